import Keymaps
import Testing
import TextRope

@testable import EditorCore

/// Modes: letters are commands where a keymap says so, and digits a count.
@Suite struct ModeTests {
    private func editor(_ text: String = "甲乙丙丁戊\n己\n庚\n辛\n") throws -> EditorState {
        var keymap = Keymap.builtIn
        let source = """
            [text]
            "Esc" = "mode.normal"
            [text.normal]
            "i" = "mode.insert"
            "l" = "move.right"
            "j" = "move.down"
            "d" = "edit.deleteForward"
            "g g" = "move.documentStart"
            """
        let problems = keymap.overlay(Array(source.utf8), file: "keymap.toml") {
            CommandRegistry.command($0) != nil
        }
        #expect(problems.isEmpty)
        return EditorState.opened(text, keymap: keymap)
    }

    @Test func lettersAreTextUntilTheModeSaysOtherwise() throws {
        var state = try editor()
        state.type("l")
        #expect(state.buffer.text.description.hasPrefix("l甲") && state.input.mode == .insert)
        try state.press("Esc")
        #expect(state.input.mode == .normal && state.keyContext == .text.in(mode: "normal"))
        state.type("l")
        #expect(state.buffer.text.description.hasPrefix("l甲") && state.buffer.selection.head == 4)
        state.type("i")
        #expect(state.input.mode == .insert && state.keyContext == .text)
        state.type("i")
        #expect(state.buffer.text.description.hasPrefix("l甲i"))
    }

    @Test func aLetterThatIsBoundToNothingDoesNothing() throws {
        var state = try editor()
        try state.press("Esc")
        let before = state.buffer.text
        state.type("x会")
        #expect(state.buffer.text == before && state.message?.text == .unknownKey("会"))
    }

    @Test func keysOfAllModesHoldInEach() throws {
        var state = try editor()
        try state.press("Esc Down Ctrl-F")
        #expect(state.buffer.text.line(at: state.buffer.selection.head) == 1)
        #expect(state.dialog is FindDialog && state.keyContext == .prompt)
        state.type("l")
        #expect((state.dialog as? FindDialog)?.field.text == "l", "a field takes letters in any mode")
    }

    @Test func aCountRepeatsAMovement() throws {
        var state = try editor()
        try state.press("Esc")
        state.type("3l")
        #expect(state.buffer.selection.head == 9 && state.input.count == nil)
        state.type("2j")
        #expect(state.buffer.text.line(at: state.buffer.selection.head) == 2)
        state.type("l")
        #expect(state.input.count == nil, "the count was used up")
    }

    @Test func aCountIsLeftByWhatIsNoCommand() throws {
        var state = try editor()
        try state.press("Esc")
        state.type("12")
        #expect(state.input.count == 12)
        state.type("xl")
        #expect(state.buffer.selection.head == 3)
        for _ in 0..<20 { state.type("9") }
        #expect(state.input.count == 9_999, "it ends where no draft goes on")
    }

    @Test func aSequenceOfLettersIsOneCommand() throws {
        var state = try editor()
        try state.press("Esc Down Down")
        state.type("g")
        #expect(state.input.pendingStrokes.count == 1)
        state.type("g")
        #expect(state.buffer.selection.head == 0 && state.input.pendingStrokes.isEmpty)
    }
}
