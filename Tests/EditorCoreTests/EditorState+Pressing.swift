import Keymaps
import TextRope

@testable import EditorCore

extension EditorState {
    /// The editor with a draft of a name just opened, on a screen of 24 rows and 80 columns.
    static func opened(_ text: String, keymap: Keymap = .builtIn) -> EditorState {
        EditorState(
            text: TextRope(text), document: DocumentState(path: "draft.txt", origin: .file),
            screen: ScreenSize(rows: 24, columns: 80), keymap: keymap, language: .chinese)
    }

    /// Presses keys by their names in keymaps, separated by blanks.
    @discardableResult mutating func press(_ keys: String) throws -> [Effect] {
        var effects: [Effect] = []
        for stroke in try KeySequence(text: keys).strokes { effects += update(.key(stroke), at: 0) }
        return effects
    }

    /// Types a text.
    mutating func type(_ text: String) {
        for character in text { _ = update(.key(KeyStroke(.character(character))), at: 0) }
    }
}
