import Foundation
import PtyHarness
import Testing

/// A signal that asks for the end is obeyed though the program is too busy to hear of it.
@Suite struct BusyProgramTests {
    static let binary = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        .deletingLastPathComponent().appendingPathComponent("BusyProgram").path

    private static func start() throws -> PtyProgram {
        let program = try PtyProgram([binary], environment: ["TERM": "xterm"])
        try program.wait(for: "busy")
        return program
    }

    @Test(arguments: [SIGTERM, SIGHUP, SIGINT]) func endsBySignal(_ signal: Int32) throws {
        let program = try Self.start()
        let start = program.output.count
        program.send(signal)
        #expect(try program.waitForEnd() == 128 + signal)
        // The terminal is given back first.
        let last = String(decoding: program.output[start...], as: UTF8.self)
        #expect(last.contains("\u{1b}[?2004l") && last.contains("\u{1b}[?1049l"))
    }

    @Test func isNotPutOffByMoreSignals() throws {
        let program = try Self.start()
        program.send(SIGTERM)
        try program.wait(for: "the end") {
            $0.send(SIGTERM)
            return $0.hasEnded
        }
        #expect(try program.waitForEnd() == 128 + SIGTERM)
    }

    @Test func endsWhenTheTerminalIsGone() throws {
        let program = try Self.start()
        program.hangUp()
        #expect(try program.waitForEnd() == 128 + SIGHUP)
    }
}
