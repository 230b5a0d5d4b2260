import Foundation
import PtyHarness
import TestSupport
import Testing

/// The journal's folder or disk fails for a while, and then the program is cut off: what was drawn is there again.
@Suite(.serialized) struct JournalFaultTests {
    enum Fault: String, CaseIterable, Sendable {
        case stateMoved = "state folder gone and back"
        case diskFull = "journal's disk full and freed"
    }

    struct Tally: Sendable {
        var drawn = 0
        var recovered = 0
    }

    private static let signals = [SIGKILL, SIGHUP, SIGTERM]

    @Test(arguments: Fault.allCases) func nothingDrawnIsLost(by fault: Fault) throws {
        let rounds = Bench.rounds(short: 6)
        if fault == .diskFull, let reason = SmallDisk.missing {
            return Bench.report(notRun: fault.rawValue, since: reason)
        }
        let tallies = Rounds.run(rounds, atOnce: 4) { try round($0, fault) }
        let drawn = tallies.map(\.drawn).reduce(0, +)
        let recovered = tallies.map(\.recovered).reduce(0, +)
        Bench.report(
            fault.rawValue, rounds: tallies.count,
            ["drawn": drawn, "recovered": recovered, "lost": drawn - recovered])
        #expect(drawn == recovered && tallies.count == rounds)
    }

    private func round(_ round: Int, _ fault: Fault) throws -> Tally {
        var random = SeededGenerator(seed: Bench.seed &+ UInt64(round) &* 7919)
        let bench = try Bench()
        let text = SampleDraft.text()
        let path = try bench.draft("draft.txt", Array(text.utf8))
        let disk = fault == .diskFull ? try SmallDisk(bench.folder + "/disk") : nil
        let environment = disk.map { ["XDG_STATE_HOME": $0.path] } ?? [:]
        let program = try bench.open([path], environment: environment, showing: "会议安排")
        program.type("\u{7}:3\r")
        program.read(forMilliseconds: 60)
        var saved = text
        if round % 3 == 1 {
            // The journal begins anew with the first key after a save.
            program.type("x\u{13}")
            try program.wait(for: "the save") { _ in bench.bytes(path)?.count == text.utf8.count + 1 }
            saved = String(decoding: bench.bytes(path) ?? [], as: UTF8.self)
            try program.waitForScreen("已保存")
        }
        let characters = SampleDraft.rare(12, notIn: text, &random)
        var typed = 0
        func type(_ count: Int) throws {
            for character in characters[typed..<(typed + count)] {
                program.type(String(character))
                try program.wait(for: String(character))
            }
            typed += count
        }
        if round % 3 == 2 { try type(3) }
        let away = bench.folder + "/away"
        if let disk { try disk.fill() } else { rename(bench.state, away) }
        // More than the page that the journal has begun has room for.
        let long = round % 3 == 2 ? String(repeating: "y", count: 6_000) : ""
        if !long.isEmpty { program.type("\u{1B}[200~\(long)\u{1B}[201~") }
        try type(Int.random(in: 1...4, using: &random))
        try program.waitForScreen("无日志")
        // What the next key has to say does not hide it.
        program.type("\u{1B}[C\u{1B}[D")
        try program.waitForScreen("无日志")
        if let disk { try disk.free() } else { #expect(rename(away, bench.state) == 0) }
        if Bool.random(using: &random) {
            try type(Int.random(in: 1...5, using: &random))
        } else {
            // Without another key too.
            try program.wait(for: "the journal to work") { try !$0.redrawn().contains("无日志") }
        }
        try end(program, Self.signals[round / 3 % 3])
        try Mismatch.unless(bench.bytes(path) == Array(saved.utf8), "the file is not as it was saved last")
        var lines = saved.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        lines[2] = (round % 3 == 1 ? "x" : "") + long + lines[2].drop { $0 == "x" }
        return try reopen(
            path, bench, environment, saved: lines.joined(separator: "\n"),
            characters: Array(characters[..<typed]))
    }

    private func end(_ program: PtyProgram, _ signal: Int32) throws {
        if signal == SIGHUP { program.hangUp() } else { program.send(signal) }
        try program.waitForEnd()
    }

    private func reopen(
        _ path: String, _ bench: Bench, _ environment: [String: String], saved: String,
        characters: [Character]
    ) throws -> Tally {
        let again = try bench.open([path], environment: environment, showing: "会议安排")
        again.type("\u{13}\u{11}")
        try Mismatch.unless(try again.waitForEnd() == 0, "the end after recovery")
        let text = String(decoding: bench.bytes(path) ?? [], as: UTF8.self)
        try Mismatch.unless(text.filter { !characters.contains($0) } == saved, "the rest is another")
        let found = text.filter { characters.contains($0) }
        try Mismatch.unless(
            Array(found) == characters.filter { found.contains($0) }, "out of order: \(found)")
        try Mismatch.unless(bench.names(in: bench.drafts) == ["draft.txt"], "something lies about")
        return Tally(drawn: characters.count, recovered: found.count)
    }

    @Test(arguments: [true, false], [SIGHUP, SIGTERM]) func anotherPlaceTakesTheJournal(
        hasRuntimeFolder: Bool, signal: Int32
    ) throws {
        let bench = try Bench()
        let text = SampleDraft.text()
        let path = try bench.draft("draft.txt", Array(text.utf8))
        let runtime = bench.folder + "/runtime"
        mkdir(runtime, 0o700)
        let environment = hasRuntimeFolder ? ["XDG_RUNTIME_DIR": runtime] : [:]
        let program = try bench.open([path], environment: environment, showing: "会议安排")
        program.type("龘")
        try program.wait(for: "龘")
        rename(bench.state, bench.folder + "/away")
        program.type("龖")
        try program.waitForScreen("无日志")
        try end(program, signal)
        #expect(bench.names(in: runtime + "/precis").count == (hasRuntimeFolder ? 1 : 0))
        #expect(bench.names(in: bench.drafts).count == (hasRuntimeFolder ? 1 : 2))
        let list = try bench.open(["recover", path], columns: 200, environment: environment)
        #expect(try list.waitForEnd() == 0)
        #expect(list.text.contains("draft.txt"))
        let tally = try reopen(path, bench, environment, saved: text, characters: ["龘", "龖"])
        #expect(tally.recovered == 2)
        #expect(bench.names(in: runtime + "/precis").isEmpty)
    }

    @Test(arguments: [
        "journal", "moved journal", "folder", "both", "one after the other",
    ])
    func aJournalThatIsTakenAwayIsMadeAnew(
        what: String
    )
        throws
    {
        let bench = try Bench()
        let text = SampleDraft.text()
        let path = try bench.draft("draft.txt", Array(text.utf8))
        let program = try bench.open([path], showing: "会议安排")
        program.type("龘")
        try program.wait(for: "龘")
        // Idle for longer than any look that a key brings.
        program.read(forMilliseconds: 2_500)
        let folder = bench.state + "/precis"
        switch what {
        case "journal": for name in bench.journals { unlink(folder + "/" + name) }
        case "moved journal":
            for name in bench.journals { rename(folder + "/" + name, bench.folder + "/away") }
        case "folder":
            rename(folder, bench.folder + "/away")
            mkdir(folder, 0o700)
        case "one after the other":
            rename(folder, bench.folder + "/away")
            mkdir(folder, 0o700)
            try program.wait(for: "the journal in the new folder", seconds: 2) { _ in !bench.journals.isEmpty
            }
            // In a folder that was not there when the program began.
            for name in bench.journals { unlink(folder + "/" + name) }
        default:
            // Away first: made anew while it is being removed it would not be empty.
            rename(folder, bench.folder + "/away")
            try FileManager.default.removeItem(atPath: bench.folder + "/away")
        }
        // Its name is there before what it holds.
        try program.wait(for: "the journal to be made anew", seconds: 2) { _ in
            bench.journals.count == 1
                && bench.journals.allSatisfy { bench.bytes(folder + "/" + $0)?.isEmpty == false }
        }
        try end(program, SIGKILL)
        let tally = try reopen(path, bench, [:], saved: text, characters: ["龘"])
        #expect(tally.recovered == 1)
    }

    @Test(arguments: [0, 12, 100]) func aJournalThatIsCutIsMadeAnewWithTheNextKey(length: Int) throws {
        let bench = try Bench()
        let text = SampleDraft.text()
        let path = try bench.draft("draft.txt", Array(text.utf8))
        let program = try bench.open([path], showing: "会议安排")
        program.type("龘")
        try program.wait(for: "龘")
        for name in bench.journals { truncate(bench.state + "/precis/" + name, length) }
        program.type("龖")
        try program.wait(for: "龖")
        try end(program, SIGKILL)
        let tally = try reopen(path, bench, [:], saved: text, characters: ["龘", "龖"])
        #expect(tally.recovered == 2)
    }

    /// What a key brings in that ends the program is not known; what came before it is.
    @Test func aCrashSavesWhatCouldNotBeWritten() throws {
        if let reason = SmallDisk.missing { return Bench.report(notRun: "crash, disk full", since: reason) }
        let bench = try Bench()
        let text = SampleDraft.text()
        let path = try bench.draft("draft.txt", Array(text.utf8))
        let disk = try SmallDisk(bench.folder + "/disk")
        let environment = ["XDG_STATE_HOME": disk.path]
        let program = try bench.open([path], environment: environment, showing: "会议安排")
        program.type("龘")
        try program.wait(for: "龘")
        try disk.fill()
        let long = String(repeating: "y", count: 6_000)
        program.type("\u{1B}[200~\(long)\u{1B}[201~龖")
        try program.waitForScreen("无日志")
        program.type("龗")
        try program.wait(for: "龗")
        program.send(SIGILL)
        #expect(try program.waitForEnd() == 128 + SIGILL)
        try disk.free()
        let tally = try reopen(path, bench, environment, saved: long + text, characters: ["龘", "龖", "龗"])
        #expect(tally.recovered == 3)
    }

    @Test func eachKeyAddsToWhatACrashSaves() throws {
        let bench = try Bench()
        let text = SampleDraft.text()
        let path = try bench.draft("draft.txt", Array(text.utf8))
        let runtime = bench.folder + "/runtime"
        mkdir(runtime, 0o700)
        let environment = ["XDG_RUNTIME_DIR": runtime]
        let program = try bench.open([path], environment: environment, showing: "会议安排")
        program.type("龘")
        try program.wait(for: "龘")
        // Nothing can be made where the folder was.
        try FileManager.default.removeItem(atPath: bench.state)
        try Data().write(to: URL(fileURLWithPath: bench.state))
        program.type("靇")
        try program.waitForScreen("无日志")
        #expect(bench.names(in: runtime) == ["precis"])
        // The place is looked for once: the keys that follow only add to what is to stand there.
        rename(runtime + "/precis", bench.folder + "/other")
        for key in ["龖", "龗"] {
            program.type(key)
            try program.wait(for: key)
        }
        #expect(bench.names(in: runtime).isEmpty)
        rename(bench.folder + "/other", runtime + "/precis")
        program.send(SIGILL)
        #expect(try program.waitForEnd() == 128 + SIGILL)
        unlink(bench.state)
        let tally = try reopen(
            path, bench, environment, saved: text, characters: ["龘", "靇", "龖", "龗"])
        #expect(tally.recovered == 4)
    }

    /// The new journal can't be made: the old one stays.
    @Test(arguments: [false, true]) func aFullDiskAtReopeningKeepsTheOldJournal(hasNoInodes: Bool) throws {
        if let reason = SmallDisk.missing {
            return Bench.report(notRun: "reopening, disk full", since: reason)
        }
        let bench = try Bench()
        let text = SampleDraft.text()
        let path = try bench.draft("draft.txt", Array(text.utf8))
        let disk = try SmallDisk(bench.folder + "/disk")
        let environment = ["XDG_STATE_HOME": disk.path]
        let program = try bench.open([path], environment: environment, showing: "会议安排")
        program.type("龘")
        try program.wait(for: "龘")
        try end(program, SIGKILL)
        if hasNoInodes { try disk.fillInodes() } else { try disk.fill() }
        for _ in 0..<2 {
            let again = try bench.open([path], environment: environment, showing: "龘")
            try again.waitForScreen("无日志")
            try end(again, SIGKILL)
            #expect(!bench.names(in: disk.path + "/precis").filter { $0.hasSuffix(".journal") }.isEmpty)
        }
        try disk.free()
        let tally = try reopen(path, bench, environment, saved: text, characters: ["龘"])
        #expect(tally.recovered == 1)
    }
}

/// A file system of its own, small enough to be filled.
final class SmallDisk {
    let path: String
    private var ballast: String { path + "/ballast" }

    /// Why there can be none here; `nil` where there can.
    static let missing: String? = {
        guard let bench = try? Bench(), (try? SmallDisk(bench.folder + "/disk")) != nil else {
            return "no file system can be mounted"
        }
        return nil
    }()

    init(_ path: String) throws {
        self.path = path
        mkdir(path, 0o755)
        guard mount("tmpfs", path, "tmpfs", 0, "size=2m,nr_inodes=40") == 0 else {
            throw POSIXError(.init(rawValue: errno) ?? .EPERM)
        }
    }

    deinit { umount2(path, Int32(MNT_DETACH)) }

    /// Takes up all that is free.
    func fill() throws {
        let file = open(ballast, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        defer { close(file) }
        let block = [UInt8](repeating: 0, count: 4096)
        while write(file, block, block.count) > 0 {}
    }

    /// Takes up all files that there can be.
    func fillInodes() throws {
        mkdir(path + "/files", 0o700)
        while case let file = open(path + "/files/\(count)", O_WRONLY | O_CREAT | O_CLOEXEC, 0o600), file >= 0
        {
            close(file)
            count += 1
        }
    }

    private var count = 0

    func free() throws {
        unlink(ballast)
        for number in 0..<count { unlink(path + "/files/\(number)") }
    }
}
