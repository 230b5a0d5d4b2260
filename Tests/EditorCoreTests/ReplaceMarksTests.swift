import Keymaps
import Testing
import TextRope

@testable import EditorCore

@Suite struct ReplaceMarksTests {
    /// The editor at a proposal to replace all.
    private func proposing(_ keys: String) throws -> EditorState {
        var state = EditorState.opened("甲乙。甲丙。\n")
        try state.press("Ctrl-R")
        state.type("甲")
        try state.press("Enter")
        state.type("丁")
        try state.press(keys)
        _ = try #require(state.dialog as? ProposalDialog)
        return state
    }

    @Test(arguments: ["Alt-A", "Enter a"]) func noMatchesAreMarkedOnceItIsOver(keys: String) throws {
        for end in ["Enter", "Esc"] {
            var state = try proposing(keys)
            try state.press(end)
            // Esc in the list of all comes back to the fields first.
            if state.dialog is ReplaceDialog { try state.press("Esc") }
            #expect(!state.search.isShown)
        }
    }
}
