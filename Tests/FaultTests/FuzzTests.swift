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

    @Test func randomEvents() throws {
        var random = SeededGenerator(seed: Bench.seed)
        var done = 0
        var sessions = 0
        while done < Self.events {
            sessions += 1
            let seed = random.next()
            let count = min(Self.events - done, Bench.longRounds == nil ? 200 : 2_000)
            try run(seed, events: count)
            done += count
        }
        Bench.report("\(done) random events in \(sessions) sessions")
    }

    private func run(_ seed: UInt64, events: Int) throws {
        var random = SeededGenerator(seed: seed)
        let bytes =
            switch Int.random(in: 0..<4, using: &random) {
            case 0: SampleDraft.real ?? Array(SampleDraft.text().utf8)
            case 1: try OpenedDraft.open(nil, readOnly: false).text.bytes
            default: Array(RandomText.draft(lines: Int.random(in: 0...60, using: &random), &random).utf8)
            }
        let bench = try Bench()
        var session = try FuzzedSession(bytes, in: bench)
        do {
            for step in 0..<events {
                try session.step(&random)
                try session.check()
                if step % 100 == 99 { try session.checkWhole() }
            }
            try session.checkWhole()
            let text = session.state.buffer.text
            let isModified = session.state.isModified
            let file = bench.bytes(bench.drafts + "/fuzz.txt")
            try session.checkUndo()
            if session.state.prompt == nil && isModified && file != nil {
                let found = try session.kill()
                #expect(
                    found.buffer.text == text || found.prompt != nil,
                    "seed \(seed): the journal gives another text back")
            }
        } catch let fault as FuzzedSession.Fault {
            Issue.record("seed \(seed), step \(session.steps): \(fault); after \(session.last)")
        }
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
            let problems = keymap.overlay(bytes, file: "keymap.toml") { CommandRegistry.command($0) != nil }
            for problem in problems {
                let isSafe = problem.chinese.unicodeScalars.allSatisfy {
                    $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value)
                }
                #expect(isSafe, "seed \(Bench.seed), round \(round)")
            }
        }
        Bench.report("\(rounds) random keymaps")
    }

    @Test func randomJournals() throws {
        var random = SeededGenerator(seed: Bench.seed &+ 2)
        let bench = try Bench()
        setenv("XDG_STATE_HOME", bench.state, 1)
        let path = try bench.draft("draft.txt", Array("一、会议\n\n1. 开幕。\n".utf8))
        let rounds = Bench.longRounds.map { $0 * 100 } ?? 100
        let file = OpenFile(try OpenedDraft.open(path, readOnly: false))
        var state = EditorState(
            text: file.knownText, document: DocumentState(path: path, origin: .file),
            screen: ScreenSize(rows: 24, columns: 80), keymap: .builtIn, language: .chinese)
        for character in "开幕词与闭幕词" {
            for effect in state.update(.key(KeyStroke(.character(character))), at: 0) {
                if case .journal(let changes) = effect { _ = file.keep(changes) }
            }
        }
        let name = try #require(bench.journals.first)
        let whole = try #require(bench.bytes(bench.state + "/precis/" + name))
        file.journal = nil
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
            try Data(bytes).write(to: URL(fileURLWithPath: bench.state + "/precis/" + name))
            let opened = try OpenedDraft.open(path, readOnly: false)
            for event in OpenFile(opened).recoveredEdits() {
                recovered += 1
                var state = EditorState(
                    text: opened.text, document: opened.document, screen: ScreenSize(rows: 24, columns: 80),
                    keymap: .builtIn, language: .chinese)
                _ = state.update(event, at: 0)
                #expect(state.buffer.text.isWellFormed)
                let text = state.buffer.text.description
                #expect("开幕词与闭幕词".hasPrefix(text.prefix { $0 != "一" }), "seed \(Bench.seed): \(text)")
            }
        }
        Bench.report("\(rounds) damaged journals, \(recovered) of them gave something back")
    }
}
