extension Keymap {
    /// What keys pressed so far amount to.
    public enum Resolution: Equatable, Sendable {
        /// They call the command.
        case matched(CommandID)
        /// They begin longer sequences: what may be pressed next, in the order of the keymap.
        case pending([Continuation])
        /// No sequence begins with them.
        case unbound
    }

    /// A stroke that goes on with a sequence begun.
    public struct Continuation: Equatable, Sendable {
        /// The next stroke.
        public let stroke: KeyStroke
        /// What the sequence calls with it; nil where more strokes follow.
        public let command: CommandID?
    }

    /// Finds what the strokes pressed so far amount to in the context: the table of its mode first, then its own, then the
    /// global.
    public func resolve(_ sequence: KeySequence, in context: KeyContext) -> Resolution {
        var continuations: [Continuation] = []
        var whole: Entry?
        forEachEntry(in: context, where: { $0.begins(with: sequence) }) { entry in
            if entry.sequence.strokes.count == sequence.strokes.count {
                whole = entry
                return false
            }
            continuations.add(entry, after: sequence.strokes.count)
            return true
        }
        if let whole { return whole.command.map { .matched($0) } ?? .unbound }
        return continuations.isEmpty ? .unbound : .pending(continuations)
    }
}

extension [Keymap.Continuation] {
    fileprivate mutating func add(_ entry: Keymap.Entry, after count: Int) {
        guard let command = entry.command else { return }
        let stroke = entry.sequence.strokes[count]
        if contains(where: { $0.stroke == stroke }) { return }
        let isLast = entry.sequence.strokes.count == count + 1
        append(Keymap.Continuation(stroke: stroke, command: isLast ? command : nil))
    }
}
