import Foundation
import PtyHarness
import TestSupport
import Testing

/// Two programs edit one draft, each its own paragraph, and save when they like: both hold all of both.
@Suite(.serialized) struct TwoSessionsTests {
    @Test func bothHoldAllOfBoth() throws {
        var random = SeededGenerator(seed: Bench.seed &+ 4)
        let bench = try Bench()
        let text = SampleDraft.text(paragraphs: 20)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let path = try bench.draft("draft.txt", Array(text.utf8))
        let first = try bench.open([path], showing: "会议安排")
        let second = try bench.open([path], showing: "会议安排")
        try second.waitForScreen("上编辑这份稿子")
        second.type("e")
        let programs = [first, second]
        let places = [lines.firstIndex { $0.hasPrefix("4. ") }!, lines.firstIndex { $0.hasPrefix("12. ") }!]
        let alphabets = [Array("甲乙丙丁戊己庚辛壬癸"), Array("子丑寅卯辰巳午未申酉戌亥")]
        var typed = ["", ""]
        for (program, place) in zip(programs, places) {
            program.type("\u{7}:\(place + 1)\r")
            program.read(forMilliseconds: 80)
        }
        let rounds = Bench.rounds(short: 10)
        var saves = 0
        for _ in 0..<rounds {
            for index in 0..<2 {
                let word = String(
                    (0..<Int.random(in: 1...5, using: &random)).map { _ in
                        alphabets[index].randomElement(using: &random)!
                    })
                typed[index] += word
                programs[index].type(word)
                if Int.random(in: 0..<3, using: &random) == 0 {
                    programs[index].type("\u{13}")
                    saves += 1
                }
                first.read(forMilliseconds: Int.random(in: 0...60, using: &random))
                second.read(forMilliseconds: Int.random(in: 0...60, using: &random))
            }
        }
        var expected = lines.map(String.init)
        for index in 0..<2 { expected[places[index]] = typed[index] + expected[places[index]] }
        let wanted = expected.joined(separator: "\n")
        try settle(programs, path, bench, wanted)
        for program in programs {
            program.type("\u{11}")
            #expect(try program.waitForEnd() == 0, "no question is left")
        }
        let left = String(decoding: bench.bytes(path) ?? [], as: UTF8.self)
        #expect(left == wanted)
        #expect(bench.names(in: bench.drafts) == ["draft.txt"])
        let characters = typed.joined().count
        let lost = characters - left.filter { alphabets.joined().contains($0) }.count
        Bench.report(
            "two sessions at one draft", rounds: rounds,
            ["characters": characters, "saves": saves, "lost": lost])
    }

    @Test func bothAreRecoveredAfterAKill() throws {
        let bench = try Bench()
        let text = SampleDraft.text(paragraphs: 20)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let path = try bench.draft("draft.txt", Array(text.utf8))
        var expected = lines.map(String.init)
        var programs: [PtyProgram] = []
        for (start, word) in [("4. ", "甲乙丙丁"), ("12. ", "子丑寅卯"), ("16. ", "天地玄黄")] {
            let place = try #require(lines.firstIndex { $0.hasPrefix(start) })
            let program = try bench.open([path], showing: "会议安排")
            if !programs.isEmpty {
                try program.waitForScreen("上编辑这份稿子")
                program.type("e")
            }
            program.type("\u{7}:\(place + 1)\r\(word)")
            try program.wait(for: String(word.suffix(1)))
            expected[place] = word + expected[place]
            programs.append(program)
        }
        for program in programs {
            program.send(SIGKILL)
            try program.waitForEnd()
        }
        let again = try bench.open([path], showing: "会议安排")
        again.type("\u{13}\u{11}")
        #expect(try again.waitForEnd() == 0)
        #expect(String(decoding: bench.bytes(path) ?? [], as: UTF8.self) == expected.joined(separator: "\n"))
        #expect(bench.journals.isEmpty)
    }

    /// Has both save until the file holds all, and both what it holds.
    private func settle(_ programs: [PtyProgram], _ path: String, _ bench: Bench, _ wanted: String) throws {
        for _ in 0..<4 {
            for program in programs {
                program.type("\u{13}")
                for program in programs { program.read(forMilliseconds: 400) }
            }
        }
        #expect(String(decoding: bench.bytes(path) ?? [], as: UTF8.self) == wanted)
        // Each saves once more: what it holds is what the file holds.
        for program in programs {
            program.type("\u{13}")
            program.read(forMilliseconds: 300)
            #expect(String(decoding: bench.bytes(path) ?? [], as: UTF8.self) == wanted)
        }
    }
}
