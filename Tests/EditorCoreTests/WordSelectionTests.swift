import Keymaps
import Testing
import TextRope

@testable import EditorCore

/// The word that a double click selects.
@Suite struct WordSelectionTests {
    @Test(arguments: [
        ("城市和社区”的", "社", "社区"), ("agenda item 2,  the", "item", "item"), ("the end. ", "end", "end"),
        ("a, b", ",", "a,"), ("end.\nnext", "\n", ""), ("see (A/77/8)", "see", "see"),
    ])
    func isTheWordAlone(text: String, at place: String, selected: String) throws {
        var state = EditorState(
            text: TextRope(text), document: DocumentState(path: "draft.txt", origin: .file),
            screen: ScreenSize(rows: 24, columns: 80), keymap: .builtIn, language: .chinese)
        let found = try #require(text.firstRange(of: place))
        state.selectWord(at: text.utf8.distance(from: text.startIndex, to: found.lowerBound))
        #expect(state.buffer.text.string(in: state.buffer.selection.range) == selected)
    }
}
