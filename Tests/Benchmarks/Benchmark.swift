import Editing
import EditorCore
import EditorView
import Keymaps
import RecordDraft
import Screen
import TextLayout
import TextRope

/// Something to be measured.
struct Benchmark: Sendable {
    let name: String
    /// The largest scale at which it is worth the wait.
    let largestScale: Int
    /// Makes what the runs need, and answers what one of them does.
    let prepare: @Sendable (SampleText, Int) -> (_ run: Int) -> Void

    static let all: [Benchmark] = rope + parse + layout + screen + lists + replace + structure

    private static let rope = [
        Benchmark(name: "rope.load", largestScale: 1000) { text, scale in
            let bytes = text.bytes(scale: scale)
            return { _ in keep(TextRope(adopting: bytes)) }
        },
        Benchmark(name: "rope.insert", largestScale: 1000) { text, scale in
            var rope = text.rope(scale: scale)
            let middle = rope.byteCount / 2
            let typed = TextRope("字")
            return { run in rope.replace(middle + 3 * run..<middle + 3 * run, with: typed) }
        },
        Benchmark(name: "rope.line", largestScale: 1000) { text, scale in
            let rope = text.rope(scale: scale)
            return { run in keep(rope.lineContent((run &* 7919) % rope.lineCount)) }
        },
    ]

    private static let parse = [
        Benchmark(name: "parse.all", largestScale: 100) { text, scale in
            let rope = text.rope(scale: scale)
            return { _ in keep(DraftIndex(rope)) }
        },
        Benchmark(name: "parse.key", largestScale: 100) { text, scale in
            var rope = text.rope(scale: scale)
            var index = DraftIndex(rope)
            let place = rope.lineContent(rope.lineCount / 2).upperBound
            return { run in
                let offset = place + 3 * run
                let edit = ChangeSet.Edit(range: offset..<offset, text: TextRope("字"))
                let changes = ChangeSet(length: rope.byteCount, edits: [edit])
                changes.apply(to: &rope)
                index.update(after: changes, text: rope)
            }
        },
        Benchmark(name: "parse.references", largestScale: 100) { text, scale in
            let index = DraftIndex(text.rope(scale: scale))
            return { _ in keep(index.references) }
        },
    ]

    private static let layout = [
        Benchmark(name: "layout.paragraph", largestScale: 100) { text, scale in
            let bytes = text.bytes(scale: scale).filter { $0 != 0x0A }
            return { _ in keep(LineLayout(bytes: bytes, width: 83, policy: .narrow)) }
        }
    ]

    private static let screen = [
        Benchmark(name: "screen.render", largestScale: 100) { text, scale in
            let state = state(text.rope(scale: scale))
            return { _ in keep(render(state)) }
        },
        Benchmark(name: "screen.key", largestScale: 100) { text, scale in
            var editor = BenchmarkEditor(text.rope(scale: scale))
            editor.goToMiddle()
            return { _ in editor.press(.character("字")) }
        },
        Benchmark(name: "screen.keyOnLongLine", largestScale: 16) { text, scale in
            let bytes = text.bytes(scale: scale).filter { $0 != 0x0A }
            var editor = BenchmarkEditor(TextRope(adopting: bytes))
            editor.press(.end, .control)
            editor.press(.up)
            return { _ in editor.press(.character("字")) }
        },
        Benchmark(name: "screen.down", largestScale: 100) { text, scale in
            var editor = BenchmarkEditor(text.rope(scale: scale))
            editor.goToMiddle()
            return { run in editor.press(run % 60 < 30 ? .down : .up) }
        },
        Benchmark(name: "screen.page", largestScale: 100) { text, scale in
            var editor = BenchmarkEditor(text.rope(scale: scale))
            return { run in editor.press(run % 8 < 4 ? .pageDown : .pageUp) }
        },
        Benchmark(name: "screen.goToLine", largestScale: 100) { text, scale in
            var editor = BenchmarkEditor(text.rope(scale: scale))
            return { run in
                editor.press(.character("g"), .control)
                for character in run % 2 == 0 ? ":120" : ":60" { editor.press(.character(character)) }
                editor.press(.enter)
            }
        },
        Benchmark(name: "screen.find", largestScale: 100) { text, scale in
            var editor = BenchmarkEditor(text.rope(scale: scale))
            return { _ in
                editor.press(.character("f"), .control)
                for character in "待补" { editor.press(.character(character)) }
                editor.press(.enter)
                editor.press(.function(3))
            }
        },
    ]

    private static func state(_ text: TextRope) -> EditorState {
        EditorState(
            text: text, document: DocumentState(path: "draft.txt", origin: .file),
            screen: ScreenSize(rows: 40, columns: 120), keymap: .builtIn, language: .chinese)
    }

    /// Keeps a result from being optimised away.
    @inline(never)
    private static func keep<T>(_: T) {}
}
