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
    func key(_ id: CommandID) -> String? {
        keymap.keys(for: id, in: context).first.map { name($0.hint) }
    }

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
            guard let key = key(id), let label = label ?? CommandRegistry.command(id)?.label else {
                return []
            }
            return [KeyText(key: key, label: label(language), strokes: strokes(id))]
        case .pair(let first, let second, let label):
            guard let one = key(first), let other = key(second) else {
                return texts(.command(first)) + texts(.command(second))
            }
            let labels = [first, second].compactMap { CommandRegistry.command($0)?.label(language) }
            let both = label?(language) ?? labels.joined(separator: language == .chinese ? "" : ", ")
            return [KeyText(key: one + " " + other, label: both, strokes: strokes(second))]
        }
    }

    private func strokes(_ id: CommandID) -> [KeyStroke] {
        keymap.keys(for: id, in: context).first?.strokes ?? []
    }

    /// The name of a key with an arrow for the keys that have one printed on them.
    private func name(_ hint: String) -> String {
        guard hasArrows else { return hint }
        for (word, arrow) in Self.arrows where hint == word || hint.hasSuffix("-" + word) {
            return hint.dropLast(word.count) + arrow
        }
        return hint
    }

    private static let arrows = [("Up", "↑"), ("Down", "↓"), ("Left", "←"), ("Right", "→")]
}
