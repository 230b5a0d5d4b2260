import Keymaps
import Testing
import TextRope
import Wording

@testable import EditorCore

/// Digits in the agenda tree.
@Suite struct ItemTests {
    private func editor(_ text: String) -> EditorState {
        var state = EditorState.opened(text)
        _ = state.update(.key(KeyStroke(.function(6))), at: 0)
        return state
    }

    @Test func eachDigitMovesTheChoiceAndTheStatusLineTells() {
        var state = editor("一、甲（议程项目 1）\n\n二、乙（议程项目 16）\n")
        state.type("1")
        #expect(state.view.tree.chosen == 0 && state.message?.text == .agendaItem(1))
        state.type("6")
        #expect(state.view.tree.chosen == 1 && state.message?.text == .agendaItem(16))
        #expect(state.buffer.selection.head == 0, "the caret stays until Enter")
        state.type("5")
        #expect(state.view.tree.chosen == 1 && state.message?.text == .itemNotInTree(165))
        state.type("1")
        #expect(state.view.tree.chosen == 0)
    }

    @Test func anItemThatIsFoldedAwayShowsAgain() {
        var state = editor("一、甲（议程项目 1）\n\nA. 丙（议程项目 2）\n\n二、乙\n")
        _ = state.update(.key(KeyStroke(.left)), at: 0)
        #expect(state.isFolded(0))
        state.type("2")
        #expect(state.view.tree.chosen == 1 && !state.isFolded(0))
    }

    @Test func continuedPartsAreGoneToAsOthersAre() {
        var state = editor("二、甲（议程项目 7）\n\n三、审查进展（议程项目 8）（续）\n\n1. 完。\n")
        state.type("8")
        #expect(state.view.tree.chosen == 1)
        state = .opened("一、甲\n\nA. 乙（议程项目 8）（续）\n\n1. 完。\n\nB. 丙（议程项目 8）\n")
        state.goToItem(8)
        #expect(state.buffer.text.line(at: state.buffer.selection.head) == 2)
    }
}
