import Foundation
import PtyHarness
import TestSupport
import Testing

/// A terminal that stops reading stops nothing but the picture.
@Suite(.serialized) struct StuckTerminalTests {
    enum Ending: String, CaseIterable, Sendable {
        case hangUp = "hang-up"
        case signal = "SIGHUP"
        case terminate = "SIGTERM"
        case kill = "SIGKILL"
        case quit = "quitting"

        var status: Int32 {
            switch self {
            case .hangUp, .signal: 128 + SIGHUP
            case .terminate: 128 + SIGTERM
            case .kill: 128 + SIGKILL
            case .quit: 0
            }
        }
    }

    /// How it is that the terminal takes nothing.
    enum Cause: CaseIterable, Sendable {
        case unread
        case unreadNonblocking
        case stopped
    }

    /// Far more than a terminal holds: so many times the whole screen.
    private static let filling = String(repeating: "\u{C}", count: 200)

    @Test(arguments: Ending.allCases) func nothingTypedIsLost(by ending: Ending) {
        let rounds = Bench.rounds(short: Cause.allCases.count)
        let tallies = Rounds.run(rounds, atOnce: 3) { try Self.stuck(ending, $0) }
        let lost = tallies.map { $0.typed - $0.recovered }.reduce(0, +)
        Bench.report(
            "terminal not reading, then \(ending.rawValue)", rounds: tallies.count,
            [
                "characters typed": tallies.map(\.typed).reduce(0, +),
                "recovered": tallies.map(\.recovered).reduce(0, +), "lost": lost,
            ])
        #expect(lost == 0 && tallies.count == rounds)
    }

    private static func stuck(_ ending: Ending, _ round: Int) throws -> (typed: Int, recovered: Int) {
        let seed = Bench.seed &+ UInt64(ending.rawValue.count) &+ UInt64(round) &* 1_000_003
        var random = SeededGenerator(seed: seed)
        let bench = try Bench()
        let text = SampleDraft.text()
        let path = try bench.draft("draft.txt", Array(text.utf8))
        let characters = SampleDraft.rare(50, notIn: text, &random)
        let cause = Cause.allCases[round % Cause.allCases.count]
        let program = try PtyProgram(
            [Bench.binary, path], rows: 40, columns: 120, environment: bench.environment,
            isNonblocking: cause == .unreadNonblocking)
        try program.wait(for: "会议安排")
        try Self.stop(program, cause)

        for character in characters {
            program.type(String(character), reads: false)
            if Bool.random(using: &random) { usleep(UInt32.random(in: 0...3_000, using: &random)) }
        }
        try bench.wait(for: "all that was typed to be in the journal") {
            let kept = bench.journals.compactMap { bench.bytes(bench.state + "/precis/" + $0) }.joined()
            let found = Set(String(decoding: Array(kept), as: UTF8.self))
            return characters.allSatisfy(found.contains)
        }
        switch ending {
        case .hangUp: program.hangUp()
        case .signal: program.send(SIGHUP)
        case .terminate: program.send(SIGTERM)
        case .kill: program.send(SIGKILL)
        case .quit: program.type("\u{13}\u{11}", reads: false)
        }
        // Nobody reads: the program ends all the same.
        try bench.wait(for: "the end") { program.hasEnded }
        let status = try program.waitForEnd()
        try Mismatch.unless(status == ending.status, "exit status \(status)")
        if ending != .quit {
            try Mismatch.unless(bench.bytes(path) == Array(text.utf8), "the file has changed")
            let again = try bench.open([path], showing: "会议安排")
            again.type("\u{13}")
            try again.wait(for: "the journals to go") { _ in bench.journals.isEmpty }
            again.type("\u{11}")
            try Mismatch.unless(try again.waitForEnd() == 0, "the end after recovery")
        }
        let saved = String(decoding: bench.bytes(path) ?? [], as: UTF8.self)
        let found = saved.filter { characters.contains($0) }
        try Mismatch.unless(Array(found) == characters, "not in order: \(found)")
        try Mismatch.unless(saved.filter { !characters.contains($0) } == text, "the rest is another")
        return (characters.count, found.count)
    }

    /// Has the terminal take nothing any more.
    private static func stop(_ program: PtyProgram, _ cause: Cause) throws {
        guard cause == .stopped else {
            program.type(filling, reads: false)
            return
        }
        let terminal = open(program.terminal, O_RDWR | O_NOCTTY | O_CLOEXEC)
        defer { close(terminal) }
        try Mismatch.unless(terminal >= 0 && tcflow(terminal, TCOOFF) == 0, "the terminal can't be stopped")
    }

    /// Once it reads again, it shows what stands in the draft, and not all pictures in between.
    @Test(arguments: Cause.allCases) func theNewestPictureFollows(_ cause: Cause) throws {
        let bench = try Bench()
        let path = try bench.draft("draft.txt", Array(SampleDraft.text().utf8))
        let program = try PtyProgram(
            [Bench.binary, path], rows: 40, columns: 120, environment: bench.environment,
            isNonblocking: cause == .unreadNonblocking)
        try program.wait(for: "会议安排")
        try Self.stop(program, cause)
        for _ in 0..<200 { program.type("龘\u{7F}", reads: false) }
        program.type("龖", reads: false)
        try bench.wait(for: "the last key in the journal") {
            bench.journals.contains {
                String(decoding: bench.bytes(bench.state + "/precis/" + $0) ?? [], as: UTF8.self).contains(
                    "龖")
            }
        }
        if cause == .stopped {
            let terminal = open(program.terminal, O_RDWR | O_NOCTTY | O_CLOEXEC)
            #expect(tcflow(terminal, TCOON) == 0)
            close(terminal)
        }
        let before = program.output.count
        try program.wait(for: "龖", after: before)
        #expect(program.output.count - before < 200_000)
        #expect(try program.redrawn().contains("龖"))
        program.type("\u{1A}\u{11}")
        try program.waitForScreen("不保存")
        program.type("d")
        #expect(try program.waitForEnd() == 0)
    }

    /// What the terminal was opened with is the shell's too.
    @Test(arguments: [false, true]) func theTerminalIsLeftAsItWasOpened(isNonblocking: Bool) throws {
        let bench = try Bench()
        let path = try bench.draft("draft.txt", Array(SampleDraft.text().utf8))
        let program = try PtyProgram(
            [Bench.binary, path], environment: bench.environment, isNonblocking: isNonblocking)
        try program.wait(for: "会议安排")
        for descriptor in 0...2 {
            let info = try String(
                contentsOfFile: "/proc/\(program.process)/fdinfo/\(descriptor)", encoding: .utf8)
            let flags = try #require(
                info.split(separator: "\n").first { $0.hasPrefix("flags:") }?.split(separator: "\t").last)
            #expect(try #require(Int32(flags, radix: 8)) & O_NONBLOCK == (isNonblocking ? O_NONBLOCK : 0))
        }
        program.type("\u{11}")
        #expect(try program.waitForEnd() == 0)
    }
}
