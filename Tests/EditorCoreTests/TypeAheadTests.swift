import Keymaps
import Testing

@testable import EditorCore

/// Keys that come faster than the pictures of a slow line.
@Suite struct TypeAheadTests {
    private func proposal() throws -> EditorState {
        var state = EditorState.opened("1. 甲。\n\n2. 甲。\n", rows: 30, columns: 100)
        try state.press("Ctrl-R 甲 Enter 乙 Alt-A")
        #expect(state.dialog is ProposalDialog)
        return state
    }

    /// The list stays what it was when it was first seen: what goes through it may be typed ahead.
    @Test func ticksMayBeTypedAhead() throws {
        var state = try proposal()
        for key in ["Down", "Space", "Enter"] {
            _ = state.update(.key(try KeyStroke(text: key)), timing: .betweenPictures, at: 1)
        }
        #expect(state.buffer.text.description == "1. 乙。\n\n2. 甲。\n")
    }

    @Test func nothingIsChangedBeforeTheListHasBeenSeen() throws {
        var state = try proposal()
        _ = state.update(.key(KeyStroke(.enter)), timing: .beforeQuestion, at: 1)
        #expect(state.dialog is ProposalDialog && state.buffer.text.description == "1. 甲。\n\n2. 甲。\n")
    }

    @Test func leavingTheListComesBackToTheFields() throws {
        var state = try proposal()
        _ = state.update(.key(KeyStroke(.escape)), at: 1)
        #expect(state.dialog is ReplaceDialog)
        _ = state.update(.key(KeyStroke(.escape)), at: 2)
        #expect(state.dialog == nil && !state.search.isShown)
    }
}
