/// What typing means in the text: keymaps have tables of their own for a mode.
public struct Mode: Equatable, Sendable {
    /// The name by which keymaps know it; empty for the mode in which one writes.
    public let name: String
    /// Whether a letter that is bound to nothing is put into the text. Where it is not, digits are a count for the
    /// command that follows.
    public let insertsText: Bool

    /// The mode of a name; `nil` where there is none.
    init?(name: String) {
        guard let mode = Self.all.first(where: { $0.name == name }) else { return nil }
        self = mode
    }

    private init(name: String, insertsText: Bool) {
        self.name = name
        self.insertsText = insertsText
    }

    /// All modes.
    static let all: [Mode] = [.insert, .normal]

    /// One writes.
    public static let insert = Mode(name: "", insertsText: true)
    /// Letters are commands, as in vi.
    public static let normal = Mode(name: "normal", insertsText: false)
}
