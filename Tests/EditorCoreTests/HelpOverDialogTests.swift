import Keymaps
import Testing
import TextRope

@testable import EditorCore

/// The page of all keys over another dialog.
@Suite struct HelpOverDialogTests {
    private func editor() -> EditorState {
        EditorState(
            text: TextRope("1. 甲。\n\n2. 甲。\n"), document: DocumentState(path: "draft.txt", origin: .file),
            screen: ScreenSize(rows: 30, columns: 100), keymap: .builtIn, language: .chinese)
    }

    private func press(_ keys: [String], in state: inout EditorState) throws {
        for key in keys { _ = state.update(.key(try KeyStroke(text: key)), at: 0) }
    }

    /// What was typed is still there, and found in the text as it is by then.
    @Test func replaceIsComeBackToThoughOthersHaveChangedTheText() throws {
        var state = editor()
        try press(["Ctrl-R", "甲", "Enter", "乙", "F1"], in: &state)
        #expect(state.dialog is HelpDialog)
        _ = state.update(.fileChanged(TextRope("新\n\n1. 甲。\n\n2. 甲。\n\n3. 甲。\n")), at: 1)
        #expect(state.dialog is HelpDialog)
        try press(["Esc"], in: &state)
        #expect(state.dialog is ReplaceDialog)
        try press(["Alt-A", "Enter"], in: &state)
        #expect(state.buffer.text.description == "新\n\n1. 乙。\n\n2. 乙。\n\n3. 乙。\n")
    }

    /// A collision is answered first: under another dialog it would not hear of a newer version.
    @Test func aQuestionIsAnsweredFirst() throws {
        var state = editor()
        state.buffer.select(.init(at: 6))
        try press(["丙"], in: &state)
        _ = state.update(.saveMet(TextRope("1. 甲丁。\n\n2. 甲。\n")), at: 1)
        #expect(state.dialog is ConflictDialog)
        try press(["F1"], in: &state)
        #expect(state.dialog is ConflictDialog)
        _ = state.update(.paste(Array("戊".utf8)), at: 2)
        #expect(state.dialog is ConflictDialog)
    }
}
