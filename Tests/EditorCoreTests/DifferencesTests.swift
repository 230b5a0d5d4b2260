import Keymaps
import Testing
import TextLayout
import TextRope
import Wording

@testable import EditorCore

@Suite("What differs from the file")
struct DifferencesTests {
    private func differences(from file: String, to text: String) -> [DifferencesDialog.Entry] {
        var state = EditorState(
            text: TextRope(file), document: DocumentState(path: "draft.txt", origin: .file),
            screen: ScreenSize(rows: 30, columns: 100), keymap: .builtIn, language: .chinese)
        _ = state.update(.key(KeyStroke(.character("a"), .control)), at: 0)
        _ = state.update(.paste(Array(text.utf8)), at: 0)
        _ = state.update(.key(KeyStroke(.function(9))), at: 0)
        return (state.dialog as? DifferencesDialog)?.entries ?? []
    }

    @Test(arguments: [
        ("1. 甲。\n2. 乙。\n", "1. 甲。\n\n2. 乙。\n", "", "\n"),
        ("1. 甲。\n\n2. 乙。\n", "1. 甲。\n2. 乙。\n", "", ""),
        ("1. 甲。\n2. 乙。\n", "1. 甲。\n新。\n2. 乙。\n", "", "新。\n"),
        ("1. 甲。\n2. 乙。\n", "1. 甲丙。\n2. 乙。\n", "1. 甲。", "1. 甲丙。"),
    ])
    func linesPutInAreNoDifferenceOfTheLineBelow(file: String, text: String, before: String, after: String) {
        let entries = differences(from: file, to: text)
        #expect(entries.count == 1)
        #expect(entries.first?.before.description == before && entries.first?.after.description == after)
    }

    /// Where the caret is out of sight, what is typed goes where nobody looks.
    @Test(arguments: ["Esc", "k", "F9", "Ctrl-F Esc", "Enter"])
    func whatWasLookedAtComesBack(keys: String) throws {
        let lines = (1...60).map { "\($0). 段落。\n\n" }.joined()
        var state = EditorState.opened(lines)
        state.type("甲")
        try state.press("Ctrl-End")
        state.type("乙")
        let (selection, scroll) = (state.buffer.selection, state.view.scroll)
        try state.press("F9")
        try state.press("Down Up")
        #expect(state.view.scroll.line == 0, "the first place shows")
        try state.press(keys)
        if keys == "Enter" {
            #expect(state.buffer.selection.head < 10 && state.view.scroll.line == 0)
        } else {
            #expect(state.buffer.selection == selection && state.view.scroll == scroll)
        }
        #expect(state.buffer.kept.beforeDialog == nil)
    }

    @Test func emptyLinesAreCounted() {
        let comparison = Comparison(
            .stacked, TextRope(), TextRope("\n\n"), nothing: (.nothingBefore, .nothingThere), .chinese)
        #expect(comparison.second.text.isEmpty && comparison.second.nothing == "（2 行空行）")
        #expect(comparison.first.nothing == "（原来没有）")
    }

    /// Where two have added to the end of a long paragraph, both sides begin where they differ.
    @Test func aComparisonBeginsWhereTheTwoDiffer() {
        let same = String(repeating: "会议审议了这个项目。", count: 60)
        let comparison = Comparison(
            .sideBySide, TextRope(same + "甲。"), TextRope(same + "乙。"),
            nothing: (.nothingThere, .nothingThere), .chinese)
        let layout = ComparisonLayout(
            comparison, columns: 60, rows: 20, policy: WidthPolicy(ambiguousIsWide: false))
        let last = layout.first.rows - 1
        #expect(
            layout.first.top > 0 && layout.first.top <= last && last < layout.first.top + layout.first.height)
        #expect(layout.first.above == layout.first.top && layout.first.below == 0)
    }
}
