import Keymaps
import Testing
import TextRope

@testable import EditorCore

@Suite struct ReplaceMarksTests {
    /// The editor at a proposal to replace all.
    private func proposing(_ keys: String) throws -> EditorState {
        var state = EditorState(
            text: TextRope("甲乙。甲丙。\n"), document: DocumentState(path: "draft.txt", origin: .file),
            screen: ScreenSize(rows: 24, columns: 80), keymap: .builtIn, language: .chinese)
        try press("Ctrl-R", in: &state)
        _ = state.update(.key(KeyStroke(.character("甲"))), at: 0)
        try press("Enter", in: &state)
        _ = state.update(.key(KeyStroke(.character("丁"))), at: 0)
        try press(keys, in: &state)
        _ = try #require(state.dialog as? ProposalDialog)
        return state
    }

    private func press(_ keys: String, in state: inout EditorState) throws {
        for stroke in try KeySequence(text: keys).strokes { _ = state.update(.key(stroke), at: 0) }
    }

    @Test(arguments: ["Alt-A", "Enter a"]) func noMatchesAreMarkedOnceItIsOver(keys: String) throws {
        for end in ["Enter", "Esc"] {
            var state = try proposing(keys)
            try press(end, in: &state)
            // Esc in the list of all comes back to the fields first.
            if state.dialog is ReplaceDialog { try press("Esc", in: &state) }
            #expect(!state.search.isShown)
        }
    }
}
