import Editing
import Keymaps
import Testing
import TextRope

@testable import EditorCore

/// What the mouse does: on a screen of 24 rows and 80 columns the tree stands in the columns 0–23, the line in 24, the text
/// from 26 on.
@Suite struct MouseCommandTests {
    private static let draft = """
        一、会议安排（议程项目 1）

        A. 会议开幕

        1. 主席宣布 opening of the session。

        二、其他事项（议程项目 7）

        2. 秘书长[待补]致辞，大会[--]通过。

        """

    private func editor(_ text: String = draft) -> EditorState {
        var state = EditorState.opened(text)
        state.input.usesMouse = true
        return state
    }

    private func mouse(
        _ action: MouseEvent.Action, _ row: Int, _ column: Int, at time: Int64 = 0,
        _ modifiers: Modifiers = [], in state: inout EditorState
    ) {
        let button: MouseEvent.Button? = action == .wheelUp || action == .wheelDown ? nil : .left
        let event = MouseEvent(action, button, row: row, column: column, modifiers: modifiers)
        _ = state.update(.mouse(event), at: time)
    }

    /// A click with the button let go again.
    private func click(
        _ row: Int, _ column: Int, at time: Int64 = 0, _ modifiers: Modifiers = [],
        in state: inout EditorState
    ) {
        mouse(.press, row, column, at: time, modifiers, in: &state)
        mouse(.release, row, column, at: time, in: &state)
    }

    private func selected(_ state: EditorState) -> String {
        state.buffer.text[state.buffer.selection.range].description
    }

    private func line(_ state: EditorState) -> Int { state.buffer.text.line(at: state.buffer.selection.head) }

    @Test func nothingComesOfItWhileItIsTheTerminals() {
        var state = editor()
        state.input.usesMouse = false
        click(5, 30, in: &state)
        #expect(state.buffer.selection == Selection(at: 0))
    }

    @Test func aCommandTakesItAndGivesItBack() throws {
        var state = EditorState.opened(Self.draft)
        let taken = try state.press("Alt-M")
        #expect(taken == [.setMouse(true)] && state.input.usesMouse)
        let given = try state.press("Alt-M")
        #expect(given == [.setMouse(false)] && !state.input.usesMouse)
    }

    @Test func aClickPutsTheCaretThere() {
        var state = editor()
        click(5, 26 + 3, in: &state)
        #expect(line(state) == 4 && state.buffer.selection.isCaret)
        #expect(
            state.buffer.text[state.buffer.selection.head..<state.buffer.text.byteCount].description
                .hasPrefix("主席"))
        // The second half of a wide character is the character too.
        let head = state.buffer.selection.head
        click(5, 26 + 4, at: 1_000, in: &state)
        #expect(state.buffer.selection.head == head)
        // Behind the end of a line, and below the last one.
        click(3, 75, at: 2_000, in: &state)
        #expect(
            line(state) == 2 && state.buffer.selection.head == state.buffer.text.lineContent(2).upperBound)
        click(20, 30, at: 3_000, in: &state)
        #expect(line(state) == state.buffer.text.lineCount - 1)
    }

    @Test func aClickLeavesTheTree() throws {
        var state = editor()
        try state.press("F6")
        #expect(state.view.focus == .agenda)
        click(5, 30, in: &state)
        #expect(state.view.focus == .text && line(state) == 4)
    }

    @Test func draggingSelectsEitherWay() {
        var state = editor()
        mouse(.press, 5, 26 + 3, in: &state)
        mouse(.drag, 5, 26 + 7, in: &state)
        #expect(selected(state) == "主席")
        mouse(.drag, 3, 26, in: &state)
        #expect(selected(state) == "A. 会议开幕\n\n1. ")
        #expect(line(state) == 2)
        mouse(.release, 3, 26, in: &state)
        mouse(.drag, 9, 40, in: &state)
        #expect(selected(state) == "A. 会议开幕\n\n1. ", "the button is up")
    }

    @Test func draggingPastTheEdgeScrolls() {
        var state = editor((1...100).map { "\($0). 第 \($0) 段。\n" }.joined())
        mouse(.press, 20, 30, in: &state)
        for _ in 0..<30 { mouse(.drag, 23, 30, in: &state) }
        #expect(state.view.scroll.line == 30)
        for _ in 0..<10 { mouse(.drag, 0, 30, in: &state) }
        #expect(state.view.scroll.line == 20)
    }

    @Test func aSecondClickTakesTheWordAndAThirdTheParagraph() {
        var state = editor()
        let column = 26 + 3 + 8 + 1 + 2  // in “opening”
        click(5, column, at: 0, in: &state)
        click(5, column, at: 200, in: &state)
        #expect(selected(state) == "opening")
        click(5, column, at: 400, in: &state)
        #expect(selected(state) == "1. 主席宣布 opening of the session。")
        click(5, column, at: 2_000, in: &state)
        #expect(state.buffer.selection.isCaret, "a click after a pause is a first one")
        click(5, column + 1, at: 2_100, in: &state)
        #expect(state.buffer.selection.isCaret, "and so is one elsewhere")
    }

    @Test func withShiftTheSelectionGoesAsFar() {
        var state = editor()
        click(5, 26 + 3, in: &state)
        click(5, 26 + 7, at: 1_000, .shift, in: &state)
        #expect(selected(state) == "主席")
    }

    @Test func typingAfterAClickOnASlotFillsIt() {
        var state = editor()
        click(9, 26 + 3 + 6 + 2, in: &state)
        #expect(state.activeSlot != nil)
        state.type("代表")
        #expect(state.buffer.text.description.contains("秘书长代表致辞"))
    }

    @Test func theWheelScrollsAndLeavesTheCaret() {
        var state = editor((1...100).map { "\($0). 第 \($0) 段。\n" }.joined())
        for _ in 0..<3 { mouse(.wheelDown, 10, 40, in: &state) }
        #expect(state.view.scroll.line == 9 && state.buffer.selection.head == 0)
        for _ in 0..<9 { mouse(.wheelUp, 10, 40, in: &state) }
        #expect(state.view.scroll.line == 0)
        for _ in 0..<100 { mouse(.wheelDown, 10, 40, in: &state) }
        #expect(state.view.scroll.line > 50 && state.view.scroll.line <= 100)
    }

    @Test func aClickInTheTreeGoesThere() {
        var state = editor()
        click(3, 10, in: &state)
        #expect(line(state) == 6 && state.view.focus == .text)
    }

    @Test func aClickOnTheFoldMarkFolds() {
        var state = editor()
        click(1, 1, in: &state)
        #expect(state.isFolded(0) && state.buffer.selection.head == 0)
        click(1, 1, at: 1_000, in: &state)
        #expect(!state.isFolded(0))
        // Below the last heading nothing is there.
        click(18, 10, at: 2_000, in: &state)
        #expect(state.buffer.selection.head == 0)
    }

    @Test func theWheelOverTheTreeGoesThroughIt() {
        var state = editor()
        mouse(.wheelDown, 5, 5, in: &state)
        #expect(state.view.focus == .agenda && state.view.tree.chosen == 1)
        mouse(.wheelUp, 5, 5, in: &state)
        #expect(state.view.tree.chosen == 0)
    }

    @Test func theDividerIsDragged() throws {
        var state = editor()
        let column = try #require(state.paneLayout.separator)
        mouse(.press, 12, column, in: &state)
        mouse(.drag, 12, column + 6, in: &state)
        #expect(state.paneLayout.separator == column + 6)
        mouse(.drag, 12, 2, in: &state)
        let least = try #require(state.paneLayout.separator)
        #expect(least < column && least >= 16, "the tree keeps a width in which something can be read")
        mouse(.release, 12, 2, in: &state)
        mouse(.drag, 12, 30, in: &state)
        #expect(state.paneLayout.separator == least)
    }

    @Test func aClickInAListChoosesAndAnotherAccepts() throws {
        var state = editor()
        try state.press("Ctrl-P")
        state.type("move.document")
        let list = try #require(state.dialog?.content(in: state).list)
        let top = state.paneLayout.textRows.upperBound - list.rows.count
        click(top + 1, 40, in: &state)
        #expect(state.dialog?.content(in: state).list?.chosen == 1)
        mouse(.wheelUp, 5, 40, in: &state)
        #expect(state.dialog?.content(in: state).list?.chosen == 0)
        click(3, 40, at: 1_000, in: &state)
        #expect(state.dialog != nil, "above the list nothing is chosen")
        click(top, 40, at: 2_000, in: &state)
        #expect(!(state.dialog is PaletteDialog), "the chosen row is accepted")
    }

    /// A second click, however late, meets the row that the first one has chosen.
    @Test(arguments: ["Ctrl-P", "Ctrl-G"]) func aListStandsStillUnderTheMouse(opening: String) throws {
        var state = editor((1...30).map { "\($0). 秘书长致辞。\n\n" }.joined())
        try state.press(opening)
        if opening == "Ctrl-G" { state.type("秘书长") }
        let list = try #require(state.dialog?.content(in: state).list)
        #expect(list.count > list.rows.count)
        let top = state.paneLayout.textRows.upperBound - list.rows.count
        for row in [list.rows.count - 1, 0, list.rows.count - 2] {
            click(top + row, 40, at: Int64(row) * 10_000, in: &state)
            let clicked = try #require(state.dialog?.content(in: state).list)
            #expect(clicked.rows == list.rows && clicked.chosen == row)
        }
        try state.press("Down")
        #expect(state.dialog?.content(in: state).list?.top != list.top, "keys go through the middle as ever")
        try state.press("Up")
        guard opening == "Ctrl-G" else { return }
        for time in [900_000, 910_000] { click(top + list.rows.count - 1, 40, at: Int64(time), in: &state) }
        #expect(state.dialog == nil, "the second click accepts")
    }

    @Test func aDoubleClickInThePanelGoesThere() throws {
        var state = editor()
        try state.press("F4 F4")
        let panel = try #require(state.paneLayout.panel)
        let list = try #require(state.panel?.content(in: state).list)
        let row = list.rows.count - 1
        let place = (panel.rows.lowerBound + 2 + row, panel.columns.lowerBound + 4)
        click(place.0, place.1, at: 0, in: &state)
        #expect(state.view.focus == .panel && state.buffer.selection.head == 0)
        click(place.0, place.1, at: 100, in: &state)
        #expect(line(state) == 8 && state.activeSlot != nil)
    }

    @Test func noClickAnswersAQuestion() throws {
        var state = editor()
        state.type("甲")
        try state.press("Ctrl-Q")
        let before = state.buffer.text
        for row in 0..<24 {
            for column in stride(from: 0, to: 80, by: 3) {
                click(row, column, at: Int64(row * 1_000), in: &state)
            }
        }
        #expect(state.dialog != nil && state.buffer.text == before)
    }

    /// Enter would change the text: a click on what is chosen already does nothing.
    @Test func aClickInAProposalChoosesARow() throws {
        var state = editor("1. 甲一。\n\n2. 甲二。\n\n3. 甲三。\n")
        let text = state.buffer.text
        try state.press("Ctrl-R 甲 Enter 乙 Alt-A")
        for row in [2, 2, 0, 1, 7] {
            _ = state.update(.listRow(row), at: 0)
            if row < 3 { #expect(state.dialog?.content(in: state).list?.chosen == row) }
        }
        #expect(state.dialog is ProposalDialog && state.buffer.text == text)
        try state.press("Space Enter")
        #expect(state.buffer.text.description == "1. 乙一。\n\n2. 甲二。\n\n3. 乙三。\n")
    }
}
