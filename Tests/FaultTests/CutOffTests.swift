import Foundation
import PtyHarness
import TestSupport
import Testing

/// The program is cut off in the middle of typing; what had been drawn is there when the draft is opened again.
@Suite(.serialized) struct CutOffTests {
    enum Ending: String, CaseIterable, Sendable {
        case hangUp, terminate, kill
    }

    struct Tally {
        var rounds = 0
        var typed = 0
        var drawn = 0
        var recovered = 0
        var lost = 0
    }

    @Test(arguments: Ending.allCases) func nothingDrawnIsLost(by ending: Ending) throws {
        var random = SeededGenerator(seed: Bench.seed &+ UInt64(ending.rawValue.count))
        var tally = Tally()
        for round in 0..<Bench.rounds(short: 3) {
            try cutOff(ending, round, &random, &tally)
        }
        Bench.report(
            "\(ending): \(tally.rounds) rounds, \(tally.typed) characters typed, \(tally.drawn) drawn, "
                + "\(tally.recovered) recovered, \(tally.lost) lost")
        #expect(tally.lost == 0)
    }

    private func cutOff(
        _ ending: Ending, _ round: Int, _ random: inout SeededGenerator, _ tally: inout Tally
    ) throws {
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
        switch ending {
        case .hangUp:
            program.hangUp()
            #expect(try program.waitForEnd() == 128 + SIGHUP)
        case .terminate:
            program.send(SIGTERM)
            #expect(try program.waitForEnd() == 128 + SIGTERM)
        case .kill:
            program.send(SIGKILL)
            #expect(try program.waitForEnd() == 128 + SIGKILL)
        }
        let seen = Set(String(decoding: program.output, as: UTF8.self))
        let drawn = characters.filter(seen.contains).count
        #expect(bench.bytes(path) == original, "the file is as it was saved last")

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
        #expect(try again.waitForEnd() == 0)
        let saved = String(decoding: bench.bytes(path) ?? [], as: UTF8.self)
        let found = saved.filter { characters.contains($0) }
        #expect(saved.filter { !characters.contains($0) } == text, "round \(round): the rest of the draft")
        #expect(Array(found) == Array(characters.prefix(found.count)), "round \(round): in order")
        #expect(bench.names(in: bench.drafts) == ["draft.txt"], "round \(round): nothing lies about")
        tally.rounds += 1
        tally.typed += characters.count
        tally.drawn += drawn
        tally.recovered += found.count
        tally.lost += max(0, drawn - found.count)
    }
}
