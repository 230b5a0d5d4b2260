import Editing
import Keymaps
import TestSupport
import Testing
import TextRope
import Wording

@testable import EditorCore

/// What is asked about while it is replaced or filled, and what others do meanwhile.
@Suite struct ReplaceDialogTests {
    private func editor(_ text: String) -> EditorState {
        EditorState(
            text: TextRope(text), document: DocumentState(path: "draft.txt", origin: .file),
            screen: ScreenSize(rows: 24, columns: 80), keymap: .builtIn, language: .chinese)
    }

    private func press(_ keys: String, in state: inout EditorState) throws {
        for stroke in try KeySequence(text: keys).strokes { _ = state.update(.key(stroke), at: 0) }
    }

    private func type(_ text: String, in state: inout EditorState) {
        for character in text { _ = state.update(.key(KeyStroke(.character(character))), at: 0) }
    }

    private func replaceOneByOne(_ query: String, _ replacement: String, in state: inout EditorState) throws {
        try press("Ctrl-R", in: &state)
        type(query, in: &state)
        try press("Enter", in: &state)
        type(replacement, in: &state)
        try press("Enter", in: &state)
    }

    private static let draft = "1. 甲一。\n\n2. 甲二。\n\n3. 甲三。\n"

    @Test func allThatIsReplacedOneByOneIsOneStep() throws {
        var state = editor(Self.draft)
        try replaceOneByOne("甲", "乙", in: &state)
        type("yny", in: &state)
        #expect(state.dialog == nil)
        #expect(state.buffer.text.description == "1. 乙一。\n\n2. 甲二。\n\n3. 乙三。\n")
        try press("Ctrl-Z", in: &state)
        #expect(state.buffer.text.description == Self.draft)
    }

    @Test func recoveredItIsOneStepToo() throws {
        var first = editor(Self.draft)
        try replaceOneByOne("甲", "乙", in: &first)
        let steps = "yny".flatMap { character in
            first.update(.key(KeyStroke(.character(character))), at: 0).flatMap { effect in
                if case .journal(let changes) = effect { changes } else { [AppliedChange]() }
            }
        }
        var state = editor(Self.draft)
        let edits = RecoveredEdits(
            text: first.buffer.text, ancestor: TextRope(Self.draft), steps: steps,
            selection: first.buffer.selection, time: "")
        _ = state.update(.recovered(edits), at: 0)
        #expect(state.buffer.text == first.buffer.text)
        try press("Ctrl-Z", in: &state)
        #expect(state.buffer.text.description == Self.draft)
    }

    /// Others may write just what stands here: what is replaced after that is not in the file.
    @Test func whatTheFileHoldsIsNotAddedTo() throws {
        var state = editor(Self.draft)
        try replaceOneByOne("甲", "乙", in: &state)
        type("y", in: &state)
        _ = state.update(.fileChanged(state.buffer.text), at: 0)
        #expect(!state.isModified)
        type("y", in: &state)
        #expect(state.isModified)
        try press("Esc Ctrl-Z", in: &state)
        #expect(state.buffer.text == state.document.savedText && !state.isModified)
    }

    @Test func theMatchThatTheCaretIsInIsAskedAboutToo() throws {
        var state = editor("1. falcon\n\n2. falcon\n")
        try press("Down Down End Left Left", in: &state)
        try replaceOneByOne("falcon", "eagle", in: &state)
        type("yy", in: &state)
        #expect(state.dialog == nil)
        #expect(state.buffer.text.description == "1. eagle\n\n2. eagle\n")
    }

    /// Notches of the wheel come by the dozen.
    @Test func theWheelSkipsNoMatch() throws {
        var state = editor(Self.draft)
        state.input.usesMouse = true
        try replaceOneByOne("甲", "乙", in: &state)
        for _ in 0..<5 { _ = state.update(.mouse(MouseEvent(.wheelDown, row: 5, column: 50)), at: 0) }
        type("y", in: &state)
        #expect(state.buffer.text.description.hasPrefix("1. 乙一。"))
    }

    @Test func replacingGoesOnUnderOthersHands() throws {
        var state = editor(Self.draft)
        try replaceOneByOne("甲", "乙", in: &state)
        type("n", in: &state)
        _ = state.update(.fileChanged(TextRope("0. 开。\n\n" + Self.draft)), at: 0)
        #expect(state.dialog is ReplaceStepDialog)
        type("yn", in: &state)
        #expect(state.dialog == nil)
        #expect(state.buffer.text.description == "0. 开。\n\n1. 甲一。\n\n2. 乙二。\n\n3. 甲三。\n")
    }

    /// Letters that were meant for a question that ends by itself stay out of the text.
    @Test(arguments: [true, false]) func answersToAnEndedQuestionAreNoText(isProposal: Bool) throws {
        var state = editor("1. 甲一。\n")
        try press("Ctrl-R", in: &state)
        type("甲", in: &state)
        try press("Enter", in: &state)
        type("乙", in: &state)
        try press(isProposal ? "Alt-A" : "Enter", in: &state)
        let theirs = TextRope("1. 丙一。\n")
        _ = state.update(.fileChanged(theirs), at: 0)
        type("yan ", in: &state)
        try press("Enter", in: &state)
        #expect(state.buffer.text == theirs && state.dialog != nil)
        try press("Esc", in: &state)
        #expect(state.dialog == nil && state.buffer.text == theirs)
    }

    @Test func whatIsTypedIntoAQuestionStaysThereUnderOthersHands() throws {
        let draft = "1. 甲一。\n\n2. 甲二。\n"
        var state = editor(draft)
        try press("Shift-Down Shift-Down Ctrl-R", in: &state)
        type("甲", in: &state)
        try press("Enter", in: &state)
        type("乙", in: &state)
        let theirs = TextRope("0. 甲。\n\n" + draft)
        _ = state.update(.fileChanged(theirs), at: 0)
        type("丙", in: &state)
        #expect(state.buffer.text == theirs && state.dialog is ReplaceDialog)
        try press("Alt-A Enter", in: &state)
        #expect(state.buffer.text.description == "0. 甲。\n\n1. 乙丙一。\n\n2. 甲二。\n")
    }

    @Test func slotsAreFilledWhereTheyAreNow() throws {
        let draft = String(repeating: "[待补]，", count: 300) + "完。\n"
        var state = editor(draft)
        try press("F4 Esc Ctrl-Home", in: &state)
        try press("F4 F4", in: &state)
        try press("Ctrl-Home Esc", in: &state)
        _ = state.update(.fileChanged(TextRope("开头。\n" + draft)), at: 0)
        try press("Alt-F", in: &state)
        type("甲", in: &state)
        _ = state.update(.fileChanged(TextRope("又开头。\n" + draft)), at: 0)
        type("乙", in: &state)
        #expect(state.dialog is FillSlotsDialog)
        try press("Enter Enter", in: &state)
        let filled = String(repeating: "甲乙，", count: 300) + "完。\n"
        #expect(state.buffer.text.description == "又开头。\n" + filled)
    }

    @Test func progressCountsNoSlotTwice() throws {
        var state = editor("1. 甲[待补]。\n\n2. 乙[待补]。\n")
        try press("F4 F4 Tab", in: &state)
        type("丙", in: &state)
        let title = { state.panel?.content(in: state).title }
        #expect(title() == LocalizedText.slotProgress(before: 2, now: 1)(.chinese))
        try press("Ctrl-Z", in: &state)
        #expect(title() == LocalizedText.slotProgress(before: 2, now: 2)(.chinese))
        try press("Alt-F", in: &state)
        type("[待补]和[待补]", in: &state)
        try press("Enter Enter", in: &state)
        #expect(title() == LocalizedText.slotProgress(before: 4, now: 4)(.chinese))
    }

    @Test(arguments: [true, false]) func whereOneHasGoneFromThePanelOneWrites(isFinding: Bool) throws {
        var state = editor("1. 甲[待补]。\n\n2. 乙。\n")
        try press("F4", in: &state)
        if isFinding {
            try press("Ctrl-F", in: &state)
            type("乙", in: &state)
            try press("Enter Esc", in: &state)
        } else {
            try replaceOneByOne("乙", "丙", in: &state)
            type("y", in: &state)
        }
        type("丁", in: &state)
        #expect(state.buffer.text.description.contains(isFinding ? "2. 丁乙。" : "2. 丙丁。"))
    }

    @Test func aMatchOverACutIsOneChange() throws {
        let (text, _) = try CutDraft.make()
        var state = editor(text.description)
        try press("Ctrl-R", in: &state)
        type("住区的项目", in: &state)
        try press("Enter", in: &state)
        type("甲", in: &state)
        try press("Alt-A", in: &state)
        let proposal = try #require((state.dialog as? ProposalDialog)?.proposal)
        #expect(proposal.places.count == 1)
        let (before, after) = proposal.comparison(of: proposal.places[0])
        #expect(before.description.contains("住区的\n\n------\n\n项目草案"))
        #expect(after.description.contains("人类甲\n\n------\n\n草案"))
        try press("Enter", in: &state)
        #expect(state.message?.text == .replaced(1))
    }
}
