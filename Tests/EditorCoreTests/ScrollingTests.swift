import EditorCore
import Keymaps
import Testing
import TextRope

@Suite("Scrolling")
struct ScrollingTests {
    @Test(
        "beside the tree the text moves by six rows at once, two rows of context stay",
        arguments: [(38, 120), (24, 80), (9, 80), (5, 80)], [true, false])
    func steps(size: (rows: Int, columns: Int), scrollsColumns: Bool) {
        var state = EditorState(
            text: TextRope((1...200).map { "\($0). 段落。" }.joined(separator: "\n")),
            document: DocumentState(path: "draft.txt", origin: .file),
            screen: ScreenSize(rows: size.rows, columns: size.columns), keymap: .builtIn, language: .chinese)
        state.view.scrollsColumns = scrollsColumns
        let rows = state.paneLayout.textRows.count
        let context = min(2, (rows - 1) / 2)
        var moves: Set<Int> = []
        for key: Key in Array(repeating: .down, count: 150) + Array(repeating: .up, count: 120) {
            let before = state.view.scroll.line
            _ = state.update(.key(KeyStroke(key)), at: 0)
            let caret = state.buffer.text.line(at: state.buffer.selection.head)
            let place = caret - state.view.scroll.line
            #expect(place >= min(context, caret) && place <= rows - 1 - context)
            if state.view.scroll.line != before { moves.insert(abs(state.view.scroll.line - before)) }
        }
        // A low pane has no rows to spare; the top and the end of the text may stop a step short.
        let step = scrollsColumns ? 1 : 1 + min(5, rows - 1 - 2 * context)
        #expect(moves.max() == step)
        #expect(moves == [step])
    }
}
