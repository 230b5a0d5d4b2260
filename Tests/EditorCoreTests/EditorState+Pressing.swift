import Editing
import Keymaps
import TextRope

@testable import EditorCore

extension EditorState {
    /// The editor with a draft of a name just opened.
    static func opened(
        _ text: String, keymap: Keymap = .builtIn, rows: Int = 24, columns: Int = 80
    ) -> EditorState {
        EditorState(
            text: TextRope(text), document: DocumentState(path: "draft.txt", origin: .file),
            screen: ScreenSize(rows: rows, columns: columns), keymap: keymap, language: .chinese)
    }

    /// Presses keys by their names in keymaps, separated by blanks.
    @discardableResult mutating func press(_ keys: String) throws -> [Effect] {
        var effects: [Effect] = []
        for stroke in try KeySequence(text: keys).strokes { effects += update(.key(stroke), at: 0) }
        return effects
    }

    /// Types a text.
    @discardableResult mutating func type(_ text: String) -> [Effect] {
        var effects: [Effect] = []
        for character in text { effects += update(.key(KeyStroke(.character(character))), at: 0) }
        return effects
    }

    /// Types a text before the first place where another stands; nothing where it stands nowhere.
    @discardableResult mutating func type(_ text: String, before place: String) -> [Effect] {
        let whole = buffer.text.description
        guard let range = whole.firstRange(of: place) else { return [] }
        buffer.select(Selection(at: whole.utf8.distance(from: whole.startIndex, to: range.lowerBound)))
        return type(text)
    }
}
