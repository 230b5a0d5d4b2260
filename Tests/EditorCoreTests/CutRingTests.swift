import Keymaps
import Testing
import TextRope

@testable import EditorCore

@Suite struct CutRingTests {
    @Test func theNewestStandsFirstAndTheEleventhIsForgotten() {
        var ring = CutRing()
        #expect(ring.newest == nil)
        for number in 1...12 { ring.add(TextRope("\(number)")) }
        #expect(ring.texts.map(\.description) == (3...12).reversed().map(String.init))
        #expect(ring.texts.count == CutRing.limit && ring.newest == TextRope("12"))
    }

    @Test func whatIsCutAgainIsTheNewestAndStandsOnce() {
        var ring = CutRing()
        for text in ["甲", "乙", "甲"] { ring.add(TextRope(text)) }
        #expect(ring.texts.map(\.description) == ["甲", "乙"])
    }

    /// Cuts the three lines one after the other.
    private func editor() throws -> EditorState {
        var state = EditorState.opened("甲\n乙\n丙\n")
        for _ in 0..<3 { try state.press("Shift-End Ctrl-X Delete") }
        #expect(state.buffer.text.isEmpty)
        return state
    }

    @Test func anEarlierCutIsChosenAndPasted() throws {
        var state = try editor()
        try state.press("Alt-Y Down Down Enter Ctrl-V")
        #expect(state.dialog == nil && state.buffer.text.description == "甲丙")
    }

    @Test func typingNarrowsTheListOfCuts() throws {
        var state = try editor()
        try state.press("Alt-Y")
        state.type("乙")
        try state.press("Enter")
        #expect(state.buffer.text.description == "乙")
    }

    @Test func leavingTheListPastesNothing() throws {
        var state = try editor()
        try state.press("Alt-Y Down Escape")
        #expect(state.dialog == nil && state.buffer.text.isEmpty)
    }

    @Test func theListIsNotOpenedWhereNothingWasCut() throws {
        let command = try #require(CommandRegistry.command(.pasteEarlier))
        #expect(command.objection(in: .opened("甲\n")) == .nothingToPaste)
        #expect(command.objection(in: try editor()) == nil)
    }

    @Test func whatIsCopiedGoesToTheTerminalOnceAndWhole() throws {
        var state = EditorState.opened("甲乙\n")
        let copied = try state.press("Ctrl-A Ctrl-C")
        #expect(copied == [.copyOut(TextRope("甲乙\n"))])
        let pasted = try state.press("Ctrl-V")
        #expect(!pasted.contains { if case .copyOut = $0 { true } else { false } })
        _ = state.update(.copiedOut(.tooLong), at: 0)
        #expect(state.message?.text == .copiedTooLong)
    }
}
