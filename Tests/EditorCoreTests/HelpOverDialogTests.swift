import Testing
import TextRope

@testable import EditorCore

/// The page of all keys over another dialog.
@Suite struct HelpOverDialogTests {
    private static let draft = "1. 甲。\n\n2. 甲。\n"

    /// What was typed is still there, and found in the text as it is by then.
    @Test func replaceIsComeBackToThoughOthersHaveChangedTheText() throws {
        var state = EditorState.opened(Self.draft, rows: 30, columns: 100)
        try state.press("Ctrl-R 甲 Enter 乙 F1")
        #expect(state.dialog is HelpDialog)
        _ = state.update(.fileChanged(TextRope("新\n\n1. 甲。\n\n2. 甲。\n\n3. 甲。\n")), at: 1)
        #expect(state.dialog is HelpDialog)
        try state.press("Esc")
        #expect(state.dialog is ReplaceDialog)
        try state.press("Alt-A Enter")
        #expect(state.buffer.text.description == "新\n\n1. 乙。\n\n2. 乙。\n\n3. 乙。\n")
    }

    /// A collision is answered first: under another dialog it would not hear of a newer version.
    @Test func aQuestionIsAnsweredFirst() throws {
        var state = EditorState.opened(Self.draft, rows: 30, columns: 100)
        state.buffer.select(.init(at: 6))
        try state.press("丙")
        _ = state.update(.saveMet(TextRope("1. 甲丁。\n\n2. 甲。\n")), at: 1)
        #expect(state.dialog is ConflictDialog)
        try state.press("F1")
        #expect(state.dialog is ConflictDialog)
        _ = state.update(.paste(Array("戊".utf8)), at: 2)
        #expect(state.dialog is ConflictDialog)
    }
}
