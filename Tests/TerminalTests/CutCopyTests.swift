import Foundation
import PtyHarness
import Testing

/// A text for the clipboard that could not go out whole is none: nobody would notice that the rest is missing.
@Suite struct CutCopyTests {
    @Test(arguments: [false, true]) func aTerminalGivenBackForgetsHalfOfIt(afterCrash: Bool) throws {
        let program = try PtyProgram(
            [BusyProgramTests.binary, "copy"] + (afterCrash ? [] : ["end"]), environment: ["TERM": "xterm"])
        if afterCrash {
            try program.wait(for: "]52;c;AAAA")
            program.send(SIGSEGV)
        }
        #expect(try program.waitForEnd() == (afterCrash ? 128 + SIGSEGV : 0))
        let begun = try #require(program.output.firstRange(of: Array("]52;c;".utf8)))
        let rest = program.output[begun.upperBound...].drop { $0 == UInt8(ascii: "A") }
        // Were it without the first byte, tmux would take it.
        #expect(rest.starts(with: [UInt8(ascii: "!"), 0x18, 0x1b]))
        #expect(String(decoding: rest, as: UTF8.self).contains("\u{1b}[?1049l"))
    }
}
