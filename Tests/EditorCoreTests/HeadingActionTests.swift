import Editing
import Keymaps
import RecordDraft
import Testing
import TextRope

@testable import EditorCore

/// The key by which one says of a line that it is a heading, or none.
@Suite struct HeadingActionTests {
    private static let text = "一、开幕\n\n1. 会议开幕。\n\n主席致辞\n\n主席讲了话。\n\nA. 选举\n\n2. 会议选举了主席。\n"

    private static func editor(onLine line: Int) -> EditorState {
        var state = EditorState.opened(text)
        state.buffer.select(Selection(at: state.buffer.text.lineStart(line)))
        return state
    }

    private static func lines(_ state: EditorState) -> [Int] { state.buffer.draft.outline.map(\.line) }

    @Test func aLineBecomesAHeadingAndBack() throws {
        var state = Self.editor(onLine: 4)
        #expect(Self.lines(state) == [0, 8])
        var marks = HeadingMarks()
        marks["主席致辞".utf8] = true
        #expect(try state.press("Alt-H") == [.keepHeadings(marks, since: HeadingMarks())])
        #expect(Self.lines(state) == [0, 4, 8] && state.message?.text == .saidHeading(lines: 1))
        #expect(state.buffer.text.description == Self.text && !state.isModified)
        #expect(try state.press("Alt-H") == [.keepHeadings(HeadingMarks(), since: marks)])
        #expect(Self.lines(state) == [0, 8] && state.message?.text == .noHeadingAgain)
    }

    @Test func aHeadingIsNoneAndBack() throws {
        var state = Self.editor(onLine: 8)
        try state.press("Alt-H")
        #expect(Self.lines(state) == [0] && state.message?.text == .saidNoHeading(lines: 1))
        try state.press("Alt-H")
        #expect(Self.lines(state) == [0, 8] && state.message?.text == .headingAgain)
    }

    @Test func anUncertainHeadingIsNoneThenOneThenUncertain() throws {
        var state = EditorState.opened("一、开幕\n\n1. 会议开幕。\n\n选举\n\n2. 会议选举了主席。\n")
        state.buffer.select(Selection(at: state.buffer.text.lineStart(4)))
        #expect(state.buffer.draft.isUncertain(4))
        try state.press("Alt-H")
        #expect(Self.lines(state) == [0] && state.message?.text == .saidNoHeading(lines: 1))
        try state.press("Alt-H")
        #expect(Self.lines(state) == [0, 4] && state.message?.text == .saidHeading(lines: 1))
        #expect(!state.buffer.draft.isUncertain(4))
        try state.press("Alt-H")
        #expect(state.buffer.draft.isUncertain(4) && state.buffer.saidHeadings.own.isEmpty)
    }

    @Test func theHeadingChosenInTheTreeIsMeant() throws {
        var state = Self.editor(onLine: 0)
        try state.press("F6 Down Alt-H")
        #expect(Self.lines(state) == [0] && state.view.tree.chosen == 0)
        try state.press("Alt-H")
        #expect(Self.lines(state).isEmpty && state.view.focus == .text, "the one chosen then")
    }

    @Test func whatWasKeptHoldsAgainAndWinsOverTheFolder() {
        var own = HeadingMarks()
        var folder = HeadingMarks()
        own["主席致辞".utf8] = true
        folder["主席致辞".utf8] = false
        folder["A. 选举".utf8] = false
        let state = EditorState(
            text: TextRope(Self.text), document: DocumentState(path: "draft.txt", origin: .file),
            screen: ScreenSize(rows: 24, columns: 80), keymap: .builtIn, language: .chinese,
            headings: SaidHeadings(own: own, folder: folder))
        #expect(Self.lines(state) == [0, 4])
    }

    @Test func nothingIsSaidOfAnEmptyLine() throws {
        var state = Self.editor(onLine: 3)
        #expect(try state.press("Alt-H").isEmpty)
        #expect(state.message?.text == .blankIsNoHeading && state.buffer.saidHeadings.own.isEmpty)
    }
}
