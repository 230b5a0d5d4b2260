import Editing
import Keymaps
import Testing
import TextRope
import Wording

@testable import EditorCore

/// Where one lands at headings and paragraphs, and what is said of typing before their labels.
@Suite struct LabelTests {
    private static let draft = "一、会议安排（议程项目 1）\n\n1. 主席宣布开幕。\n\n附件一\n总结\n\n1. 甲。\n"

    private func editor(at offset: Int = 0) -> EditorState {
        var state = EditorState.opened(Self.draft)
        state.buffer.select(Selection(at: offset))
        return state
    }

    @Test func typingBeforeAHeadingsLabelSaysWhatBecomesOfIt() {
        var state = editor()
        state.type("会议")
        #expect(state.message?.text == .noHeadingAnyMore, "also after the second character")
        _ = state.update(.key(KeyStroke(.character("z"), .control)), at: 0)
        #expect(state.buffer.text.description == Self.draft && state.message == nil)
        _ = state.update(.key(KeyStroke(.right)), at: 0)
        state.type("十")
        #expect(state.message == nil, "it is a heading still")
    }

    @Test func typingBeforeAParagraphsNumberSaysWhatBecomesOfIt() {
        var state = editor()
        let line = state.buffer.text.lineStart(2)
        state.buffer.select(Selection(at: line))
        state.type("前")
        #expect(state.message?.text == .noNumberAnyMore)
        _ = state.update(.key(KeyStroke(.end)), at: 0)
        state.type("后")
        #expect(state.message == nil)
    }

    @Test func typingBehindTheLabelSaysNothing() {
        var state = editor()
        _ = state.update(.key(KeyStroke(.character("1"), .alt)), at: 0)
        state.type("新")
        #expect(state.message == nil && state.buffer.text.description.hasPrefix("一、新会议"))
    }

    @Test func aPlaceNamedAtTheStartIsBehindItsLabel() {
        var state = editor()
        state.goToParagraph(1)
        #expect(state.buffer.selection.head == state.buffer.text.lineStart(2) + 3)
        state.jump(toLine: 2)
        #expect(state.buffer.selection.head == state.buffer.text.lineStart(2))
    }
}
