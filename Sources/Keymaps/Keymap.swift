/// Which keys call which commands, by context.
///
/// Tables are short, some dozens of keys: looking up is a scan of well under a microsecond and nothing has to
/// be built when the program starts.
public struct Keymap: Sendable {
    /// A key sequence and the command it calls.
    public struct Binding: Hashable, Sendable {
        /// The keys.
        public let sequence: KeySequence
        /// What they call.
        public let command: CommandID
    }

    /// An entry of a table; without a command it hides the same keys of the global table.
    struct Entry: Hashable, Sendable {
        let sequence: KeySequence
        let command: CommandID?
        /// Tells most others apart without a look at their strokes: with each key all entries are gone through.
        private let firstCode: UInt32

        init(sequence: KeySequence, command: CommandID?) {
            self.sequence = sequence
            self.command = command
            firstCode = sequence.strokes[0].code
        }

        /// Whether the entry's sequence begins with the strokes of another or is the same.
        func begins(with other: KeySequence) -> Bool {
            firstCode == other.strokes[0].code && sequence.hasPrefix(other)
        }
    }

    private var global: [Entry] = []
    private var text: [Entry] = []
    private var tree: [Entry] = []
    private var prompt: [Entry] = []

    /// A keymap with no key in it.
    public init() {}

    subscript(context: KeyContext) -> [Entry] {
        get {
            switch context {
            case .global: global
            case .text: text
            case .tree: tree
            case .prompt: prompt
            }
        }
        set {
            switch context {
            case .global: global = newValue
            case .text: text = newValue
            case .tree: tree = newValue
            case .prompt: prompt = newValue
            }
        }
    }

    /// The keys of one context's own table, in the order of the files, a user's before the built-in ones;
    /// those of ``KeyContext/global`` are not repeated under the others.
    public func bindings(in context: KeyContext) -> [Binding] {
        self[context].compactMap { entry in
            entry.command.map { Binding(sequence: entry.sequence, command: $0) }
        }
    }

    /// The key sequences that call the command in the context, the global ones after its own. The first is
    /// the one to show.
    public func keys(for command: CommandID, in context: KeyContext) -> [KeySequence] {
        var keys = self[context].filter { $0.command == command }.map(\.sequence)
        if context != .global {
            keys += global.filter { $0.command == command && !isHidden($0.sequence, in: context) }
                .map(\.sequence)
        }
        return keys
    }

    /// Whether the context's own table has keys that take the place of these global ones.
    func isHidden(_ sequence: KeySequence, in context: KeyContext) -> Bool {
        self[context].contains { $0.sequence.conflicts(with: sequence) }
    }
}

extension KeySequence {
    /// Whether both can't be had at once, one being the other or its beginning.
    func conflicts(with other: KeySequence) -> Bool {
        hasPrefix(other) || other.hasPrefix(self)
    }
}
