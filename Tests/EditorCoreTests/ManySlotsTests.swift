import Keymaps
import Testing
import TextRope

@testable import EditorCore

/// The list of slots of a draft with more of them than are listed anew with each key.
@Suite struct ManySlotsTests {
    private static let count = 1000

    /// The list is open, and the caret in the text before all slots.
    private func editor() -> EditorState {
        let lines = (1...Self.count).map { "\($0). 见附件[--]。\n" }.joined()
        var state = EditorState(
            text: TextRope("会议\n\n" + lines), document: DocumentState(path: "draft.txt", origin: .file),
            screen: ScreenSize(rows: 24, columns: 120), keymap: .builtIn, language: .chinese)
        press(.function(4), &state)
        press(.function(4), &state)
        while state.hasWork { state.workOn() }
        return state
    }

    private func press(_ key: Key, _ state: inout EditorState, _ modifiers: Modifiers = []) {
        _ = state.update(.key(KeyStroke(key, modifiers)), at: 0)
    }

    private func type(_ text: String, _ state: inout EditorState) {
        for character in text { press(.character(character), &state) }
    }

    @Test func fillsTheSlotsOfTheTextAsItIs() {
        var state = editor()
        type("新", &state)
        press(.character("f"), &state, .alt)
        type("三", &state)
        press(.enter, &state)
        press(.enter, &state)
        let lines = (1...Self.count).map { "\($0). 见附件三。\n" }.joined()
        #expect(state.buffer.text == TextRope("新会议\n\n" + lines))
    }

    @Test func isListedAnewInPartsWhileNoKeyComes() throws {
        var state = editor()
        type("新", &state)
        var parts = 0
        while state.hasWork {
            state.workOn()
            parts += 1
        }
        #expect(parts >= 5)
        let panel = try #require(state.panel as? SlotsPanel)
        #expect(panel.shownSlots == SlotsPanel(in: state).shownSlots)
        #expect(panel.shownSlots.count == Self.count)
    }

    @Test func isBegunAnewWhereTheTextChangesMeanwhile() throws {
        var state = editor()
        type("新", &state)
        state.workOn()
        type("的", &state)
        while state.hasWork { state.workOn() }
        let panel = try #require(state.panel as? SlotsPanel)
        #expect(panel.shownSlots == SlotsPanel(in: state).shownSlots)
    }
}
