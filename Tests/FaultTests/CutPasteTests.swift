import Foundation
import PtyHarness
import TestSupport
import Testing

/// A paste that is cut off: what has come of it is in the draft, drawn and journaled.
@Suite(.serialized) struct CutPasteTests {
    enum Ending: String, CaseIterable, Sendable {
        case hangUp = "hang-up"
        case terminate = "SIGTERM"
        case kill = "SIGKILL"
        case silence = "silence"
    }

    @Test(arguments: Ending.allCases) func whatHasComeIsThere(by ending: Ending) {
        let rounds = Bench.rounds(short: 3)
        let tallies = Rounds.run(rounds, atOnce: 6) { try Self.cut(ending, $0) }
        let lost = tallies.map { $0.sent - $0.found }.reduce(0, +)
        Bench.report(
            "paste cut off, then \(ending.rawValue)", rounds: tallies.count,
            [
                "characters sent": tallies.map(\.sent).reduce(0, +),
                "found": tallies.map(\.found).reduce(0, +), "lost": lost,
            ])
        #expect(lost == 0 && tallies.count == rounds)
    }

    private static func cut(_ ending: Ending, _ round: Int) throws -> (sent: Int, found: Int) {
        let seed = Bench.seed &+ UInt64(ending.rawValue.count) &+ UInt64(round) &* 1_000_003
        var random = SeededGenerator(seed: seed)
        let bench = try Bench()
        let text = SampleDraft.text()
        let path = try bench.draft("draft.txt", Array(text.utf8))
        let characters = SampleDraft.rare(Int.random(in: 3...300, using: &random), notIn: text, &random)
        let program = try bench.open([path], showing: "会议安排")
        // The link ends within a character, and brings the rest of it at any place.
        var bytes = Array("\u{1B}[200~\(String(characters))".utf8)
        bytes += Array("龘".utf8)[..<Int.random(in: 0...2, using: &random)]
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = Int.random(in: 1...100, using: &random)
            program.type(Array(rest.prefix(count)))
            rest = rest.dropFirst(count)
            if Bool.random(using: &random) {
                program.read(forMilliseconds: Int.random(in: 0...20, using: &random))
            }
        }
        // Drawn though its end has not come.
        let last = String(characters[characters.count - 1])
        try program.wait(for: last)
        switch ending {
        case .hangUp: program.hangUp()
        case .terminate: program.send(SIGTERM)
        case .kill: program.send(SIGKILL)
        case .silence:
            // Keys work again: what is saved tells it.
            try program.wait(for: "the paste to end and the draft to be saved") {
                $0.read(forMilliseconds: 1_100)
                $0.type("\u{13}")
                $0.read(forMilliseconds: 300)
                return bench.bytes(path) != Array(text.utf8)
            }
            program.type("\u{11}")
        }
        try program.waitForEnd()
        if ending != .silence {
            try Mismatch.unless(bench.bytes(path) == Array(text.utf8), "the file has changed")
            let again = try bench.open([path], showing: "会议安排")
            again.type("\u{13}")
            try again.wait(for: "the journals to go") { _ in bench.journals.isEmpty }
            again.type("\u{11}")
            try Mismatch.unless(try again.waitForEnd() == 0, "the end after recovery")
        }
        let saved = bench.bytes(path) ?? []
        try Mismatch.unless(
            saved == Array((String(characters) + text).utf8),
            "not what was sent: \(String(decoding: saved.prefix(1200), as: UTF8.self))")
        return (characters.count, characters.count)
    }

    /// The link brings a key or the mark of a paste in two parts, the first of them alone after a while without any key.
    @Test(arguments: [("\u{1B}[1;", "5F"), ("\u{1B}[20", "0~龘\u{1B}[201~"), ("\u{1B}[200", "~龘\u{1B}[201~")])
    func aSequenceIsNotCutAfterAPause(first: String, rest: String) throws {
        let bench = try Bench()
        let text = SampleDraft.text(paragraphs: 3)
        let path = try bench.draft("draft.txt", Array(text.utf8))
        let program = try bench.open([path], showing: "会议安排")
        let terminal = open(program.terminal, O_RDWR | O_NOCTTY | O_CLOEXEC)
        defer { close(terminal) }
        program.type(first)
        try bench.wait(for: "the first part to be read") {
            var count: Int32 = 1
            return ioctl(terminal, UInt(FIONREAD), &count) == 0 && count == 0
        }
        program.type(rest + "龖\u{13}")
        try bench.wait(for: "the save") { bench.bytes(path) != Array(text.utf8) }
        let saved = String(decoding: bench.bytes(path) ?? [], as: UTF8.self)
        #expect(saved == (rest.contains("龘") ? "龘龖" + text : text + "龖"))
    }

    @Test func isOneStepHoweverItCame() throws {
        let bench = try Bench()
        let text = SampleDraft.text()
        let path = try bench.draft("draft.txt", Array(text.utf8))
        let program = try bench.open([path], showing: "会议安排")
        // On a machine so busy that a second goes by between two pieces the paste has ended: once more then.
        var isInTime = false
        for _ in 0..<20 where !isInTime {
            let start = program.output.count
            program.type("\u{1B}[200~龘")
            let pieces = [("龘", "龖\r"), ("龖", "\n鿿\u{1B}[201~"), ("鿿", "\u{13}")]
            isInTime = try pieces.allSatisfy { drawn, next in
                let beginning = ContinuousClock.now
                try program.wait(for: drawn, after: start)
                program.type(next)
                return ContinuousClock.now - beginning < .milliseconds(900)
            }
            guard !isInTime else { break }
            program.read(forMilliseconds: 1_500)
            program.type("\u{13}" + String(repeating: "\u{1A}", count: 30) + "\u{13}")
            try program.wait(for: "the draft as it was") { _ in bench.bytes(path) == Array(text.utf8) }
        }
        try program.wait(for: "the save") { _ in bench.bytes(path) == Array(("龘龖\n鿿" + text).utf8) }
        program.type("\u{1A}\u{13}")
        try program.wait(for: "the save") { _ in bench.bytes(path) == Array(text.utf8) }
        program.type("\u{11}")
        #expect(try program.waitForEnd() == 0)
    }

    /// Keys go on after a stray beginning of an answer, though they follow one another within a second.
    @Test(arguments: ["\u{1B}]1", "\u{1B}P$", "\u{1B}]11;", "\u{1B}P1$r"])
    func aStrayBeginningOfAnAnswerSwallowsLittle(_ beginning: String) throws {
        let bench = try Bench()
        let path = try bench.draft("draft.txt", Array(SampleDraft.text().utf8))
        let program = try bench.open([path], showing: "会议安排")
        program.type(beginning)
        // ASCII, as an answer is, and never a second of silence.
        var typed = ""
        try program.wait(for: "what is typed to be drawn", seconds: 60) {
            if $0.output.suffix(4000).contains(UInt8(ascii: "~")) { return true }
            $0.type("~")
            typed += "~"
            $0.read(forMilliseconds: 300)
            return false
        }
        program.send(SIGTERM)
        try program.waitForEnd()
        #expect(typed.count < 12)
    }

    /// A terminal that does not mark pastes: with the command, tabs and line ends are text, and Ctrl-S works after a pause.
    @Test func theNextPasteIsTakenAsText() throws {
        let bench = try Bench()
        let text = "1. [to be completed] and [to be completed]\n"
        let path = try bench.draft("draft.txt", Array(text.utf8))
        let program = try bench.open(["--lang", "en", path], showing: "to be completed")
        program.type("\u{1B}p")
        try program.wait(for: "Paste now")
        // Esc leaves: a tab is a key again.
        program.type("\u{1B}")
        try program.wait(for: "a picture without the message") {
            try !$0.redrawn().contains("Paste now")
        }
        // What comes may be read while the key is sent.
        let count = program.output.count
        program.type("\u{1B}p")
        try program.wait(for: "Paste now", after: count)
        program.type("龘\t龖\r鿿")
        try program.wait(for: "鿿")
        try program.wait(for: "the save") {
            $0.read(forMilliseconds: 1_100)
            $0.type("\u{13}")
            $0.read(forMilliseconds: 300)
            return bench.bytes(path) == Array(("龘\t龖\n鿿" + text).utf8)
        }
        program.type("\u{11}")
        #expect(try program.waitForEnd() == 0)
    }
}
