import EditorCore
import EditorView
import Keymaps
import Screen
import TextRope

/// An editor that draws after each key and compares what it has drawn, as the program does.
struct BenchmarkEditor {
    private var state: EditorState
    private var renderer = Renderer(hasSymbols: true)
    private var frame: Frame
    private var time: Int64 = 0

    init(_ text: TextRope) {
        state = EditorState(
            text: text, document: DocumentState(path: "draft.txt", origin: .file),
            screen: ScreenSize(rows: 40, columns: 120), keymap: .builtIn, language: .chinese)
        frame = renderer.render(state)
    }

    mutating func press(_ key: Key, _ modifiers: Modifiers = []) {
        time += 1
        _ = state.update(.key(KeyStroke(key, modifiers)), at: time)
        draw()
    }

    /// Types a text.
    mutating func press(_ text: String) {
        for character in text { press(.character(character)) }
    }

    /// Does what the program does while no key comes, and draws once all is done.
    mutating func finishWork() {
        guard state.hasWork else { return }
        while state.hasWork { state.workOn() }
        draw()
    }

    private mutating func draw() {
        let next = renderer.render(state)
        _ = next.changedRows(since: frame)
        frame = next
    }

    /// To the middle of the longest line in the middle of the text.
    mutating func goToMiddle() {
        let text = state.buffer.text
        let half = text.lineCount / 2
        let lines = half..<min(half + 60, text.lineCount)
        guard let line = lines.max(by: { text.lineContent($0).count < text.lineContent($1).count }) else {
            return
        }
        state.jump(toLine: line)
        for _ in 0..<min(100, text.lineContent(line).count / 12) { press(.right) }
    }
}
