import Keymaps
import Testing
import TextRope

@testable import EditorCore

@Suite struct SlotsPanelTests {
    /// A draft of so many paragraphs, each with an open slot.
    private func editor(slots count: Int) throws -> EditorState {
        let text = (1...count).map { "\($0). 甲[待补]。\n\n" }.joined()
        var state = EditorState.opened(text)
        try state.press("F4")
        return state
    }

    /// A long list is only brought up to the text once no key comes.
    @Test func aLongListFillsTheSlotsOfTheTextAsItIs() throws {
        var state = try editor(slots: 300)
        try state.press("F4 Ctrl-Home")
        state.type("开头")
        try state.press("Alt-F")
        state.type("三")
        try state.press("Enter Enter")
        let expected = "开头" + (1...300).map { "\($0). 甲三。\n\n" }.joined()
        #expect(state.buffer.text.description == expected)
    }

    @Test func theCaretShowsOnceTheKeysGoToTheText() throws {
        var state = try editor(slots: 300)
        try state.press("End F4")
        for _ in 0..<20 { try state.press("F4 PageDown F4") }
        let line = state.buffer.text.line(at: state.buffer.selection.head)
        #expect(state.view.focus == .text)
        #expect((state.view.scroll.line..<state.view.scroll.line + state.bodyRows).contains(line))
    }
}
