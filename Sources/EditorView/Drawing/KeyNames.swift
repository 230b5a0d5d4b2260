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

    /// The key of a hint, and what it does; `nil` where no key does it.
    func texts(_ hint: Hint) -> [(key: String, label: String)] {
        switch hint {
        case .letter(let letter, let label): return [(String(letter), label(language))]
        case .command(let id, let label):
            guard let key = key(id), let label = label ?? CommandRegistry.command(id)?.label else {
                return []
            }
            return [(key, label(language))]
        case .pair(let first, let second, let label):
            guard let one = key(first), let other = key(second) else {
                return texts(.command(first)) + texts(.command(second))
            }
            if let label { return [(one + " " + other, label(language))] }
            let labels = [first, second].compactMap { CommandRegistry.command($0)?.label(language) }
            return [(one + " " + other, labels.joined(separator: language == .chinese ? "" : ", "))]
        }
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
