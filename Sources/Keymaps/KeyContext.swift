/// Where keys go: each context has a table of its own in a keymap, `[text]`, and another one for each of its modes,
/// `[text.normal]`. Which ones there are is for the program to say.
public struct KeyContext: Hashable, Sendable {
    /// The name.
    public let name: String
    /// The mode; nil where the table holds in all modes.
    public let mode: String?

    /// A context of this name, in a mode or in all of them.
    public init(_ name: String, mode: String? = nil) {
        self.name = name
        self.mode = mode
    }

    /// Holds everywhere, unless the context in force has the key itself.
    public static let global = KeyContext("global")
    /// The text of the draft.
    public static let text = KeyContext("text")
    /// The agenda tree.
    public static let tree = KeyContext("tree")
    /// A line of input, such as Go to and Find.
    public static let prompt = KeyContext("prompt")

    /// The context in a mode of it: its keys go before those that the context has in all modes.
    public func `in`(mode: String) -> KeyContext {
        KeyContext(name, mode: mode)
    }

    /// The name of its table, without brackets: `text.normal`.
    public var tableName: String {
        mode.map { name + "." + $0 } ?? name
    }

    /// The context that a table of this path is for; nil where a path can't name one.
    init?(path: [String]) {
        guard let name = path.first, path.count <= 2 else { return nil }
        self.init(name, mode: path.count == 2 ? path[1] : nil)
    }

    /// The context whose keys hold where this one has none; nil for the global one.
    var outer: KeyContext? {
        if mode != nil { return KeyContext(name) }
        return self == .global ? nil : .global
    }

    /// How many contexts stand around it.
    var depth: Int {
        if mode != nil { return 2 }
        return self == .global ? 0 : 1
    }

    /// Whether its keys hold in another context too, where that has none of its own.
    func contains(_ other: KeyContext) -> Bool {
        self == .global || self == other || (mode == nil && name == other.name)
    }
}
