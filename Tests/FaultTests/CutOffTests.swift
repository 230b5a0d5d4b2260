import Foundation
import PtyHarness
import TestSupport
import Testing

/// The program is cut off in the middle of typing; what had been drawn is there when the draft is opened again.
@Suite(.serialized) struct CutOffTests {
    enum Ending: String, CaseIterable, Sendable {
        case hangUp = "SIGHUP"
        case terminate = "SIGTERM"
        case kill = "SIGKILL"

        var signal: Int32 {
            switch self {
            case .hangUp: SIGHUP
            case .terminate: SIGTERM
            case .kill: SIGKILL
            }
        }
    }

    struct Tally: Sendable {
        var typed = 0
        var drawn = 0
        var recovered = 0
        var lost = 0
    }

    @Test(arguments: Ending.allCases) func nothingDrawnIsLost(by ending: Ending) {
        let rounds = Bench.rounds(short: 3)
        let tallies = Rounds.run(rounds, atOnce: 6) { try cutOff(ending, $0) }
        let lost = tallies.map(\.lost).reduce(0, +)
        Bench.report(
            "typing, then \(ending.rawValue)", rounds: tallies.count,
            [
                "characters typed": tallies.map(\.typed).reduce(0, +),
                "drawn": tallies.map(\.drawn).reduce(0, +),
                "recovered": tallies.map(\.recovered).reduce(0, +), "lost": lost,
            ])
        #expect(lost == 0 && tallies.count == rounds)
    }

    private func cutOff(_ ending: Ending, _ round: Int) throws -> Tally {
        let seed = Bench.seed &+ UInt64(ending.rawValue.count) &+ UInt64(round) &* 1_000_003
        var random = SeededGenerator(seed: seed)
        let bench = try Bench()
        let draft = round.isMultiple(of: 2) ? SampleDraft.real : nil
        let original = draft ?? Array(SampleDraft.text().utf8)
        let text = String(decoding: original, as: UTF8.self)
        let path = try bench.draft("draft.txt", original)
        let characters = SampleDraft.rare(Int.random(in: 1...30, using: &random), notIn: text, &random)

        let program = try bench.open([path], showing: "会议安排")
        // Places at which no open slot is, which typing would fill.
        program.type("\u{7}:\(Int.random(in: 1...6, using: &random))\r")
        program.read(forMilliseconds: 100)
        for character in characters {
            program.type(String(character))
            program.read(forMilliseconds: 33)
        }
        program.read(forMilliseconds: Int.random(in: 0...300, using: &random))
        if ending == .hangUp { program.hangUp() } else { program.send(ending.signal) }
        let status = try program.waitForEnd()
        try Mismatch.unless(status == 128 + ending.signal, "exit status \(status)")
        let seen = Set(String(decoding: program.output, as: UTF8.self))
        let drawn = characters.filter(seen.contains).count
        try Mismatch.unless(bench.bytes(path) == original, "the file is not as it was saved last")

        if Bool.random(using: &random) {
            // Cut off again while the edits are put back.
            let short = try bench.open([path])
            short.read(forMilliseconds: Int.random(in: 0...150, using: &random))
            short.send(SIGKILL)
            try short.waitForEnd()
        }
        let again = try bench.open([path], showing: "会议安排")
        again.type("\u{13}")
        try again.wait(for: "the journals to go") { _ in bench.journals.isEmpty }
        again.type("\u{11}")
        try Mismatch.unless(try again.waitForEnd() == 0, "the end after recovery")
        let saved = String(decoding: bench.bytes(path) ?? [], as: UTF8.self)
        let found = saved.filter { characters.contains($0) }
        try Mismatch.unless(
            saved.filter { !characters.contains($0) } == text, "the rest of the draft is another")
        try Mismatch.unless(Array(found) == Array(characters.prefix(found.count)), "not in order: \(found)")
        let left = bench.names(in: bench.drafts)
        try Mismatch.unless(left == ["draft.txt"], "something lies about: \(left)")
        return Tally(
            typed: characters.count, drawn: drawn, recovered: found.count, lost: max(0, drawn - found.count))
    }
}
