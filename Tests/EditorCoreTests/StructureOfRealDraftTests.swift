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

    /// What a new user would do in an afternoon, by the fewest keys, and all of it taken back.
    @Test func anAfternoonOfEditsIsTakenBackToTheFirstByte() throws {
        var state = try editor()
        state.readToEnd()
        let before = state.buffer.text
        func go(_ place: String) throws {
            try state.press("Ctrl-G")
            state.type(place)
            try state.press("Enter")
        }
        func holds(_ words: String) -> Bool { state.buffer.text.description.contains(words) }
        try go("第45段")
        try state.press("Ctrl-N")
        state.type("新的一段。")
        #expect(holds("\n46. 新的一段。\n\n47. "))
        try go("第30段")
        try state.press("Right Right Right Right F5")
        state.type("s")
        #expect(holds("\n31. ") && state.message?.text(.chinese).contains("31–69 → 32–70") == true)
        try go("第38段")
        try state.press("F8 Ctrl-Down Ctrl-Down End F5")
        state.type("m")
        state.type("执行局的工作")
        try state.press("Enter")
        // The heading between goes behind them: no number changes.
        #expect(state.dialog == nil && holds("L. 执行主任的政策声明\n\nM."))
        try go("D")
        try state.press("F5")
        state.type("k")
        state.type("d")
        try state.press("Enter")
        #expect(state.dialog == nil && !holds("D. 第一夫人对话\n"))
        try state.press("F5")
        state.type("y")
        try state.press("Enter")
        #expect(holds("\n**附件一**") || holds("\n附件一"))
        #expect(!holds("附件[--]"))
        try state.press("F5")
        state.type("g")
        try state.press("Enter")
        #expect(state.dialog == nil && !holds("HSP/HA.2/L.1\n\n\n"))
        for _ in 0..<30 where state.buffer.text != before { try state.press("Ctrl-Z") }
        #expect(state.buffer.text == before)
    }
}
