import EditorCore
import EditorView
import Keymaps
import Screen
import Testing
import TextRope
import TmuxHarness

/// Rows that the terminal was told to shift stand where the frame has them.
@Suite(.serialized) struct ShiftedRowsTests {
    private static let text = """
        草案

        1. \(String(repeating: "灯塔看守人说，“雾号”应当更响——见 A/76/639–E/2022/10 号文件（2023 年 6 月）。", count: 9))
        2. \(String(repeating: "The fog horn ought to be louder. ", count: 12))

        """

    @Test(arguments: [(24, 80), (30, 97), (40, 120), (20, 61)])
    func typingAndDeletingInAParagraph(rows: Int, columns: Int) throws {
        let program = try Program()
        let path = try program.file("draft.txt", Array(Self.text.utf8))
        let session = try program.open([path], rows: rows, columns: columns)
        var state = EditorState(
            text: TextRope(Self.text), document: DocumentState(path: "draft.txt", origin: .file),
            screen: ScreenSize(rows: rows, columns: columns), keymap: .builtIn, language: .chinese)
        func check() throws {
            let frame = render(state)
            let expected = (0..<rows).map { trimmed(frame.text(ofRow: $0)) }
            // Moving the caret need not change a row: the cursor is waited for too.
            try session.wait {
                $0.lines.map(trimmed) == expected && $0.cursorRow == frame.cursor?.row
                    && $0.cursorColumn == frame.cursor?.column
            }
        }
        func press(_ name: String, _ stroke: KeyStroke) throws {
            try session.press(name)
            _ = state.update(.key(stroke), at: 0)
        }
        try check()
        try press("Down", KeyStroke(.down))
        try press("Down", KeyStroke(.down))
        for _ in 0..<7 { try press("Right", KeyStroke(.right)) }
        try check()
        for character in "声ab，声（c声 1声“声” d" {
            try session.type(String(character))
            _ = state.update(.key(KeyStroke(.character(character))), at: 0)
            try check()
        }
        for _ in 0..<12 {
            try press("BSpace", KeyStroke(.backspace))
            try check()
        }
        for _ in 0..<6 {
            try press("DC", KeyStroke(.delete))
            try check()
        }
    }

    private func trimmed(_ line: String) -> String {
        String(line.reversed().drop { $0 == " " }.reversed())
    }
}
