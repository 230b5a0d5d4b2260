import Keymaps
import Testing
import TextRope

@testable import EditorCore

@Suite struct MouseActionTests {
    private func editor(_ text: String) throws -> EditorState {
        var state = EditorState.opened(text, columns: 100)
        try state.press("Alt-M")
        return state
    }

    /// Does something with the left button at a row and a column of the text, 0-based.
    private func mouse(
        _ action: MouseEvent.Action, row: Int, column: Int, in state: inout EditorState, at time: Int64 = 0
    ) {
        let layout = state.paneLayout
        let event = MouseEvent(
            action, .left, row: layout.textRows.lowerBound + row, column: layout.text.lowerBound + column)
        _ = state.update(.mouse(event), at: time)
    }

    private func marked(_ state: EditorState) -> String {
        MarkedText(text: state.buffer.text.description, selection: state.buffer.selection).marked
    }

    @Test func aClickPutsTheCaretThere() throws {
        var state = try editor("1. 甲乙丙。\n")
        mouse(.press, row: 0, column: 5, in: &state)
        #expect(marked(state) == "1. 甲‸乙丙。\n")
    }

    @Test func aDragSelects() throws {
        var state = try editor("1. 甲乙丙。\n")
        mouse(.press, row: 0, column: 5, in: &state)
        mouse(.drag, row: 0, column: 9, in: &state)
        #expect(marked(state) == "1. 甲⟦乙丙‸⟧。\n")
    }

    @Test(arguments: [
        (0, 5, "1. ⟦meeting‸⟧\n\n2. 丁。\n"), (0, 40, "1. meeting‸\n\n2. 丁。\n"),
        (1, 9, "1. meeting\n‸\n2. 丁。\n"),
    ])
    func aSecondClickSelectsTheWordOfItsLine(row: Int, column: Int, expected: String) throws {
        var state = try editor("1. meeting\n\n2. 丁。\n")
        for _ in 0..<2 { mouse(.press, row: row, column: column, in: &state) }
        #expect(marked(state) == expected)
    }

    @Test func aThirdClickSelectsTheParagraph() throws {
        var state = try editor("1. 甲乙丙。\n\n2. 丁。\n")
        for _ in 0..<3 { mouse(.press, row: 0, column: 5, in: &state) }
        #expect(marked(state) == "⟦1. 甲乙丙。‸⟧\n\n2. 丁。\n")
    }

    @Test func whereADragBeganStaysWhileOthersWrite() throws {
        let draft = "1. 甲乙丙。\n\n2. 丁。\n"
        var state = try editor(draft)
        mouse(.press, row: 2, column: 3, in: &state)
        _ = state.update(.fileChanged(TextRope("a" + draft)), at: 0)
        mouse(.drag, row: 2, column: 5, in: &state)
        #expect(marked(state) == "a1. 甲乙丙。\n\n2. ⟦丁‸⟧。\n")
    }

    @Test func aClickEndsTheNumberOfAnItem() throws {
        var state = try editor("一、甲（议程项目 1）\n\n1. 文。\n\n二、乙（议程项目 2）\n\n2. 文。\n")
        try state.press("F6 1")
        try #require(state.input.count == 1)
        mouse(.press, row: 0, column: 0, in: &state)
        #expect(state.input.count == nil)
    }
}
