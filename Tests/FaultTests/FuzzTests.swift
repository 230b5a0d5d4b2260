import DraftStorage
import EditorCore
import Foundation
import Keymaps
import TestSupport
import Testing
import TextRope

@testable import precis

/// Whatever happens to a session, and in whatever order: it stands, and all that was done can be undone and found
/// again.
@Suite(.serialized) struct FuzzTests {
    /// How many events in all.
    private static let events = Bench.longRounds.map { $0 * 5_000 } ?? 800

    /// The one session that is to be run, where `PRECIS_FAULT_SESSION` names its seed: to look at a finding again.
    private static let onlySession = ProcessInfo.processInfo.environment["PRECIS_FAULT_SESSION"]
        .flatMap { UInt64($0) }

    @Test func randomEvents() throws {
        if let seed = Self.onlySession {
            _ = try Self.run(seed, events: 2_000)
            return
        }
        var random = SeededGenerator(seed: Bench.seed)
        let events = Bench.longRounds == nil ? 200 : 2_000
        let seeds = (0..<Self.events / events).map { _ in random.next() }
        let done = Rounds.run(seeds.count, atOnce: 2) { try Self.run(seeds[$0], events: events) }
        Bench.report("random events", rounds: done.reduce(0, +), ["sessions": done.count])
    }

    /// A session of so many random events.
    private static func run(_ seed: UInt64, events: Int) throws -> Int {
        var random = SeededGenerator(seed: seed)
        let bytes =
            switch Int.random(in: 0..<6, using: &random) {
            case 0: SampleDraft.real ?? Array(SampleDraft.text().utf8)
            case 1: try OpenedDraft.open(nil, readOnly: false).text.bytes
            case 2, 3:
                strayBytes(
                    in: RandomText.draft(lines: Int.random(in: 0...20, using: &random), &random), &random)
            default: Array(RandomText.draft(lines: Int.random(in: 0...60, using: &random), &random).utf8)
            }
        let bench = try Bench()
        var session = try FuzzedSession(bytes, in: bench)
        defer { session.end() }
        do {
            for step in 0..<events {
                try session.step(&random)
                try session.check()
                // Reading a journal costs what it holds: of a long session not after every event.
                if bytes.count < 1 << 12 && step < 100 || step % 25 == 0 { try session.checkKept() }
                if step % 100 == 99 { try session.checkWhole() }
            }
            try session.checkWhole()
            try session.checkJournal()
            try session.checkUndo()
        } catch let fault as FuzzedSession.Fault {
            throw Mismatch(
                description: "PRECIS_FAULT_SESSION=\(seed), step \(session.steps): \(fault); "
                    + "after \(session.last)")
        }
        return events
    }

    /// A draft with bytes in it that are not UTF-8.
    private static func strayBytes(in text: String, _ random: inout SeededGenerator) -> [UInt8] {
        var bytes = Array(text.utf8)
        for _ in 0..<Int.random(in: 1...12, using: &random) {
            let place = Int.random(in: 0...bytes.count, using: &random)
            bytes.insert(contentsOf: random.bytes(Int.random(in: 1...3, using: &random)), at: place)
        }
        return bytes
    }

    @Test func randomKeymaps() {
        var random = SeededGenerator(seed: Bench.seed &+ 1)
        let words = [
            "\"", "Ctrl-", "Alt-", "S", " ", "=", "\n", "[text]", "[", "]", "file.save", "none", "#",
            "\\u{1}",
        ]
        let rounds = Bench.longRounds.map { $0 * 500 } ?? 500
        for round in 0..<rounds {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 0...30, using: &random) {
                bytes +=
                    round.isMultiple(of: 2)
                    ? random.bytes(Int.random(in: 0...5, using: &random))
                    : Array((words.randomElement(using: &random) ?? "").utf8)
            }
            var keymap = Keymap.builtIn
            let problems = keymap.overlay(bytes, file: "keymap.toml", contexts: KeyContext.all) {
                CommandRegistry.command($0) != nil
            }
            for problem in problems {
                let isSafe = problem.words(.chinese).unicodeScalars.allSatisfy {
                    $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value)
                }
                #expect(isSafe, "seed \(Bench.seed), round \(round)")
            }
        }
        Bench.report("random keymaps", rounds: rounds, [:])
    }

    @Test func randomJournals() throws {
        var random = SeededGenerator(seed: Bench.seed &+ 2)
        let bench = try Bench()
        let journals = FuzzedSession.stateFolder
        let path = try bench.draft("journalled.txt", Array("一、会议\n\n1. 开幕。\n".utf8))
        let rounds = Bench.longRounds.map { $0 * 100 } ?? 100
        let file = OpenFile(try OpenedDraft.open(path, readOnly: false))
        _ = file.begin()
        var state = EditorState(
            text: file.knownText, document: DocumentState(path: path, origin: .file),
            screen: ScreenSize(rows: 24, columns: 80), keymap: .builtIn, language: .chinese)
        for character in "开幕词与闭幕词" {
            for effect in state.update(.key(KeyStroke(.character(character))), at: 0) {
                if case .journal(let changes) = effect { _ = file.keep(changes) }
            }
        }
        let name = try #require(bench.names(in: journals).first { $0.hasPrefix("journalled.txt") })
        let whole = try #require(bench.bytes(journals + "/" + name))
        file.journal = nil
        defer {
            unlink(journals + "/" + name)
            unlink(journals + "/" + name + ".hurt")
        }
        var recovered = 0
        for _ in 0..<rounds {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                switch Int.random(in: 0..<4, using: &random) {
                case 0: bytes.removeLast(Int.random(in: 0...bytes.count, using: &random))
                case 1: bytes += random.bytes(Int.random(in: 0...60, using: &random))
                default:
                    if let place = bytes.indices.randomElement(using: &random) {
                        bytes[place] = UInt8.random(in: 0...255, using: &random)
                    }
                }
            }
            try Data(bytes).write(to: URL(fileURLWithPath: journals + "/" + name))
            let opened = try OpenedDraft.open(path, readOnly: false)
            for case .recovered(let edits) in OpenFile(opened).recoveredEdits() {
                let event = Event.recovered(edits)
                recovered += 1
                var state = EditorState(
                    text: opened.text, document: opened.document, screen: ScreenSize(rows: 24, columns: 80),
                    keymap: .builtIn, language: .chinese)
                _ = state.update(event, at: 0)
                #expect(state.buffer.text.isWellFormed)
                // What can't be read is a question mark a byte; all else is what was typed, at its place.
                let text = state.buffer.text.description.replacingOccurrences(of: "???", with: "?")
                let found = text.prefix { $0 != "一" }
                let agrees = zip(found, "开幕词与闭幕词").allSatisfy { $0 == $1 || $0 == "?" }
                #expect(agrees && found.count <= 7, "seed \(Bench.seed): \(text)")
            }
        }
        Bench.report("damaged journals", rounds: rounds, ["gave edits back": recovered])
    }
}
