import EditorCore
import Keymaps
import Screen
import Wording

/// Keys and what they do, as hints and the answers of a dialog name them.
struct KeyNames {
    private let keymap: Keymap
    private let context: KeyContext
    private let language: InterfaceLanguage
    private let hasArrows: Bool

    /// - Parameter context: Where the keys are pressed.
    init(_ keymap: Keymap, in context: KeyContext, art: LineArt, language: InterfaceLanguage) {
        self.keymap = keymap
        self.context = context
        self.language = language
        hasArrows = art === LineArt.unicode
    }

    /// The first key of a command, where it has one here.
    func key(_ id: CommandID) -> String? { sequence(id).map(name) }

    /// The key of a hint, and what it does; nothing where no key does it.
    func texts(_ hint: Hint) -> [KeyText] {
        switch hint {
        case .letter(let letter, let label):
            let stroke = KeyStroke(.character(letter))
            return [
                KeyText(
                    key: letter == " " ? stroke.hint : String(letter), label: label(language),
                    strokes: [stroke])
            ]
        case .command(let id, let label):
            guard let sequence = sequence(id), let label = label ?? CommandRegistry.command(id)?.label else {
                return []
            }
            return [KeyText(key: name(sequence), label: label(language), strokes: sequence.strokes)]
        case .pair(let first, let second, let label):
            guard let one = sequence(first), let other = sequence(second) else {
                return texts(.command(first)) + texts(.command(second))
            }
            let labels = [first, second].compactMap { CommandRegistry.command($0)?.label(language) }
            let both = label?(language) ?? labels.joined(separator: language == .chinese ? "" : ", ")
            return [KeyText(key: name(one) + " " + name(other), label: both, strokes: other.strokes)]
        }
    }

    private func sequence(_ id: CommandID) -> KeySequence? { keymap.firstKey(for: id, in: context) }

    /// The name of a key with an arrow for the keys that have one printed on them.
    private func name(_ sequence: KeySequence) -> String {
        let hint = sequence.hint
        guard hasArrows, let arrow = sequence.strokes.last?.key.arrow else { return hint }
        return hint.dropLast(arrow.word.count) + arrow.sign
    }
}

extension Key {
    /// What an arrow key is called, and the arrow on it.
    fileprivate var arrow: (word: String, sign: String)? {
        switch self {
        case .up: ("Up", "↑")
        case .down: ("Down", "↓")
        case .left: ("Left", "←")
        case .right: ("Right", "→")
        default: nil
        }
    }
}
