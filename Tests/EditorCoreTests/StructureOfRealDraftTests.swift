import Foundation
import Keymaps
import Testing
import TextRope
import Wording

@testable import EditorCore

/// Operations on the structure of a real draft, by the keys that a user would press.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["PRECIS_DRAFTS"] != nil))
struct StructureOfRealDraftTests {
    private static let draft = ProcessInfo.processInfo.environment["PRECIS_DRAFTS"].flatMap {
        try? Data(contentsOf: URL(fileURLWithPath: $0).appendingPathComponent("HSP-HA.2-L.1.zh.txt"))
    }

    private func editor() throws -> EditorState {
        EditorState(
            text: TextRope(adopting: Array(try #require(Self.draft))),
            document: DocumentState(path: "draft.txt", origin: .file),
            screen: ScreenSize(rows: 24, columns: 80), keymap: .builtIn, language: .chinese)
    }

    @Test func aParagraphPutInMovesTheNumbersBehindIt() throws {
        var state = try editor()
        state.readToEnd()
        try state.press("Ctrl-G")
        state.type("第45段")
        try state.press("Enter Ctrl-N")
        #expect(state.message?.text(.chinese).hasPrefix("46–68 → 47–69") == true)
        #expect(state.dialog == nil)
    }

    @Test func allIsTakenBackToTheFirstByte() throws {
        var state = try editor()
        state.readToEnd()
        let before = state.buffer.text
        var steps = 0
        for (place, keys) in [
            ("第45段", "n"), ("第30段", "b"), ("第20段", "u"), ("第20段", "d"), ("第10段", "x"), ("第12段", "j"),
        ] {
            try state.press("Ctrl-G")
            state.type(place)
            try state.press("Enter F5")
            let version = state.buffer.version
            state.type(keys)
            if state.dialog is Question { state.type("l") }
            #expect(state.dialog == nil && state.buffer.version > version, "\(place) \(keys)")
            steps += 1
        }
        for _ in 0..<steps { try state.press("Ctrl-Z") }
        #expect(state.buffer.text == before)
    }
}
