import Editing
import Keymaps
import TestSupport
import Testing
import TextRope
import Wording

@testable import EditorCore

/// What is asked about while it is replaced or filled, and what others do meanwhile.
@Suite struct ReplaceDialogTests {
    private func replaceOneByOne(_ query: String, _ replacement: String, in state: inout EditorState) throws {
        try state.press("Ctrl-R")
        state.type(query)
        try state.press("Enter")
        state.type(replacement)
        try state.press("Enter")
    }

    private static let draft = "1. 甲一。\n\n2. 甲二。\n\n3. 甲三。\n"

    @Test func allThatIsReplacedOneByOneIsOneStep() throws {
        var state = EditorState.opened(Self.draft)
        try replaceOneByOne("甲", "乙", in: &state)
        state.type("yny")
        #expect(state.dialog == nil)
        #expect(state.buffer.text.description == "1. 乙一。\n\n2. 甲二。\n\n3. 乙三。\n")
        try state.press("Ctrl-Z")
        #expect(state.buffer.text.description == Self.draft)
    }

    @Test func recoveredItIsOneStepToo() throws {
        var first = EditorState.opened(Self.draft)
        try replaceOneByOne("甲", "乙", in: &first)
        let steps = "yny".flatMap { character in
            first.update(.key(KeyStroke(.character(character))), at: 0).flatMap { effect in
                if case .journal(let changes) = effect { changes } else { [AppliedChange]() }
            }
        }
        var state = EditorState.opened(Self.draft)
        let edits = RecoveredEdits(
            text: first.buffer.text, ancestor: TextRope(Self.draft), steps: steps,
            selection: first.buffer.selection, time: "")
        _ = state.update(.recovered(edits), at: 0)
        #expect(state.buffer.text == first.buffer.text)
        try state.press("Ctrl-Z")
        #expect(state.buffer.text.description == Self.draft)
    }

    /// Others may write just what stands here: what is replaced after that is not in the file.
    @Test func whatTheFileHoldsIsNotAddedTo() throws {
        var state = EditorState.opened(Self.draft)
        try replaceOneByOne("甲", "乙", in: &state)
        state.type("y")
        _ = state.update(.fileChanged(state.buffer.text), at: 0)
        #expect(!state.isModified)
        state.type("y")
        #expect(state.isModified)
        try state.press("Esc Ctrl-Z")
        #expect(state.buffer.text == state.document.savedText && !state.isModified)
    }

    @Test func whatWasTypedIsThereAgain() throws {
        var state = EditorState.opened(Self.draft)
        try state.press("Ctrl-R 甲 Enter 乙 Esc")
        #expect(state.dialog == nil && state.buffer.text.description == Self.draft)
        try state.press("Ctrl-R Enter")
        #expect(state.dialog?.content(in: state).fields.map(\.field.text) == ["甲", "乙"])
        // It is only proposed: what is typed takes its place.
        try state.press("丙 Enter")
        state.type("y")
        #expect(state.buffer.text.description.hasPrefix("1. 丙一。"))
    }

    /// Once the match at the caret is replaced, its line takes too long to be searched.
    @Test(arguments: ["n", "a"]) func givingUpIsSaid(answer: String) throws {
        var state = try replacingWhatGrowsSlow()
        state.type("y")
        #expect(state.dialog is ReplaceStepDialog, "the line above is asked about")
        state.type(answer)
        #expect(state.dialog == nil && state.message?.text == .replacedBeforeGivingUp(1))
    }

    @Test func givingUpUnderOthersHandsIsSaid() throws {
        var state = try replacingWhatGrowsSlow()
        _ = state.update(.fileChanged(TextRope(String(repeating: "a", count: 60) + "\n")), at: 0)
        let sentence = LocalizedText.replacedBeforeGivingUp(0)(.chinese)
        #expect(state.dialog?.content(in: state).sentence == sentence)
    }

    private func replacingWhatGrowsSlow() throws -> EditorState {
        var state = EditorState.opened("1. x\n2. 甲x\n")
        try state.press("Down End Left Ctrl-R Alt-R")
        state.type("x|(a+)+[bc]")
        try state.press("Enter")
        state.type(String(repeating: "a", count: 60))
        try state.press("Enter")
        try #require(state.dialog is ReplaceStepDialog)
        return state
    }

    @Test func theMatchThatTheCaretIsInIsAskedAboutToo() throws {
        var state = EditorState.opened("1. falcon\n\n2. falcon\n")
        try state.press("Down Down End Left Left")
        try replaceOneByOne("falcon", "eagle", in: &state)
        state.type("yy")
        #expect(state.dialog == nil)
        #expect(state.buffer.text.description == "1. eagle\n\n2. eagle\n")
    }

    /// Notches of the wheel come by the dozen.
    @Test func theWheelSkipsNoMatch() throws {
        var state = EditorState.opened(Self.draft)
        state.input.usesMouse = true
        try replaceOneByOne("甲", "乙", in: &state)
        for _ in 0..<5 { _ = state.update(.mouse(MouseEvent(.wheelDown, row: 5, column: 50)), at: 0) }
        state.type("y")
        #expect(state.buffer.text.description.hasPrefix("1. 乙一。"))
    }

    @Test func replacingGoesOnUnderOthersHands() throws {
        var state = EditorState.opened(Self.draft)
        try replaceOneByOne("甲", "乙", in: &state)
        state.type("n")
        _ = state.update(.fileChanged(TextRope("0. 开。\n\n" + Self.draft)), at: 0)
        #expect(state.dialog is ReplaceStepDialog)
        state.type("yn")
        #expect(state.dialog == nil)
        #expect(state.buffer.text.description == "0. 开。\n\n1. 甲一。\n\n2. 乙二。\n\n3. 甲三。\n")
    }

    /// Letters that were meant for a question that ends by itself stay out of the text.
    @Test(arguments: [true, false]) func answersToAnEndedQuestionAreNoText(isProposal: Bool) throws {
        var state = EditorState.opened("1. 甲一。\n")
        try state.press("Ctrl-R")
        state.type("甲")
        try state.press("Enter")
        state.type("乙")
        try state.press(isProposal ? "Alt-A" : "Enter")
        let theirs = TextRope("1. 丙一。\n")
        _ = state.update(.fileChanged(theirs), at: 0)
        state.type("yan ")
        try state.press("Enter")
        #expect(state.buffer.text == theirs && state.dialog != nil)
        try state.press("Esc")
        #expect(state.dialog == nil && state.buffer.text == theirs)
    }

    @Test func whatIsTypedIntoAQuestionStaysThereUnderOthersHands() throws {
        let draft = "1. 甲一。\n\n2. 甲二。\n"
        var state = EditorState.opened(draft)
        try state.press("Shift-Down Shift-Down Ctrl-R")
        state.type("甲")
        try state.press("Enter")
        state.type("乙")
        let theirs = TextRope("0. 甲。\n\n" + draft)
        _ = state.update(.fileChanged(theirs), at: 0)
        state.type("丙")
        #expect(state.buffer.text == theirs && state.dialog is ReplaceDialog)
        try state.press("Alt-A Enter")
        #expect(state.buffer.text.description == "0. 甲。\n\n1. 乙丙一。\n\n2. 甲二。\n")
    }

    @Test func slotsAreFilledWhereTheyAreNow() throws {
        let draft = String(repeating: "[待补]，", count: 300) + "完。\n"
        var state = EditorState.opened(draft)
        try state.press("F4 Esc Ctrl-Home")
        try state.press("F4 F4")
        try state.press("Ctrl-Home Esc")
        _ = state.update(.fileChanged(TextRope("开头。\n" + draft)), at: 0)
        try state.press("Alt-F")
        state.type("甲")
        _ = state.update(.fileChanged(TextRope("又开头。\n" + draft)), at: 0)
        state.type("乙")
        #expect(state.dialog is FillSlotsDialog)
        try state.press("Enter Enter")
        let filled = String(repeating: "甲乙，", count: 300) + "完。\n"
        #expect(state.buffer.text.description == "又开头。\n" + filled)
    }

    @Test func progressCountsNoSlotTwice() throws {
        var state = EditorState.opened("1. 甲[待补]。\n\n2. 乙[待补]。\n")
        try state.press("F4 F4 Tab")
        state.type("丙")
        let title = { state.panel?.content(in: state).title }
        #expect(title() == LocalizedText.slotProgress(before: 2, now: 1)(.chinese))
        try state.press("Ctrl-Z")
        #expect(title() == LocalizedText.slotProgress(before: 2, now: 2)(.chinese))
        try state.press("Alt-F")
        state.type("[待补]和[待补]")
        try state.press("Enter Enter")
        #expect(title() == LocalizedText.slotProgress(before: 4, now: 4)(.chinese))
    }

    @Test(arguments: [true, false]) func whereOneHasGoneFromThePanelOneWrites(isFinding: Bool) throws {
        var state = EditorState.opened("1. 甲[待补]。\n\n2. 乙。\n")
        try state.press("F4")
        if isFinding {
            try state.press("Ctrl-F")
            state.type("乙")
            try state.press("Enter Esc")
        } else {
            try replaceOneByOne("乙", "丙", in: &state)
            state.type("y")
        }
        state.type("丁")
        #expect(state.buffer.text.description.contains(isFinding ? "2. 丁乙。" : "2. 丙丁。"))
    }

    @Test func aMatchOverACutIsOneChange() throws {
        let (text, _) = try CutDraft.make()
        var state = EditorState.opened(text.description)
        try state.press("Ctrl-R")
        state.type("住区的项目")
        try state.press("Enter")
        state.type("甲")
        try state.press("Alt-A")
        let proposal = try #require((state.dialog as? ProposalDialog)?.proposal)
        #expect(proposal.places.count == 1)
        let (before, after) = proposal.comparison(of: proposal.places[0])
        #expect(before.description.contains("住区的\n\n------\n\n项目草案"))
        #expect(after.description.contains("人类甲\n\n------\n\n草案"))
        try state.press("Enter")
        #expect(state.message?.text == .replaced(1))
    }
}
