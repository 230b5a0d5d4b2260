import Foundation
import PtyHarness
import Testing

/// The program on terminals of every kind that users have.
@Suite(.serialized) struct TerminalKindTests {
    private static let kinds = [
        "xterm-256color", "xterm", "screen", "screen-256color", "tmux-256color", "linux", "putty",
        "rxvt-unicode-256color", "vt220", "vt100", "ansi",
    ]

    private func open(
        _ files: Program, _ arguments: [String], terminal: String, rows: Int = 24, columns: Int = 80
    )
        throws -> PtyProgram
    {
        try PtyProgram(
            [Program.binary] + arguments, rows: rows, columns: columns,
            environment: [
                "TERM": terminal, "LANG": "zh_CN.UTF-8", "HOME": files.folder.path,
                "XDG_STATE_HOME": files.path("state"), "XDG_CONFIG_HOME": files.path("config"), "TZ": "UTC",
            ])
    }

    /// Sequences that a terminal of a kind does not know, apart from the marks of a paste, which all that follow
    /// ECMA-48 leave out.
    private func unknown(in output: [UInt8], to terminal: String) -> [String] {
        let isOld = terminal.hasPrefix("vt") || terminal == "ansi"
        return ControlSequences.forbidden(in: output[...])
            + (isOld
                ? ControlSequences.all(in: output[...]).filter { sequence in
                    sequence.hasSuffix("m") && sequence.contains("38;5") || sequence.contains("?1049")
                        || sequence.contains("$p") || sequence.contains("?69")
                        || terminal == "vt100" && ["L", "M", "P", "@", "X"].contains(sequence.suffix(1))
                } : [])
    }

    @Test(arguments: kinds) func opensTypesSavesAndQuits(terminal: String) throws {
        let files = try Program()
        let path = try files.file("draft.txt", Array("草案\n\n一、会议安排（议程项目 1）\n\n1. “甲”——[待补]。\n".utf8))
        let program = try open(files, [path], terminal: terminal)
        try program.wait(for: "会议安排")
        // Some take more than a frame to be told of a key.
        program.type("\t乙")
        try program.wait(for: "乙")
        program.type("\u{13}")
        try program.wait(for: "已保存")
        program.type("\u{11}")
        #expect(try program.waitForEnd() == 0)
        #expect(String(decoding: try files.bytes("draft.txt"), as: UTF8.self).contains("“甲”——乙。"))
        #expect(unknown(in: program.output, to: terminal) == [])
    }

    @Test(arguments: [(300, 1000), (4, 20)]) func fromTheSmallestToTheLargest(rows: Int, columns: Int) throws
    {
        let files = try Program()
        let path = try files.file("draft.txt", Array(repeatElement(UInt8(ascii: "a"), count: 4000)))
        let program = try open(files, [path], terminal: "xterm-256color", rows: rows, columns: columns)
        try program.wait(for: "aaaaaaaaaa")
        program.type("乙")
        try program.wait(for: "乙")
        program.type("\u{13}")
        try program.wait(for: rows > 4 ? "已保存" : "保存")
        program.type("\u{11}")
        #expect(try program.waitForEnd() == 0)
        #expect(try files.bytes("draft.txt").starts(with: Array("乙aaa".utf8)))
    }

    /// PuTTY under xterm's name, as it comes, dims what is behind characters too: patches on a light background.
    @Test func nothingIsDimmedOncePuTTYHasSaidWhoItIs() throws {
        let files = try Program()
        let path = try files.file("draft.txt", Array("草案\n\n一、会议安排（议程项目 1）\n".utf8))
        let program = try open(files, [path], terminal: "xterm")
        try program.wait(for: "\u{1b}[>c")
        #expect(String(decoding: program.output, as: UTF8.self).contains("\u{1b}[2m"))
        let start = program.output.count
        program.type("\u{1b}[>0;136;0c")
        try program.wait(for: "\u{1b}[38;5;244m", after: start)
        program.type("乙\u{13}")
        try program.wait(for: "已保存", after: start)
        let dimming = ControlSequences.all(in: program.output[start...]).filter { sequence in
            sequence.hasSuffix("m") && sequence.dropFirst().dropLast().split(separator: ";").first == "2"
        }
        #expect(dimming == [])
        // An answer that comes again draws nothing anew.
        program.type("\u{11}")
        #expect(try program.waitForEnd() == 0)
    }

    /// What the terminal tells of its window, and a paste that the line has cut in two.
    @Test func focusIsNoKeyAndACutPasteIsOne() throws {
        let files = try Program()
        let path = try files.file("draft.txt", Array("甲\n".utf8))
        let program = try open(files, [path], terminal: "xterm-256color")
        try program.wait(for: "甲")
        program.type("\u{1b}[I")
        program.type("\u{1b}[O")
        program.type("\u{1b}[200~一\n二")
        program.read(forMilliseconds: 20)
        program.type("\u{1b}[20")
        program.read(forMilliseconds: 20)
        program.type("1~丙\u{13}")
        try program.wait(for: "已保存")
        #expect(try files.bytes("draft.txt") == Array("一\n二丙甲\n".utf8))
        program.type("\u{1a}\u{1a}\u{13}\u{11}")
        #expect(try program.waitForEnd() == 0)
        #expect(try files.bytes("draft.txt") == Array("甲\n".utf8))
    }

    /// Nothing is sent while nothing is done.
    @Test func silentWhileIdle() throws {
        let files = try Program()
        let path = try files.file("draft.txt", Array("甲\n".utf8))
        let program = try open(files, [path], terminal: "xterm-256color")
        try program.wait(for: "甲")
        // The question about widths has been asked by then, and is not answered.
        try program.wait(for: "\u{1b}[?69$p")
        program.type("乙")
        try program.wait(for: "乙")
        // The journal is brought to the disk within this time, of which nothing shows.
        program.read(forMilliseconds: 100)
        let length = program.output.count
        program.read(forMilliseconds: 1500)
        #expect(program.output.count == length)
    }

    /// A terminal made narrow and wide again has lost what stood at its edge, though its size is the same.
    @Test func aSizeThatGoesThereAndBackIsDrawnAgain() throws {
        let files = try Program()
        let path = try files.file("draft.txt", Array("甲\n".utf8))
        let program = try open(files, [path], terminal: "xterm-256color")
        try program.wait(for: "甲")
        for columns in [90, 60, 100] { program.resize(rows: 24, columns: columns) }
        // Whatever of it the program has seen on the way.
        program.read(forMilliseconds: 100)
        let start = program.output.count
        for columns in [60, 100] { program.resize(rows: 24, columns: columns) }
        try program.wait(for: "甲", after: start)
    }
}
