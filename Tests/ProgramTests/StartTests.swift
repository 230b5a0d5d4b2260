import Foundation
import Testing
import TmuxHarness

/// How the program begins, where it can't, and how it leaves the terminal.
@Suite(.serialized) struct StartTests {
    @Test func withoutAFileThePracticeDraftOpensAndSavingAsksForAName() throws {
        let program = try Program()
        let session = try program.open([])
        try session.wait(for: "练习稿")
        try session.type("甲")
        try session.press("C-s")
        try session.wait(for: "存为")
        try session.type(program.path("mine.txt"))
        try session.press("Enter")
        try session.wait(for: "已保存")
        try session.press("C-q")
        #expect(try session.waitForEnd().exitStatus == 0)
        #expect(try program.bytes("mine.txt").starts(with: Array("甲".utf8)))
    }

    @Test func aLongDraftIsThereWholeAndTakesWhatIsTypedAtOnce() throws {
        let program = try Program()
        let line = "1. 会议" + String(repeating: "开", count: 1_000) + "。\n"
        let path = try program.file("long.txt", String(repeating: line, count: 1_500).utf8)
        let session = try program.open([path])
        try session.wait(for: "1. 会议")
        try session.type("甲")
        try session.press("C-End")
        try session.type("乙")
        try session.press("C-s")
        try session.wait(for: "已保存")
        let bytes = try program.bytes("long.txt")
        #expect(bytes.count == 1_500 * line.utf8.count + 6)
        #expect(bytes.starts(with: "甲1. ".utf8) && bytes.suffix(4) == Array("\n乙".utf8)[...])
        try session.press("C-q")
        #expect(try session.waitForEnd().exitStatus == 0)
    }

    @Test func aDraftThatMayOnlyBeReadSaysWhy() throws {
        let program = try Program()
        let path = try program.file("a.txt", Array("一、会议\n\n1. 代表[待补]。\n".utf8))
        let chosen = try program.open(["--read-only", path])
        try chosen.wait(for: "打开时选了只读")
        try chosen.press("Tab")
        let screen = try chosen.wait { $0.lines.last?.contains("下一处") == true && $0.cursorRow > 1 }
        #expect(screen.lines.last?.contains("输入即填写") == false)
        // Western European letters, in no encoding that can be told.
        let western = Array("R".utf8) + [0xE9] + Array("union pr".utf8) + [0xE9] + Array("vue\n".utf8)
        let unclear = try program.open([try program.file("b.txt", western)])
        try unclear.wait(for: "看不出是哪种编码")
        try unclear.press("Escape")
        try unclear.wait(for: "编码不明或不像文本")
        #expect(try program.bytes("a.txt") == Array("一、会议\n\n1. 代表[待补]。\n".utf8))
    }

    @Test func savingUnderANameThatIsTakenAsksFirst() throws {
        let program = try Program()
        try program.file("other.txt", Array("别人的".utf8))
        let session = try program.open([program.path("new.txt")])
        try session.wait(for: "还没有")
        try session.type("新稿")
        try session.press("F12")
        try session.wait(for: "存为")
        try session.press("C-u")
        try session.type(program.path("other.txt"))
        try session.press("Enter")
        try session.wait(for: "已经有了")
        #expect(try program.bytes("other.txt") == Array("别人的".utf8))
        try session.type("y")
        try session.wait(for: "已保存")
        #expect(try program.bytes("other.txt") == Array("新稿".utf8))
    }

    /// The shell's current folder is another one.
    @Test func aNameIsInTheDraftsFolderAndTabCompletesIt() throws {
        let program = try Program()
        let folder = program.folder.appendingPathComponent("年报")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let path = try program.file("年报/draft.txt", Array("会议\n".utf8))
        let session = try program.open([path])
        try session.wait(for: "会议")
        try session.press("F12")
        try session.wait(for: "存为")
        try session.press("C-u")
        try session.type(program.path("年"))
        try session.press("Tab")
        try session.wait(for: "年报/")
        try session.press("C-u")
        try session.type("mine.txt")
        try session.press("Enter")
        try session.wait(for: "已保存")
        #expect(try program.bytes("年报/mine.txt") == Array("会议\n".utf8))
        try session.press("C-q")
        #expect(try session.waitForEnd().exitStatus == 0)
    }

    @Test func aNameThatCannotBeSavedUnderIsThereToBeChanged() throws {
        let program = try Program()
        let session = try program.open([program.path("new.txt")])
        try session.wait(for: "还没有")
        try session.type("新稿")
        try session.press("F12")
        try session.wait(for: "存为")
        try session.press("C-u")
        try session.type("~/none/mine.txt")
        try session.press("Enter")
        try session.wait(for: "没有这个文件夹")
        try session.wait(for: "~/none/mine.txt")
        for _ in 0..<"none/mine.txt".count { try session.press("BSpace") }
        try session.type("mine.txt")
        try session.press("Enter")
        try session.wait(for: "已保存")
        #expect(try program.bytes("mine.txt") == Array("新稿".utf8))
    }

    @Test func whatCannotBeOpenedIsToldInOneLine() throws {
        let program = try Program()
        mkfifo(program.path("pipe"), 0o600)
        for path in [program.folder.path, program.path("missing/draft.txt"), program.path("pipe")] {
            let result = try program.run([path])
            #expect(result.status == 2)
            #expect(result.errors.split(separator: "\n").count == 1 && result.errors.contains(path))
            #expect(result.output.isEmpty)
        }
        let missing = try program.run(["outline", program.path("none.txt")])
        #expect(missing.status == 2 && missing.errors.contains("none.txt"))
        #expect(try program.run(["slots", "--nonsense", "x"]).status == 64)
    }

    @Test func aPlaceIsGoneToWithEditsRecoveredToo() throws {
        let program = try Program()
        let path = try program.file("a.txt", Array("一、甲（议程项目 1）\n\n二、乙（议程项目 2）\n".utf8))
        let first = try TmuxSession(
            ["sh", "-c", "echo $$ > \(program.path("pid")); exec \(Program.binary) \(path)"],
            environment: [
                "HOME": program.folder.path, "XDG_STATE_HOME": program.path("state"), "LANG": "zh_CN.UTF-8",
            ])
        try first.wait(for: "甲")
        try first.type("新")
        try first.wait(for: "未保存")
        let pid = String(decoding: try program.bytes("pid"), as: UTF8.self)
        kill(try #require(Int32(pid.trimmingCharacters(in: .whitespacesAndNewlines))), SIGTERM)
        try first.waitForEnd()
        let second = try program.open(["--item", "2", path])
        let screen = try second.wait(for: "找回了")
        let row = screen.lines[screen.cursorRow]
        #expect(row.contains("二、乙") && screen.lines.contains { $0.contains("新一、甲") })
    }

    @Test func withoutATerminalOneLineSaysSo() throws {
        let program = try Program()
        let result = try program.run([try program.file("a.txt", Array("一、\n".utf8))])
        #expect(result.status == 2 && result.errors.split(separator: "\n").count == 1)
    }

    @Test func anUnknownTerminalIsToldInOneLine() throws {
        let session = try TmuxSession(
            ["sh", "-c", "TERM=no-such-terminal \(Program.binary); echo status $?; read line"])
        let screen = try session.wait(for: "status 2")
        #expect(screen.lines.contains { $0.contains("TERM=no-such-terminal") })
        #expect(!screen.isAlternate)
    }

    @Test func theTerminalIsLeftAsItWas() throws {
        let program = try Program()
        let path = try program.file("a.txt", Array("一、会议\n".utf8))
        for ending in ["quit", "ABRT", "SEGV", "TERM"] {
            // Without job control, with which the shell itself would put the terminal right.
            let script = """
                stty -g > \(program.path("before"))
                sh -c 'echo $$ > \(program.path("pid")); exec "$0" "$1"' \(Program.binary) \(path); code=$?
                stty -g > \(program.path("after")); echo "ended $code"; read line
                """
            let session = try TmuxSession(
                ["bash", "-c", script], rows: 24, columns: 80,
                environment: ["HOME": program.folder.path, "LANG": "zh_CN.UTF-8"])
            try session.wait { $0.isAlternate && $0.lines.contains { $0.contains("会议") } }
            if ending == "quit" {
                try session.press("C-q")
            } else {
                let pid = String(decoding: try program.bytes("pid"), as: UTF8.self)
                    .trimmingCharacters(in: .whitespacesAndNewlines)
                let signals = ["ABRT": SIGABRT, "SEGV": SIGSEGV, "TERM": SIGTERM]
                let signal = try #require(signals[ending])
                #expect(kill(try #require(pid_t(pid)), signal) == 0)
            }
            let screen = try session.wait { $0.lines.contains { $0.contains("ended") } }
            #expect(!screen.isAlternate && screen.isCursorVisible, "\(ending)")
            #expect(try program.bytes("before") == program.bytes("after"), "\(ending)")
        }
    }
}
