import Keymaps
import Testing
import TextRope

@testable import EditorCore

@Suite struct FieldHistoryTests {
    @Test func whatIsEnteredAgainIsKeptOnceAndIsTheNewest() {
        var history = FieldHistory()
        for text in ["甲", "乙", "", "甲"] { history.note(text) }
        #expect(history.entries == ["乙", "甲"])
        for number in 0..<100 { history.note("\(number)") }
        #expect(history.entries.count == FieldHistory.limit && history.entries.last == "99")
    }

    @Test func theHintShowsWhereThereIsSomethingToGoTo() {
        var state = EditorState(
            text: TextRope("甲乙\n"), document: DocumentState(path: "draft.txt", origin: .file),
            screen: ScreenSize(rows: 24, columns: 80), keymap: .builtIn, language: .chinese)
        func shows() -> Bool {
            state.dialog?.content(in: state).hints.contains(
                .pair(.dialogOlder, .dialogNewer, as: .searchedBefore)) ?? false
        }
        func press(_ strokes: KeyStroke...) {
            for stroke in strokes { _ = state.update(.key(stroke), at: 0) }
        }
        let find = KeyStroke(.character("f"), .control)
        press(find, KeyStroke(.character("甲")), KeyStroke(.enter))
        #expect(!shows(), "it is what stands there")
        press(KeyStroke(.escape), find)
        #expect(!shows())
        press(KeyStroke(.character("乙")))
        #expect(shows())
    }
}
