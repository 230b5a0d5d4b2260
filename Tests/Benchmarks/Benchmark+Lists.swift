import EditorCore
import Keymaps
import TextRope

/// What is listed: a scale of 100 is 100,000 rows of a list, and 10,000 matches in 10 MB to be replaced.
extension Benchmark {
    static let lists = [
        Benchmark(name: "list.palette", largestScale: 1) { text, scale in
            var editor = BenchmarkEditor(text.rope(scale: scale))
            return { _ in
                editor.press(.function(2))
                editor.press(.escape)
            }
        },
        Benchmark(name: "list.open", largestScale: 100) { _, scale in
            var editor = BenchmarkEditor(slots(1000 * scale))
            return { _ in
                editor.press(.function(4))
                editor.finishWork()
                editor.press(.escape)
            }
        },
        Benchmark(name: "list.narrow", largestScale: 100) { _, scale in
            var editor = BenchmarkEditor(slots(1000 * scale))
            editor.press(.function(4))
            editor.press(.character("7"))
            editor.finishWork()
            return { run in
                if run % 2 == 0 { editor.press(.character("8")) } else { editor.press(.backspace) }
                editor.finishWork()
            }
        },
        // Up to the picture of the key itself; what is left of the list is looked through behind it.
        Benchmark(name: "list.narrowFirst", largestScale: 100) { _, scale in
            var editor = BenchmarkEditor(slots(1000 * scale))
            editor.press(.function(4))
            editor.press(.character("7"))
            editor.finishWork()
            return { run in
                if run % 2 == 0 { editor.press(.character("8")) } else { editor.press(.backspace) }
            }
        },
        // A key in the text while the list of slots stands beside it.
        Benchmark(name: "list.keyBeside", largestScale: 100) { _, scale in
            var editor = BenchmarkEditor(slots(1000 * scale))
            editor.press(.function(4))
            editor.press(.function(4))
            editor.finishWork()
            return { _ in editor.press(.character("字")) }
        },
        Benchmark(name: "list.workBeside", largestScale: 100) { _, scale in
            var editor = BenchmarkEditor(slots(1000 * scale))
            editor.press(.function(4))
            editor.press(.function(4))
            editor.finishWork()
            return { _ in
                editor.press(.character("字"))
                editor.finishWork()
            }
        },
        Benchmark(name: "list.goTo", largestScale: 100) { text, scale in
            var editor = BenchmarkEditor(text.rope(scale: scale))
            return { _ in
                editor.press(.character("g"), .control)
                editor.press("会议")
                editor.finishWork()
                editor.press(.escape)
            }
        },
    ]

    static let replace = [
        Benchmark(name: "replace.list", largestScale: 100) { _, scale in
            var editor = BenchmarkEditor(matches(100 * scale))
            return { _ in
                editor.proposeAll("理事会", "执行局")
                editor.press(.escape)
            }
        },
        Benchmark(name: "replace.all", largestScale: 100) { _, scale in
            var editor = BenchmarkEditor(matches(100 * scale))
            return { run in
                editor.proposeAll(run % 2 == 0 ? "理事会" : "执行局", run % 2 == 0 ? "执行局" : "理事会")
                editor.press(.enter)
            }
        },
    ]

    /// A draft of so many paragraphs, each with an open slot.
    private static func slots(_ count: Int) -> TextRope {
        var text = "一、会议安排\n\n"
        for number in 1...count { text += "\(number). 下列[--]个会员国派代表出席了会议，见附件[--]。\n" }
        return TextRope(text)
    }

    /// A draft of so many paragraphs of a kilobyte, each with the word that is replaced.
    private static func matches(_ count: Int) -> TextRope {
        let filler = String(repeating: "大会审议了该议程项目并作出了决定。", count: 20)
        var text = "一、会议安排\n\n"
        for number in 1...count { text += "\(number). 理事会主席说，\(filler)\n" }
        return TextRope(text)
    }
}

extension BenchmarkEditor {
    /// Opens Replace, fills in its fields and lists all places.
    fileprivate mutating func proposeAll(_ query: String, _ replacement: String) {
        press(.character("r"), .control)
        press(.character("u"), .control)
        press(query)
        press(.tab)
        press(.character("u"), .control)
        press(replacement)
        press(.character("a"), .alt)
        finishWork()
    }
}
