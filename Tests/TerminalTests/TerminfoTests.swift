import CNcurses
import Testing

@testable import Terminal

/// What depends on terminfo: it tells of one terminal at a time, so these take turns.
@Suite(.serialized) struct TerminfoTests {
    /// The terminals that people are known to come with.
    static let terminals = [
        "xterm-256color", "xterm", "screen", "screen-256color", "tmux-256color", "linux", "putty",
        "rxvt-unicode-256color", "vt220", "vt100", "ansi",
    ]

    static func terminfo(_ terminal: String) throws -> Terminfo {
        try #require(pnc_describe(terminal), "no entry of terminfo for \(terminal)")
        return try #require(Terminfo())
    }

    @Test func padding() throws {
        #expect(try Self.terminfo("vt100").clearScreen == Array("\u{1b}[H\u{1b}[J".utf8))
    }

    @Test(arguments: [("xterm-256color", 256), ("xterm", 8), ("vt220", 0), ("xterm-direct", 8)])
    func colorCounts(_ terminal: String, _ count: Int) throws {
        #expect(try Self.terminfo(terminal).colorCount == count)
    }

    @Test func unknownTerminals() {
        #expect(!pnc_describe("no-such-terminal"))
        // A printer.
        #expect(pnc_describe("dumb"))
        #expect(Terminfo() == nil)
    }
}
