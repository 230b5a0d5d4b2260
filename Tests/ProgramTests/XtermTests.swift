import EditorCore
import EditorView
import Keymaps
import PtyHarness
import Screen
import TestSupport
import Testing
import TextLayout
import XtermHarness

@testable import Terminal

/// What stands in a real xterm, cell by cell, is what the frame says, whether it draws ambiguous characters in one
/// column or in two.
@Suite(.serialized) struct XtermTests {
    /// The program on a terminal line, an xterm at its other end, and the frames that ought to be seen.
    private final class Bench {
        let files: Program
        let program: PtyProgram
        let screen: XtermScreen
        var shown: ShownFrame
        private var fed = 0

        init(rows: Int, columns: Int, ambiguousIsWide: Bool) throws {
            let screen = try XtermScreen(rows: rows, columns: columns, ambiguousIsWide: ambiguousIsWide)
            self.screen = screen
            let widths = try WidthReport.samples.map { try screen.columns(of: $0.character) }
            let policy = WidthReport(columns: widths).policy
            #expect(policy.ambiguousIsWide == ambiguousIsWide)
            let text = try ShownFrame.draft()
            shown = ShownFrame(
                text: text, rows: rows, columns: columns, policy: policy, scrollsColumns: true)
            files = try Program()
            let path = try files.file("draft.txt", text)
            program = try PtyProgram(
                [Program.binary, path], rows: rows, columns: columns,
                environment: [
                    "TERM": "xterm-256color", "LANG": "zh_CN.UTF-8", "HOME": files.folder.path,
                    "XDG_STATE_HOME": files.path("state"), "XDG_CONFIG_HOME": files.path("config"),
                    "TZ": "UTC",
                ])
            // It asks after its first frame; from the answer on it scrolls otherwise.
            try program.wait(for: "\u{1b}[?69$p")
        }

        /// Carries bytes between program and xterm until the screen shows the frame.
        func check(_ what: String) throws {
            let expected = shown.cells
            var seen: [String] = []
            do {
                try program.wait(for: what, seconds: 60) { program in
                    try self.carry()
                    seen = try self.screen.rows { program.type(String(decoding: $0, as: UTF8.self)) }
                    return seen == expected
                }
            } catch {
                let rows = (0..<max(seen.count, expected.count)).filter {
                    !seen.indices.contains($0) || !expected.indices.contains($0) || seen[$0] != expected[$0]
                }
                let shown = rows.map { row in
                    [seen, expected].map { $0.indices.contains(row) ? $0[row] : "–" }.joined(
                        separator: "\nand not\n")
                }
                Issue.record("\(what): \(error)\nrows \(rows):\n\(shown.joined(separator: "\n"))")
                throw error
            }
        }

        func press(_ bytes: String, _ stroke: KeyStroke) throws {
            program.type(bytes)
            shown.press(stroke)
        }

        private func carry() throws {
            program.read(forMilliseconds: 0)
            let answers = screen.answers()
            if !answers.isEmpty { program.type(String(decoding: answers, as: UTF8.self)) }
            let output = ControlSequences.whole(program.output[fed...])
            try screen.feed(output)
            fed = output.endIndex
        }
    }

    @Test(arguments: [false, true]) func theWholeDraftPagedThrough(ambiguousIsWide: Bool) throws {
        let bench = try Bench(rows: 40, columns: 120, ambiguousIsWide: ambiguousIsWide)
        try bench.check("first page")
        var top: ScrollPosition?
        for page in 1... {
            top = bench.shown.state.view.scroll
            try bench.press("\u{1b}[6~", KeyStroke(.pageDown))
            try bench.check("page \(page)")
            if bench.shown.state.view.scroll == top { break }
        }
        for page in 1...3 {
            try bench.press("\u{1b}[5~", KeyStroke(.pageUp))
            try bench.check("page back \(page)")
        }
    }

    /// The text scrolls row by row beside the tree, which stays.
    @Test(arguments: [false, true]) func rowByRow(ambiguousIsWide: Bool) throws {
        let bench = try Bench(rows: 24, columns: 97, ambiguousIsWide: ambiguousIsWide)
        try bench.check("first page")
        let start = bench.program.output.count
        for row in 1...45 {
            try bench.press("\u{1b}OB", KeyStroke(.down))
            try bench.check("down \(row)")
        }
        let sent = String(decoding: bench.program.output[start...], as: UTF8.self)
        #expect(sent.contains("\u{1b}[?69h") && sent.components(separatedBy: "\u{1b}[?69h").count > 10)
        #expect(
            sent.components(separatedBy: "\u{1b}[?69l").count
                == sent.components(separatedBy: "\u{1b}[?69h").count)
        for row in 1...30 {
            try bench.press("\u{1b}OA", KeyStroke(.up))
            try bench.check("up \(row)")
        }
    }

    @Test(arguments: [false, true]) func aSession(ambiguousIsWide: Bool) throws {
        let bench = try Bench(rows: 30, columns: 100, ambiguousIsWide: ambiguousIsWide)
        try bench.check("first page")
        let steps: [(String, KeyStroke)] =
            Array(repeating: ("\t", KeyStroke(.tab)), count: 4)
            + "，“灯塔”—ab·c×①é".map { (String($0), KeyStroke(.character($0))) }
            + Array(repeating: ("\u{7f}", KeyStroke(.backspace)), count: 3)
            + [("\u{7}", KeyStroke(.character("g"), .control))]
            + ":120".map { (String($0), KeyStroke(.character($0))) } + [("\r", KeyStroke(.enter))]
            + [("\u{6}", KeyStroke(.character("f"), .control))]
            + "会议".map { (String($0), KeyStroke(.character($0))) } + [("\r", KeyStroke(.enter))]
            + Array(repeating: ("\u{1b}OR", KeyStroke(.function(3))), count: 4)
            + [("\u{1b}[17~", KeyStroke(.function(6)))]
            + Array(repeating: ("\u{1b}OB", KeyStroke(.down)), count: 5)
            + [("\r", KeyStroke(.enter)), ("\u{1b}OP", KeyStroke(.function(1)))]
        for (number, (bytes, stroke)) in steps.enumerated() {
            try bench.press(bytes, stroke)
            try bench.check("step \(number), \(stroke)")
        }
    }

    /// As it is set up, xterm sends `²` for Alt-2, which would stand in the draft.
    @Test func altSendsEscapeForAsLongAsTheProgramRuns() throws {
        let bench = try Bench(rows: 30, columns: 100, ambiguousIsWide: false)
        try bench.check("first page")
        try bench.program.wait(for: "\u{1b}[?1036h")
        bench.program.type("\u{11}")
        #expect(try bench.program.waitForEnd() == 0)
        #expect(String(decoding: bench.program.output, as: UTF8.self).contains("\u{1b}[?1036l"))
    }

    /// Hundreds of sizes while somebody types; the last one is drawn right.
    @Test func aStormOfSizes() throws {
        let bench = try Bench(rows: 30, columns: 100, ambiguousIsWide: false)
        try bench.check("first page")
        let seed = UInt64.random(in: 1...UInt64.max)
        var random = SeededGenerator(seed: seed)
        for number in 0..<300 {
            bench.program.resize(
                rows: Int.random(in: 1...60, using: &random), columns: Int.random(in: 1...200, using: &random)
            )
            if number % 10 == 0 { try bench.press("声", KeyStroke(.character("声"))) }
            if number % 7 == 0 { bench.program.read(forMilliseconds: 0) }
        }
        bench.program.resize(rows: 30, columns: 100)
        try bench.check("seed \(seed)")
    }
}
