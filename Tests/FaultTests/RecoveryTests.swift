import EditorCore
import Foundation
import Keymaps
import PtyHarness
import Testing
import TextRope

@testable import precis

/// What was typed is given back, or at least not kept silent about, also where there is no file to put it on.
@Suite(.serialized) struct RecoveryTests {
    @Test(arguments: [SIGHUP, SIGKILL]) func thePracticeDraftIsKeptToo(signal: Int32) throws {
        let bench = try Bench()
        let program = try bench.open([], showing: "练习稿")
        program.type("字")
        try program.wait(for: "字")
        if signal == SIGHUP { program.hangUp() } else { program.send(signal) }
        try program.waitForEnd()
        #expect(bench.journals.count == 1)

        let again = try bench.open([], columns: 200, showing: "字")
        try again.waitForScreen("找回了")
        let path = bench.drafts + "/practice.txt"
        again.type("\u{13}\u{15}\(path)\r")
        try again.wait(for: "the save") { _ in bench.bytes(path)?.starts(with: Array("字".utf8)) == true }
        again.type("\u{11}")
        #expect(try again.waitForEnd() == 0)
        #expect(bench.journals.isEmpty)
    }

    /// A long draft goes into the journal by and by. Where it is changed by others before it is all there, and the
    /// session was killed by then, what was typed has no place any more; it is told of, and can be had.
    @Test func editsWithoutAPlaceAreToldOf() throws {
        let bench = try Bench()
        let text = SampleDraft.text(paragraphs: 8_000)
        #expect(text.utf8.count > 1 << 20)
        let path = try bench.draft("unplaced.txt", Array(text.utf8))
        let journals = FuzzedSession.stateFolder
        let opened = try OpenedDraft.open(path, readOnly: false)
        let file = OpenFile(opened)
        _ = file.begin()
        var state = EditorState(
            text: opened.text, document: opened.document, screen: ScreenSize(rows: 24, columns: 80),
            keymap: .builtIn, language: .chinese)
        for character in "不丢" {
            for effect in state.update(.key(KeyStroke(.character(character))), at: 0) {
                if case .journal(let changes) = effect { #expect(file.keep(changes)) }
            }
        }
        file.journal = nil
        try bench.draft("unplaced.txt", Array("另一份\n".utf8))

        let next = OpenFile(try OpenedDraft.open(path, readOnly: false))
        _ = next.begin()
        let events = next.recoveredEdits()
        next.forgetRecovered()
        guard case .unplacedEdits = events.first, events.count == 1 else {
            Issue.record("told of: \(events)")
            return
        }
        let output = bench.drafts + "/pieces.txt"
        let environment = ["XDG_STATE_HOME": FuzzedSession.stateHome]
        let recover = try bench.open(["recover", "--output", output, path], environment: environment)
        #expect(try recover.waitForEnd() == 0)
        #expect(bench.bytes(output) == Array("不丢".utf8))
        let discard = try bench.open(["recover", "--discard", path], environment: environment)
        #expect(try discard.waitForEnd() == 0)
        #expect(!bench.names(in: journals).contains { $0.hasPrefix("unplaced.txt") })
    }
}
