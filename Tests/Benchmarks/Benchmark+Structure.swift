import EditorCore
import Keymaps
import TextRope

/// Edits to the structure: a scale of 100 is 46,000 numbered paragraphs in 10 MB, with 5,000 references.
extension Benchmark {
    static let structure = [
        // All paragraphs get another number.
        Benchmark(name: "structure.insertTop", largestScale: 100) { _, scale in
            var editor = BenchmarkEditor(numbered(460 * scale))
            for _ in 0..<4 { editor.press(.down) }
            return { _ in editor.press(.character("n"), .control) }
        },
        // None does: no dearer than a key that types.
        Benchmark(name: "structure.insertEnd", largestScale: 100) { _, scale in
            var editor = BenchmarkEditor(numbered(460 * scale))
            editor.press(.end, .control)
            editor.press(.left)
            return { _ in editor.press(.character("n"), .control) }
        },
        Benchmark(name: "structure.typeAtEnd", largestScale: 100) { _, scale in
            var editor = BenchmarkEditor(numbered(460 * scale))
            editor.press(.end, .control)
            editor.press(.left)
            return { _ in editor.press(.character("字")) }
        },
        Benchmark(name: "structure.insertTopAndUndo", largestScale: 100) { _, scale in
            var editor = BenchmarkEditor(numbered(460 * scale))
            for _ in 0..<4 { editor.press(.down) }
            return { _ in
                editor.press(.character("n"), .control)
                editor.press(.character("z"), .control)
            }
        },
    ]

    /// A draft of numbered paragraphs, every ninth of which refers to another.
    private static func numbered(_ count: Int) -> TextRope {
        let words = "大会在第三次全体会议上审议了这一事项，听取了各方代表的发言，他们强调了可持续城市发展的重要性和相互合作的必要，并对秘书处所做的工作表示赞赏"
        var text = "会议记录\n\n一、会议安排\n\n"
        for number in 1...count {
            let other = (number &* 7919) % count + 1
            text += "\(number). \(words)\(number % 9 == 0 ? "，见第 \(other) 段" : "")。\n\n"
        }
        return TextRope(text)
    }
}
