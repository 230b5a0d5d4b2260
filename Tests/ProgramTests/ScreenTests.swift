import EditorCore
import EditorView
import Foundation
import Keymaps
import Screen
import Testing
import TextRope
import TmuxHarness

/// What stands on the terminal is what the frame says.
@Suite(.serialized) struct ScreenTests {
    private static let text = """
        国际灯塔看守组织

        第三届会议记录
        草案

        一、会议安排（议程项目 1-2）

        A. 会议开幕（议程项目 1）

        1. 第三届会议于[--]在“北角”灯塔——大厅举行；与会者有 Ólafur Þór 先生、[待补]。
        2. 控制字符\u{1b}[31m与\u{202e}反向\u{202c}、制表\t符、e\u{301}、👩‍👩‍👧、\u{0}。

        B. 通过议程（议程项目 2）

        3. \(String(repeating: "灯塔看守人说，雾号应当更响。", count: 12))

        """

    /// The frame that the program ought to show, row by row as a terminal holds it.
    private func expected(rows: Int, columns: Int, keys: [KeyStroke] = []) -> (
        rows: [String], cursor: Frame.Position?
    ) {
        var state = EditorState(
            text: TextRope(Self.text), document: DocumentState(path: "draft.txt", origin: .file),
            screen: ScreenSize(rows: rows, columns: columns), keymap: .builtIn, language: .chinese)
        for key in keys { _ = state.update(.key(key), at: 0) }
        let frame = render(state)
        return ((0..<rows).map { trimmed(frame.text(ofRow: $0)) }, frame.cursor)
    }

    private func trimmed(_ line: String) -> String {
        String(line.reversed().drop { $0 == " " }.reversed())
    }

    @Test(arguments: [(24, 80), (38, 120), (15, 60), (4, 20), (50, 200)])
    func theTerminalShowsTheFrame(rows: Int, columns: Int) throws {
        let program = try Program()
        let path = try program.file("draft.txt", Array(Self.text.utf8))
        let session = try program.open([path], rows: rows, columns: columns)
        let first = expected(rows: rows, columns: columns)
        var screen = try session.wait { $0.lines.map(trimmed) == first.rows }
        #expect(screen.cursorRow == first.cursor?.row && screen.cursorColumn == first.cursor?.column)
        try session.press("Tab")
        let second = expected(rows: rows, columns: columns, keys: [KeyStroke(.tab)])
        screen = try session.wait { $0.lines.map(trimmed) == second.rows }
        #expect(screen.cursorRow == second.cursor?.row && screen.cursorColumn == second.cursor?.column)
    }

    @Test func aResizeShowsTheFrameOfTheNewSize() throws {
        let program = try Program()
        let path = try program.file("draft.txt", Array(Self.text.utf8))
        let session = try program.open([path], rows: 24, columns: 80)
        try session.wait(for: "会议安排")
        for (rows, columns) in [(30, 100), (10, 40), (3, 18), (4, 20), (24, 80)] {
            try session.resize(rows: rows, columns: columns)
            let frame = expected(rows: rows, columns: columns)
            try session.wait { $0.lines.map(trimmed) == frame.rows }
        }
    }

    /// From the first row to the last, and some rows back one by one.
    @Test func theWholeDraftPagedThrough() throws {
        let text = try ShownFrame.draft()
        let program = try Program()
        let path = try program.file("draft.txt", text)
        let session = try program.open([path], rows: 40, columns: 120)
        var shown = ShownFrame(text: text, rows: 40, columns: 120)
        func check() throws {
            let expected = shown.text
            try session.wait(seconds: 60) { $0.lines.map(trimmed) == expected }
        }
        try check()
        while true {
            let top = shown.state.view.scroll
            try session.press("PageDown")
            shown.press(KeyStroke(.pageDown))
            try check()
            if shown.state.view.scroll == top { break }
        }
        for _ in 1...45 {
            try session.press("Up")
            shown.press(KeyStroke(.up))
            try check()
        }
    }

    /// The row that is clicked, of those over the text, is the one that Space then takes out.
    @Test func aClickChoosesARowOfAListOverTheText() throws {
        let program = try Program()
        let path = try program.file("draft.txt", Array("1. 甲一。\n\n2. 甲二。\n\n3. 甲三。\n".utf8))
        let session = try program.open([path], rows: 24, columns: 80)
        try session.wait(for: "甲三")
        try session.press("M-m", "C-r")
        try session.wait(for: "换成")
        try session.press("甲", "Enter", "乙", "M-a")
        let screen = try session.wait { $0.lines.filter { $0.contains("[x]") }.count == 3 }
        let row = try #require(screen.lines.lastIndex { $0.contains("[x]") })
        try session.send(Array("\u{1b}[<0;50;\(row)M\u{1b}[<0;50;\(row)m".utf8))
        try session.press("Space")
        try session.wait { $0.lines[row - 1].contains("[ ]") && $0.lines[row].contains("[x]") }
    }
}
