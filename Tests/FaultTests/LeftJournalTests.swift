import Foundation
import PtyHarness
import TestSupport
import Testing

/// Journals that were left, hurt by their disk or met by two programs at once: nothing is lost, nothing comes twice.
@Suite(.serialized) struct LeftJournalTests {
    private let text = SampleDraft.text()

    /// Types characters into a draft and kills the program.
    private func typed(_ characters: [Character], _ bench: Bench, _ path: String, at line: Int = 3) throws {
        let program = try bench.open([path], showing: "会议安排")
        program.type("\u{7}:\(line)\r")
        program.read(forMilliseconds: 60)
        for character in characters { program.type(String(character)) }
        try program.wait(for: "the characters") {
            let seen = Set($0.text)
            return characters.allSatisfy(seen.contains)
        }
        program.send(SIGKILL)
        try program.waitForEnd()
    }

    struct Damage: Sendable {
        var typed = 0
        var inText = 0
        var inPieces = 0
        var hurt = 0
    }

    @Test func damagedJournals() {
        let rounds = Bench.rounds(short: 6)
        let found = Rounds.run(rounds, atOnce: 4) { try damaged($0) }
        Bench.report(
            "journal damaged at random", rounds: found.count,
            [
                "typed": found.map(\.typed).reduce(0, +), "in the text": found.map(\.inText).reduce(0, +),
                "in pieces": found.map(\.inPieces).reduce(0, +), "hurt": found.map(\.hurt).reduce(0, +),
            ])
        #expect(found.count == rounds)
    }

    private func damaged(_ round: Int) throws -> Damage {
        var random = SeededGenerator(seed: Bench.seed &+ UInt64(round) &* 104_729)
        let bench = try Bench()
        let path = try bench.draft("draft.txt", Array(text.utf8))
        let characters = SampleDraft.rare(Int.random(in: 5...25, using: &random), notIn: text, &random)
        try typed(characters, bench, path)
        let journal = bench.state + "/precis/" + (bench.journals.first ?? "")
        let whole = bench.bytes(journal) ?? []
        var bytes = whole
        let start = Int.random(in: 0..<bytes.count, using: &random)
        let end = min(bytes.count, start + [1, 20, 512, 5_000].randomElement(using: &random)!)
        switch round % 3 {
        case 0: bytes.removeLast(bytes.count - start)
        case 1: for place in start..<end { bytes[place] = 0 }
        default:
            for place in start..<min(end, start + 20) {
                bytes[place] ^= UInt8.random(in: 1...255, using: &random)
            }
        }
        try Data(bytes).write(to: URL(fileURLWithPath: journal))
        let again = try bench.open([path], columns: 200, showing: "会议安排")
        again.type("\u{13}\u{11}")
        try Mismatch.unless(try again.waitForEnd() == 0, "the end")
        let saved = String(decoding: bench.bytes(path) ?? [], as: UTF8.self)
        let inText = characters.filter { saved.contains($0) }
        // Its frames are whole wherever the bytes of the character's record stand as they did.
        let intact = characters.filter { character in
            guard let range = whole.firstRange(of: Array(String(character).utf8)) else { return false }
            return (round % 3 == 0 ? range.upperBound <= start : !(start - 40..<end + 40).overlaps(range))
        }
        var pieces: [Character] = []
        let left = bench.names(in: bench.state + "/precis").filter { $0.contains(".journal") }
        if intact.contains(where: { !inText.contains($0) }) {
            let output = bench.folder + "/pieces"
            let recover = try bench.open(["recover", "--output", output, path])
            try Mismatch.unless(try recover.waitForEnd() == 0, "recover: \(recover.text)")
            for name in bench.names(in: bench.folder) where name.hasPrefix("pieces") {
                pieces += String(decoding: bench.bytes(bench.folder + "/" + name) ?? [], as: UTF8.self)
            }
        }
        let missing = intact.filter { !inText.contains($0) && !pieces.contains($0) }
        try Mismatch.unless(
            missing.isEmpty, "round \(round): whole and not given back: \(missing), left: \(left)")
        try Mismatch.unless(
            saved.filter { !characters.contains($0) && $0 != "?" } == text, "the rest is another")
        // Nothing goes without a word where something could not be read.
        if inText.count < characters.count, round % 3 != 0 {
            try Mismatch.unless(!left.isEmpty, "a hurt journal is gone")
            let list = try bench.open(["recover", path], columns: 200)
            try Mismatch.unless(
                try list.waitForEnd() == 0 && list.text.contains("坏了"), "not named: \(list.text)")
        }
        return Damage(
            typed: characters.count, inText: inText.count,
            inPieces: intact.count - intact.filter { inText.contains($0) }.count, hurt: left.count)
    }

    @Test func twoProgramsAtOnceRecoverItOnce() throws {
        let rounds = Bench.rounds(short: 4)
        let twice = Rounds.run(rounds, atOnce: 2) { try startedAtOnce($0) }.filter { $0 != 1 }.count
        Bench.report("two programs at a left journal", rounds: rounds, ["not once": twice])
        #expect(twice == 0)
    }

    /// How often the words that were left stand in the file in the end.
    private func startedAtOnce(_ round: Int) throws -> Int {
        let bench = try Bench()
        let path = try bench.draft("draft.txt", Array(text.utf8))
        try typed(Array("龘龖"), bench, path)
        // Where somebody has the draft open, both are asked, and answered when both have shown it.
        if round.isMultiple(of: 2) { symlink("ann@elsewhere.1:1", bench.drafts + "/.#draft.txt") }
        let programs = try (0..<2).map { _ in try bench.open([path]) }
        for program in programs { try program.wait(for: "会议安排") }
        // Whoever is asked edits all the same.
        let asked = try programs.filter { try $0.redrawn().contains("上编辑这份稿子") }
        for program in asked { program.type("e") }
        for program in programs { program.read(forMilliseconds: 100) }
        let recovering = try programs.filter { try $0.redrawn().contains("龘") }.count
        try Mismatch.unless(recovering == 1, "\(recovering) have put back what was left, round \(round)")
        for program in programs { program.type("\u{13}") }
        for _ in 0..<2 {
            for program in programs {
                program.read(forMilliseconds: 300)
                program.type("\u{13}")
            }
        }
        for program in programs {
            program.type("\u{11}")
            try Mismatch.unless(try program.waitForEnd() == 0, "the end, round \(round)")
        }
        try Mismatch.unless(bench.journals.isEmpty, "journals are left: \(bench.journals)")
        let saved = String(decoding: bench.bytes(path) ?? [], as: UTF8.self)
        return saved.components(separatedBy: "龘龖").count - 1
    }

    /// Both sides changed a line; killed right after the answer that keeps both, nothing of it comes again.
    @Test func whatWasAnsweredDoesNotComeTwice() throws {
        let rounds = Bench.rounds(short: 6)
        let counts = Rounds.run(rounds, atOnce: 2) { try answered($0) }
        Bench.report(
            "killed after an answer at recovery", rounds: counts.count,
            ["twice": counts.filter { $0 > 1 }.count, "lost": counts.filter { $0 < 1 }.count])
        #expect(counts.allSatisfy { $0 == 1 } && counts.count == rounds)
    }

    /// What is typed ahead while the program starts may open a dialog: the question still comes, and what was left is kept.
    @Test func aKeyTypedAheadDoesNotTakeTheQuestionAway() throws {
        let bench = try Bench()
        let path = try bench.draft("draft.txt", Array("一、会议安排\n\n1. 开幕。\n".utf8))
        try typed(Array("龘"), bench, path)
        try bench.draft("draft.txt", Array("一、会议安排\n\n别人的开幕。\n".utf8))
        let program = try bench.open([path], columns: 100)
        program.type("\u{6}")
        try program.waitForScreen("两边都改了这里")
        program.type("\u{1b}")
        try program.waitForScreen("没有放回")
        program.type("\u{11}")
        #expect(try program.waitForEnd() == 0)
        #expect(bench.journals.count == 1)
    }

    private func answered(_ round: Int) throws -> Int {
        var random = SeededGenerator(seed: Bench.seed &+ UInt64(round) &* 31)
        let bench = try Bench()
        let path = try bench.draft("draft.txt", Array("一、会议安排\n\n1. 开幕。\n".utf8))
        try typed(Array("龘"), bench, path)
        try bench.draft("draft.txt", Array("一、会议安排\n\n别人的开幕。\n".utf8))
        let program = try bench.open([path], columns: 100, showing: "会议安排")
        try program.waitForScreen("两边都改了这里")
        program.type("b")
        usleep(UInt32.random(in: 0...12_000, using: &random))
        program.send(SIGKILL)
        try program.waitForEnd()
        let again = try bench.open([path], columns: 100, showing: "会议安排")
        again.read(forMilliseconds: 150)
        if try again.redrawn().contains("两边都改了这里") { again.type("b") }
        again.type("\u{13}")
        try again.wait(for: "the save") { _ in
            String(decoding: bench.bytes(path) ?? [], as: UTF8.self).contains("龘") && bench.journals.isEmpty
        }
        again.type("\u{11}")
        try Mismatch.unless(try again.waitForEnd() == 0, "the end")
        let saved = String(decoding: bench.bytes(path) ?? [], as: UTF8.self)
        try Mismatch.unless(saved.components(separatedBy: "别人的").count == 2, "theirs: \(saved)")
        return saved.components(separatedBy: "龘").count - 1
    }

    /// Killed before the first byte of a save in place; what others wrote then is merged, not written over.
    @Test func othersLinesStayAfterAKilledSaveInPlace() throws {
        let bench = try Bench()
        let path = try bench.draft("draft.txt", Array(text.utf8))
        link(path, bench.drafts + "/link.txt")
        let program = try bench.open([path], showing: "会议安排")
        program.type("龘")
        try program.wait(for: "龘")
        let journal = bench.state + "/precis/" + (try #require(bench.journals.first))
        let size = bench.bytes(journal)?.count ?? 0
        // Whoever holds on to the folder keeps the save waiting, the journal written by then.
        let folder = open(bench.drafts, O_RDONLY | O_CLOEXEC)
        defer { close(folder) }
        #expect(flock(folder, LOCK_EX) == 0)
        program.type("\u{13}")
        // Twice: first that it is to be replaced, which hard links do not let it be.
        try bench.wait(for: "the journal to tell of the save") {
            (bench.bytes(journal)?.count ?? 0) > size + 45
        }
        program.send(SIGKILL)
        try program.waitForEnd()
        flock(folder, LOCK_UN)
        try #require(bench.bytes(path) == Array(text.utf8), "killed too late")
        let file = open(path, O_WRONLY | O_APPEND)
        _ = Array("\n999. 别人的一段。\n".utf8).withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
        close(file)
        let again = try bench.open([path], showing: "会议安排")
        again.type("\u{13}\u{11}")
        #expect(try again.waitForEnd() == 0)
        let saved = String(decoding: bench.bytes(path) ?? [], as: UTF8.self)
        #expect(saved == "龘" + text + "\n999. 别人的一段。\n")
    }

    @Test func aDraftBehindASymbolicLinkIsFollowed() throws {
        let bench = try Bench()
        mkdir(bench.folder + "/away", 0o755)
        let target = bench.folder + "/away/real.txt"
        let original = Array("一、会议安排\n\n1. 开幕。\n".utf8)
        try Data(original).write(to: URL(fileURLWithPath: target))
        let path = bench.drafts + "/draft.txt"
        symlink(target, path)
        let program = try bench.open([path], columns: 200, showing: "会议安排")
        let theirs = original + Array("\n2. 闭幕。\n".utf8)
        try Data(theirs).write(to: URL(fileURLWithPath: target))
        try program.waitForScreen("闭幕")
        program.type("龘")
        try program.wait(for: "龘")
        try Data(theirs + Array("3. 附。\n".utf8)).write(to: URL(fileURLWithPath: target))
        // Without waiting for the news: the save takes it in first.
        program.type("\u{13}")
        let wanted = Array("龘".utf8) + theirs + Array("3. 附。\n".utf8)
        try program.wait(for: "the save") { _ in bench.bytes(target) == wanted }
        program.type("\u{11}")
        #expect(try program.waitForEnd() == 0)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path) == target)
    }

    @Test func eachJournalIsWrittenToAFileOfItsOwn() throws {
        let bench = try Bench()
        let path = try bench.draft("draft.txt", Array(text.utf8))
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var programs: [PtyProgram] = []
        for (line, word) in [(3, "龘"), (5, "龖")] {
            let program = try bench.open([path], showing: "会议安排")
            if !programs.isEmpty {
                try program.wait(for: "上编辑这份稿子")
                program.type("e")
            }
            program.type("\u{7}:\(line)\r\(word)")
            try program.wait(for: word)
            programs.append(program)
        }
        for program in programs {
            program.send(SIGKILL)
            try program.waitForEnd()
        }
        // The draft's folder has another name by now.
        let moved = bench.folder + "/moved"
        rename(bench.drafts, moved)
        for place in [path, moved + "/draft.txt"] {
            let output = bench.folder + "/out-\(place == path)"
            let recover = try bench.open(["recover", "--output", output, place], columns: 200)
            #expect(try recover.waitForEnd() == 0)
            #expect(recover.text.contains(output) && recover.text.contains(output + ".2"))
            let texts = [output, output + ".2"].map { String(decoding: bench.bytes($0) ?? [], as: UTF8.self) }
            let wanted = [(4, "龖"), (2, "龘")].map { line, word in
                var edited = lines
                edited[line] = word + edited[line]
                return edited.joined(separator: "\n")
            }
            #expect(texts == wanted, "\(place)")
        }
    }

    /// A process of another container is nobody that this one could ask after.
    @Test func aLockOfAnotherContainerIsAskedAbout() throws {
        guard geteuid() == 0, FileManager.default.isExecutableFile(atPath: "/usr/bin/unshare") else {
            return Bench.report(notRun: "lock of another container", since: "root and unshare are needed")
        }
        let bench = try Bench()
        let path = try bench.draft("draft.txt", Array(text.utf8))
        let outer = try bench.open([path], showing: "会议安排")
        let lock = bench.drafts + "/.#draft.txt"
        try bench.wait(for: "the lock") {
            (try? FileManager.default.destinationOfSymbolicLink(atPath: lock)) != nil
        }
        // There the number of the one outside is nobody's.
        let inner = try PtyProgram(
            ["/usr/bin/unshare", "--pid", "--fork", Bench.binary, path], columns: 200,
            environment: bench.environment)
        try inner.wait(for: "上编辑这份稿子")
        inner.type("q")
        #expect(try inner.waitForEnd() == 0)
        outer.type("\u{11}")
        #expect(try outer.waitForEnd() == 0)
    }
}
