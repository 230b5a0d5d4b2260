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

        /// Whether only one of the two can be had.
        func conflicts(with other: Entry) -> Bool {
            firstCode == other.firstCode && sequence.conflicts(with: other.sequence)
        }
    }

    /// A context with its entries.
    private struct Table: Sendable {
        let context: KeyContext
        var entries: [Entry]
    }

    /// In the order in which the files first name them. Few: they are gone through faster than looked up.
    private var tables: [Table] = []

    /// A keymap with no key in it.
    public init() {}

    /// The contexts that have keys, in the order in which the files first name them.
    public var contexts: [KeyContext] { tables.map(\.context) }

    subscript(context: KeyContext) -> [Entry] {
        get {
            for table in tables where table.context == context { return table.entries }
            return []
        }
        set {
            if let index = tables.firstIndex(where: { $0.context == context }) {
                tables[index].entries = newValue
            } else {
                tables.append(Table(context: context, entries: newValue))
            }
        }
    }

    /// Goes through the entries that hold in a context, those of its mode first, then its own, then the global ones.
    ///
    /// - Parameters:
    ///   - isWanted: Which entries matter; only of these it is found out whether they hold.
    ///   - body: Takes an entry; whether to go on.
    // As part of what calls it, it asks of an entry only what is compared: with each key hundreds are gone through.
    @inline(__always)
    func forEachEntry(
        in context: KeyContext, where isWanted: (Entry) -> Bool, _ body: (Entry) -> Bool
    ) {
        var next: KeyContext? = context
        while let layer = next {
            for entry in self[layer] where isWanted(entry) && !isHidden(entry, of: layer, in: context) {
                if !body(entry) { return }
            }
            next = layer.outer
        }
    }

    /// Whether the context, or one around it that is within the entry's own, has keys that take the place of the entry's.
    private func isHidden(_ entry: Entry, of layer: KeyContext, in context: KeyContext) -> Bool {
        var next: KeyContext? = context
        while let inner = next, inner != layer {
            if self[inner].contains(where: { $0.conflicts(with: entry) }) { return true }
            next = inner.outer
        }
        return false
    }

    /// The keys of one context's own table, in the order of the files, a user's before the built-in ones; those of the
    /// contexts around it are not repeated.
    public func bindings(in context: KeyContext) -> [Binding] {
        self[context].compactMap { entry in
            entry.command.map { Binding(sequence: entry.sequence, command: $0) }
        }
    }

    /// The key sequences that call the command in the context, those of its mode first, then its own, then the global ones.
    /// The first is the one to show.
    public func keys(for command: CommandID, in context: KeyContext) -> [KeySequence] {
        var keys: [KeySequence] = []
        forEachEntry(in: context, where: { $0.command == command }) { entry in
            keys.append(entry.sequence)
            return true
        }
        return keys
    }

    /// The key sequence to show for the command in the context, the first of all that call it there; nil where none does.
    public func firstKey(for command: CommandID, in context: KeyContext) -> KeySequence? {
        var key: KeySequence?
        forEachEntry(in: context, where: { $0.command == command }) { entry in
            key = entry.sequence
            return false
        }
        return key
    }
}

extension KeySequence {
    /// Whether both can't be had at once, one being the other or its beginning.
    func conflicts(with other: KeySequence) -> Bool {
        hasPrefix(other) || other.hasPrefix(self)
    }
}
