import Foundation
import PtyHarness
import TestSupport
import Testing

/// The program is killed while it saves a long draft: the old file stands or the new one, whole.
@Suite(.serialized) struct SaveKillTests {
    /// With hard links the file is written in place, and may be torn; the journal has it all then.
    @Test(arguments: [false, true]) func nothingIsLost(isInPlace: Bool) throws {
        var random = SeededGenerator(seed: Bench.seed &+ 3)
        // The short form has a shorter draft, since it runs a program that was not made fast.
        let paragraphs = Bench.longRounds == nil ? 1_500 : 50_000
        let text = "首标线\n" + SampleDraft.text(paragraphs: paragraphs)
        let original = Array(text.utf8)
        // Paragraphs are alike: what is in none of the first is in none.
        let rare = SampleDraft.rare(1_000, notIn: String(text.prefix(20_000)), &random)
        var fates = (old: 0, new: 0, torn: 0, lost: 0)
        var longest = 40
        let rounds = Bench.rounds(short: 5)
        for round in 0..<rounds {
            let bench = try Bench()
            let path = try bench.draft("draft.txt", original)
            let characters = String(rare.shuffled(using: &random).prefix(5))
            let edited = Array((characters + text).utf8)
            if isInPlace { link(path, bench.drafts + "/link.txt") }
            let program = try bench.open([path], showing: "首标线")
            program.type(characters)
            try program.wait(for: "the characters") {
                let seen = Set(String(decoding: $0.output, as: UTF8.self))
                return characters.allSatisfy(seen.contains)
            }
            if round == 0 {
                // The first save is let through, to know how long one takes.
                let start = DispatchTime.now()
                program.type("\u{13}")
                try program.wait(for: "the save") { _ in bench.journals.isEmpty }
                longest = Int((DispatchTime.now().uptimeNanoseconds - start.uptimeNanoseconds) / 1_000_000)
            } else {
                program.type("\u{13}")
                usleep(UInt32.random(in: 0...UInt32(longest * 1150), using: &random))
            }
            program.send(SIGKILL)
            try program.waitForEnd()
            let left = bench.bytes(path)
            if left == original {
                fates.old += 1
            } else if left == edited {
                fates.new += 1
            } else {
                fates.torn += 1
            }

            let again = try bench.open([path], showing: "首标线")
            again.type("\u{13}\u{11}")
            #expect(try again.waitForEnd() == 0)
            if bench.bytes(path) != edited { fates.lost += 1 }
            let others = bench.names(in: bench.drafts).subtracting(["draft.txt", "link.txt"])
            #expect(bench.journals.isEmpty && others.isEmpty, "round \(round)")
        }
        Bench.report(
            "killed while saving\(isInPlace ? " in place" : "")", rounds: rounds,
            [
                "bytes": original.count, "ms a save": longest, "old file": fates.old, "new file": fates.new,
                "torn": fates.torn, "edits lost": fates.lost,
            ])
        #expect((isInPlace || fates.torn == 0) && fates.lost == 0)
    }
}
