import Keymaps

/// The keys that call a command, looked up from the command's side.
struct HelpKeys {
    let keymap: Keymap

    /// The columns that a second key of a command may add to the first.
    private static let roomForTwo = 16

    /// The first key for a command, and the second where it is short; `nil` where there is none.
    func text(for id: CommandID) -> String? {
        let sequences = sequences(for: id)
        guard let first = sequences.first?.text else { return nil }
        guard sequences.count > 1 else { return first }
        let both = first + "  " + sequences[1].text
        return both.utf8.count <= Self.roomForTwo ? both : first
    }

    /// `Alt-1 … Alt-9`, where the keys of the first nine items differ in the digit alone.
    var itemRange: String? {
        let texts = (1...9).compactMap { sequences(for: CommandID("item.go\($0)")).first?.text }
        guard texts.count == 9, let first = texts.first, first.last == "1" else { return nil }
        let stem = first.dropLast()
        guard texts.enumerated().allSatisfy({ $1 == "\(stem)\($0 + 1)" }) else { return nil }
        return "\(first) – \(stem)9"
    }

    /// `Alt-! – Alt-^`, where the keys of items 11 to 16 are those of 1 to 6 together with Shift.
    var laterItemRange: String? {
        let texts = (11...16).compactMap { sequences(for: .item($0)).first?.text }
        guard texts.count == 6, let first = texts.first, let last = texts.last, first.last == "!" else {
            return nil
        }
        let stem = first.dropLast()
        return texts == "!@#$%^".map { stem + String($0) } ? "\(first) – \(last)" : nil
    }

    /// Whether a command selects by the keys of the movement of its name together with Shift.
    func isShiftedMove(_ id: CommandID) -> Bool {
        guard id.rawValue.hasPrefix("select.") else { return false }
        let moves = sequences(for: CommandID("move." + id.rawValue.dropFirst(7))).compactMap(Self.single)
        let selects = sequences(for: id).compactMap(Self.single)
        return !selects.isEmpty
            && selects.allSatisfy { select in
                moves.contains { KeyStroke($0.key, $0.modifiers.union(.shift)) == select }
            }
    }

    private static func single(_ sequence: KeySequence) -> KeyStroke? {
        sequence.strokes.count == 1 ? sequence.strokes.first : nil
    }

    private func sequences(for id: CommandID) -> [KeySequence] {
        for context in [KeyContext.text, .tree, .prompt] {
            let sequences = keymap.keys(for: id, in: context)
            if !sequences.isEmpty { return sequences }
        }
        return []
    }
}
