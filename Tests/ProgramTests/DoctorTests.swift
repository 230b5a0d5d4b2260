import PtyHarness
import Testing
import TmuxHarness

/// `precis doctor` says what was found, and never waits for a terminal that does not answer.
@Suite(.serialized) struct DoctorTests {
    @Test func withoutATerminalItSaysSo() throws {
        let program = try Program()
        let result = try program.run(["doctor", "--lang", "en"])
        #expect(result.status == 0)
        #expect(result.output.contains("no terminal; it was not checked"))
        #expect(result.output.contains(program.path("state") + "/precis"))
        #expect(result.output.contains("All is in order"))
    }

    @Test func inATerminalItTellsWidths() throws {
        let program = try Program()
        let session = try program.open(["doctor"], rows: 60, columns: 100)
        let screen = try session.wait { $0.lines.contains { $0.contains("一切正常") } }
        #expect(screen.lines.contains { $0.contains("“ 1") && $0.contains("😀 2") })
        #expect(screen.lines.contains { $0.contains("100 列 × 60 行") })
        // tmux has pushed the first row out to tell of the end.
        for name in ["终端", "颜色", "字宽", "滚动", "Alt 键", "按键", "剪贴板", "日志文件夹"] {
            #expect(screen.lines.contains { $0.contains(name) }, "\(name)")
        }
    }

    @Test(arguments: [
        ("\u{1B}[?2004;1$y", "  marked by the terminal"),
        ("\u{1B}[?2004;0$y", "not marked by the terminal"),
        ("", "not known whether the terminal marks them"),
    ])
    func itTellsWhetherPastesAreMarked(_ answer: String, _ found: String) throws {
        let program = try Program()
        let terminal = try PtyProgram(
            [Program.binary, "doctor", "--lang", "en"], rows: 50, columns: 120,
            environment: ["HOME": program.folder.path, "LANG": "C.UTF-8", "TERM": "xterm-256color"])
        try terminal.wait(for: "\u{1B}[?2004$p")
        terminal.type(answer)
        try terminal.waitForEnd()
        #expect(terminal.text.contains(found), "\(terminal.text)")
    }

    @Test(
        arguments: [
            ("\u{1B}[?64;1;52c", [:], "goes to your own machine"),
            ("\u{1B}P1+r4D73=5C45\u{1B}\\", [:], "goes to your own machine"),
            ("\u{1B}[?64;1c\u{1B}[>0;136;0c", [:], "not taken by the terminal"),
            ("\u{1B}[?64;1c", [:], "does not say whether it takes"),
            ("", [:], "does not say whether it takes"),
            ("\u{1B}[?1;2c", ["TMUX": "/tmp/tmux-0/default,1,0"], "set -g set-clipboard on"),
            ("\u{1B}[?1;2c", ["STY": "1.pts-0.host"], "by screen"), ("", ["TERM": "linux"], "not taken by"),
        ] as [(String, [String: String], String)])
    func itTellsWhetherTheClipboardIsReached(
        _ answer: String, _ environment: [String: String], _ found: String
    ) throws {
        let program = try Program()
        let terminal = try PtyProgram(
            [Program.binary, "doctor", "--lang", "en"], rows: 50, columns: 120,
            environment: ["HOME": program.folder.path, "LANG": "C.UTF-8", "TERM": "xterm-256color"]
                .merging(environment) { $1 })
        if !answer.isEmpty { try terminal.wait(for: "\u{1B}[>c") }
        terminal.type(answer)
        try terminal.waitForEnd()
        #expect(terminal.text.contains(found), "\(terminal.text)")
    }

    @Test func itTellsAScreenThatIsTooLarge() throws {
        let program = try Program()
        let terminal = try PtyProgram(
            [Program.binary, "doctor", "--lang", "en"], rows: 65535, columns: 65535,
            environment: ["HOME": program.folder.path, "LANG": "C.UTF-8", "TERM": "xterm-256color"])
        try terminal.waitForEnd()
        #expect(terminal.text.contains("4096 columns × 2048 rows"))
        #expect(terminal.text.contains("says that it is larger"))
    }

    @Test func itBreaksNoWordAtTheEdge() throws {
        let program = try Program()
        let session = try program.open(["doctor", "--lang", "en"], rows: 80, columns: 60)
        let screen = try session.wait { $0.lines.contains { $0.contains("All is in order") } }
        let words = Set(screen.lines.flatMap { $0.split(separator: " ").map { String($0) } })
        for word in ["settings", "terminal's", "clipboard", "keymap.toml", "everywhere"] {
            #expect(words.contains { $0.hasPrefix(word) }, "\(word)")
        }
        // What goes on does so below where it began.
        let mouse = try #require(screen.lines.firstIndex { $0.contains("mouse = false") })
        let start = try #require(screen.lines[mouse].range(of: "mouse = "))
        let indent = screen.lines[mouse].distance(from: screen.lines[mouse].startIndex, to: start.lowerBound)
        for line in screen.lines[(mouse + 1)...(mouse + 2)] {
            #expect(line.prefix { $0 == " " }.count == indent, "\(line)")
        }
    }

    @Test func itListsTheSettings() throws {
        let program = try Program()
        let found = try program.run(["doctor", "--lang", "en"]).output
        for setting in ["mouse = false", "clipboard = \"auto\"", "text-width = 100", "numbering = \"keep\""] {
            #expect(found.contains(setting), "\(setting)")
        }
    }

    @Test func itTellsMistakesInSettings() throws {
        let program = try Program()
        let result = try program.run(
            ["doctor", "--lang", "en"],
            environment: ["PRECIS_ESCDELAY": "soon", "PRECIS_AMBIGUOUS_WIDTH": "2"])
        #expect(result.status == 1)
        #expect(result.output.contains("escape-delay can't be “soon”"))
        #expect(!result.output.contains("ambiguous-width can't"))
    }
}
