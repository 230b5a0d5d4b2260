import Keymaps
import Testing
import TextRope

@testable import EditorCore

@Suite struct SlotsPanelTests {
    /// A draft of so many paragraphs, each with an open slot.
    private func editor(slots count: Int) throws -> EditorState {
        let text = (1...count).map { "\($0). 甲[待补]。\n\n" }.joined()
        var state = EditorState(
            text: TextRope(text), document: DocumentState(path: "draft.txt", origin: .file),
            screen: ScreenSize(rows: 24, columns: 80), keymap: .builtIn, language: .chinese)
        try press("F4", in: &state)
        return state
    }

    private func press(_ keys: String, in state: inout EditorState) throws {
        for stroke in try KeySequence(text: keys).strokes { _ = state.update(.key(stroke), at: 0) }
    }

    private func type(_ text: String, in state: inout EditorState) {
        for character in text { _ = state.update(.key(KeyStroke(.character(character))), at: 0) }
    }

    /// A long list is only brought up to the text once no key comes.
    @Test func aLongListFillsTheSlotsOfTheTextAsItIs() throws {
        var state = try editor(slots: 300)
        try press("F4 Ctrl-Home", in: &state)
        type("开头", in: &state)
        try press("Alt-F", in: &state)
        type("三", in: &state)
        try press("Enter Enter", in: &state)
        let expected = "开头" + (1...300).map { "\($0). 甲三。\n\n" }.joined()
        #expect(state.buffer.text.description == expected)
    }

    @Test func theCaretShowsOnceTheKeysGoToTheText() throws {
        var state = try editor(slots: 300)
        try press("End F4", in: &state)
        for _ in 0..<20 { try press("F4 PageDown F4", in: &state) }
        let line = state.buffer.text.line(at: state.buffer.selection.head)
        #expect(state.view.focus == .text)
        #expect((state.view.scroll.line..<state.view.scroll.line + state.bodyRows).contains(line))
    }
}
