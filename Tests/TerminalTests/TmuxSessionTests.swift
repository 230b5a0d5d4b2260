import Testing
import TmuxHarness

/// The harness itself, tried on programs that every machine has.
@Suite struct TmuxSessionTests {
    @Test func typesAndReads() throws {
        let session = try TmuxSession(["cat"], rows: 10, columns: 40)
        try session.type("第 12 段;")
        try session.press("Enter")
        let screen = try session.wait { $0.lines.filter { $0 == "第 12 段;" }.count == 2 }
        #expect(screen.lines.count == 10)
        #expect(screen.cursorRow == 2)
        #expect(screen.cursorColumn == 0)
        #expect(!screen.hasEnded)
    }

    @Test func tellsSizeAndEnvironment() throws {
        let script =
            "stty size; echo $COLOUR; echo; printf '\\033[1mbold\\033[m'; read line; stty size; read line"
        let session = try TmuxSession(
            ["sh", "-c", script], rows: 7, columns: 33, environment: ["COLOUR": "grün"])
        try session.wait(for: "7 33")
        try session.wait(for: "grün")
        try session.wait(for: "bold")
        #expect(try session.styledLines().contains { $0.contains("\u{1b}[1mbold") })
        try session.resize(rows: 9, columns: 44)
        try session.press("Enter")
        try session.wait(for: "9 44")
    }

    @Test func tellsHowAProgramEnds() throws {
        let session = try TmuxSession(["sh", "-c", "exit 3"])
        #expect(try session.waitForEnd().exitStatus == 3)
        let killed = try TmuxSession(["sh", "-c", "kill -9 $$"])
        #expect(try killed.waitForEnd().exitSignal == 9)
    }

    @Test func bracketsAPasteWhereAskedFor() throws {
        let session = try TmuxSession(["sh", "-c", "printf '\\033[?2004hready\\n'; cat -v"])
        try session.wait(for: "ready")
        try session.paste("文")
        try session.press("Enter")
        try session.wait(for: "^[[200~M-fM-^VM-^G^[[201~")
    }

    @Test func sendsBytes() throws {
        let session = try TmuxSession(["cat", "-v"])
        try session.send([0x1b, 0x4f, 0x50, 0x0d])
        try session.wait { $0.lines.contains("^[OP") }
    }
}
