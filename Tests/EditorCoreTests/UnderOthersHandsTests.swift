import Editing
import Foundation
import Keymaps
import Testing
import TextRope

@testable import EditorCore

/// What is under way here stays where it is while others write to the file.
@Suite struct UnderOthersHandsTests {
    @Test func theSlotThatWasFoundIsFilled() throws {
        let draft = "1. [待补]甲。\n\n2. [待补]乙。\n\n3. [待补]丙。\n"
        var state = EditorState.opened(draft)
        try state.press("Ctrl-F")
        state.type("[待补]乙")
        try state.press("Enter Esc")
        _ = state.update(.fileChanged(TextRope("开头。\n\n" + draft)), at: 0)
        try state.press("Tab")
        state.type("填")
        #expect(state.buffer.text.description.contains("2. 填乙。"))
    }

    @Test func theMatchGoneToStays() throws {
        let draft = "1. 甲会议。\n\n2. 乙会议。\n\n3. 丙会议。\n"
        var state = EditorState.opened(draft)
        try state.press("Ctrl-F")
        state.type("会议")
        try state.press("Enter Enter Enter")
        _ = state.update(.fileChanged(TextRope("会议。\n\n" + draft)), at: 0)
        try state.press("Esc")
        state.type("的")
        #expect(state.buffer.text.description.contains("3. 丙的会议。"))
    }

    @Test func aDragSelectsFromTheTextThatItBeganAt() throws {
        var state = EditorState.opened("甲乙丙丁\n")
        state.input.usesMouse = true
        let columns = state.paneLayout.text.lowerBound
        let row = state.paneLayout.textRows.lowerBound
        _ = state.update(.mouse(MouseEvent(.press, .left, row: row, column: columns + 2)), at: 0)
        _ = state.update(.fileChanged(TextRope("e甲乙丙丁\n")), at: 0)
        _ = state.update(.mouse(MouseEvent(.drag, .left, row: row, column: columns + 7)), at: 0)
        #expect(state.buffer.text.string(in: state.buffer.selection.range) == "乙丙")
    }

    @Test func theChosenHeadingStaysChosen() throws {
        let draft = "一、甲\n\n1. 文。\n\n二、乙\n\n2. 文。\n"
        var state = EditorState.opened(draft)
        try state.press("F6 Down")
        _ = state.update(
            .fileChanged(TextRope(draft.replacingOccurrences(of: "一、甲", with: "一、新\n\n二、甲"))), at: 0)
        try state.press("Enter")
        #expect(state.buffer.text.line(at: state.buffer.selection.head) == 6)
    }

    @Test func aRemovalByOthersIsTakenOutOnce() throws {
        let draft = "1. 甲。\n\n2. 乙。\n\n3. 丙。\n"
        var state = EditorState.opened(draft)
        _ = state.update(.fileChanged(TextRope(draft.replacingOccurrences(of: "2. 乙。\n\n", with: ""))), at: 0)
        try state.press("F9")
        state.type("x")
        #expect(state.buffer.text.description == draft)
        try state.press("F9")
        guard let page = state.dialog as? DifferencesDialog else {
            Issue.record("nothing differs")
            return
        }
        #expect(page.entries.allSatisfy { $0.remote == nil })
    }

    @Test func thePageOfDifferencesStaysOpen() throws {
        let draft = "1. 甲。\n\n2. 乙。\n\n3. 丙。\n"
        var state = EditorState.opened(draft)
        state.type("丁")
        try state.press("F9")
        _ = state.update(.fileChanged(TextRope(draft.replacingOccurrences(of: "乙", with: "乙乙"))), at: 0)
        guard let page = state.dialog as? DifferencesDialog else {
            Issue.record("the page is closed")
            return
        }
        #expect(page.ownCount == 1 && page.entries.count == 2)
    }

    @Test func bothSidesArePartedByTheLineEndOfTheDraft() throws {
        var state = EditorState.opened("1. 甲。\r\n\r\n2. 乙")
        state.buffer.select(Selection(at: state.buffer.text.byteCount))
        state.type("丙")
        _ = state.update(.saveMet(TextRope("1. 甲。\r\n\r\n2. 乙丁")), at: 0)
        state.type("b")
        #expect(!state.buffer.text.description.replacingOccurrences(of: "\r\n", with: "").contains("\n"))
        #expect(state.buffer.text.description.contains("丙\r\n"))
    }
}
