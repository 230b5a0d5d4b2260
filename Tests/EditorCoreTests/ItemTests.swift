import Keymaps
import Testing
import TextRope
import Wording

@testable import EditorCore

/// Digits in the agenda tree.
@Suite struct ItemTests {
    private func editor(_ text: String) -> EditorState {
        var state = EditorState(
            text: TextRope(text), document: DocumentState(path: "draft.txt", origin: .file),
            screen: ScreenSize(rows: 24, columns: 80), keymap: .builtIn, language: .chinese)
        _ = state.update(.key(KeyStroke(.function(6))), at: 0)
        return state
    }

    private func type(_ text: String, into state: inout EditorState) {
        for character in text { _ = state.update(.key(KeyStroke(.character(character))), at: 0) }
    }

    @Test func eachDigitMovesTheChoiceAndTheStatusLineTells() {
        var state = editor("一、甲（议程项目 1）\n\n二、乙（议程项目 16）\n")
        type("1", into: &state)
        #expect(state.view.tree.chosen == 0 && state.message?.text == .agendaItem(1))
        type("6", into: &state)
        #expect(state.view.tree.chosen == 1 && state.message?.text == .agendaItem(16))
        #expect(state.buffer.selection.head == 0, "the caret stays until Enter")
        type("5", into: &state)
        #expect(state.view.tree.chosen == 1 && state.message?.text == .itemNotInTree(165))
        type("1", into: &state)
        #expect(state.view.tree.chosen == 0)
    }

    @Test func anItemThatIsFoldedAwayShowsAgain() {
        var state = editor("一、甲（议程项目 1）\n\nA. 丙（议程项目 2）\n\n二、乙\n")
        _ = state.update(.key(KeyStroke(.left)), at: 0)
        #expect(state.isFolded(0))
        type("2", into: &state)
        #expect(state.view.tree.chosen == 1 && !state.isFolded(0))
    }
}
