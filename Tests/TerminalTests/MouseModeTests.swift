import Foundation
import PtyHarness
import Testing

/// The mouse is the terminal's own but while a program asks for it.
@Suite struct MouseModeTests {
    enum Ending: CaseIterable, Sendable {
        case exit
        case crash
        case signal
    }

    private static func start(_ arguments: [String]) throws -> PtyProgram {
        return try PtyProgram([BusyProgramTests.binary] + arguments, environment: ["TERM": "xterm"])
    }

    /// The changes of the mouse's modes and of the screen, in order.
    private static func changes(in program: PtyProgram) -> [String] {
        ControlSequences.all(in: program.output[...]).filter {
            ["[?1002h", "[?1006h", "[?1002l", "[?1006l", "[?1049h", "[?1049l"].contains($0)
        }
    }

    @Test(arguments: Ending.allCases) func isGivenBackAtEverySuspensionAndEnd(_ ending: Ending) throws {
        let program = try Self.start(ending == .exit ? ["mouse", "end"] : ["mouse"])
        if ending != .exit {
            // The process group is an orphan: it is not stopped, and goes on at once.
            try program.wait(for: "busy")
            program.send(ending == .crash ? SIGSEGV : SIGTERM)
        }
        let status = try program.waitForEnd()
        #expect(status == (ending == .exit ? 0 : 128 + (ending == .crash ? SIGSEGV : SIGTERM)))
        #expect(
            Self.changes(in: program) == [
                "[?1049h", "[?1002h", "[?1006h", "[?1002l", "[?1006l", "[?1049l",
                "[?1049h", "[?1002h", "[?1006h", "[?1002l", "[?1006l", "[?1049l",
            ])
    }

    @Test func isNotTouchedUnlessAskedFor() throws {
        let program = try Self.start([])
        try program.wait(for: "busy")
        program.send(SIGSEGV)
        #expect(try program.waitForEnd() == 128 + SIGSEGV)
        #expect(Self.changes(in: program) == ["[?1049h", "[?1049l"])
    }
}
