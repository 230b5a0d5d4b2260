import Keymaps
import RecordDraft
import StructureEdits
import Testing
import TextRope
import Wording

@testable import EditorCore

/// What the status line says of operations on structure, and what they refuse.
@Suite struct StructureActionTests {
    private static let draft = "一、开幕\n\nA. 甲\n\n1. 子。\n\n2. 丑。\n\nB. 乙\n\n3. 寅。\n\n4. 卯。\n"

    private func editor(
        _ text: String = draft, at words: String = "子", isReadOnly: Bool = false
    ) throws -> EditorState {
        var state = EditorState(
            text: TextRope(text),
            document: DocumentState(path: "draft.txt", origin: .file, isReadOnly: isReadOnly),
            screen: ScreenSize(rows: 24, columns: 80), keymap: .builtIn, language: .chinese)
        let place = try #require(text.range(of: words))
        state.buffer.select(.init(at: text.utf8.distance(from: text.startIndex, to: place.lowerBound)))
        return state
    }

    @Test func numbersThatFollowAreSaidAsRuns() throws {
        var state = try editor()
        state.perform(.insertAfter(line: state.caretLine), at: 0)
        #expect(state.message?.text(.chinese) == "2–4 → 3–5")
        #expect(state.message?.text(.english) == "2–4 → 3–5")
    }

    @Test func whereNothingFollowsItIsSaidWhatWasDone() throws {
        var state = try editor(at: "卯")
        state.perform(.insertAfter(line: state.caretLine), at: 0)
        #expect(state.message?.text(.english) == "Paragraph added")
    }

    @Test func labelsThatFollowAreSaid() throws {
        var state = try editor()
        state.performOnHeading({ .insertHeading(after: $0) }, at: 0)
        #expect(state.message?.text(.chinese) == "B → C")
    }

    @Test func readOnlyDraftsStayAsTheyAre() throws {
        var state = try editor(isReadOnly: true)
        try state.press("Ctrl-N")
        #expect(state.buffer.text == TextRope(Self.draft))
        #expect(state.message?.weight == .warning)
    }

    @Test func anEntryThatMakesNoSenseSaysWhyAndLeavesTheMenuOpen() throws {
        var state = try editor()
        try state.press("F5")
        state.type("a")
        #expect(state.message?.text == .structureProblem(.isNumbered))
        #expect(state.dialog is StructureMenu)
    }

    @Test func theMenuHasEachLetterOnce() throws {
        let state = try editor()
        let letters = StructureMenu(CommandRegistry.families, in: state).answers(in: state).map(\.key)
        #expect(!letters.isEmpty)
        #expect(Set(letters).count == letters.count)
    }

    @Test func theMovedHeadingStaysChosenInTheTree() throws {
        var state = try editor(at: "寅")
        try state.press("F6 Alt-Up")
        let chosen = state.buffer.draft.heading(state.view.tree.chosen)
        #expect(chosen.title == "乙" && chosen.label == "A.")
        #expect(state.view.focus == .agenda)
        let caret = state.buffer.selection.head
        #expect(state.buffer.text.string(in: caret..<caret + 3) == "寅")
    }

    @Test func aHeadingPutInFromTheTreeTakesItsTitle() throws {
        var state = try editor()
        try state.press("F6 Insert")
        state.type("新")
        #expect(state.view.focus == .text)
        #expect(state.buffer.text.description.contains("B. 新\n"))
    }

    @Test func aMoveInTheTreeIsTakenBackThere() throws {
        var state = try editor(at: "寅")
        try state.press("F6 Alt-Up Ctrl-Z")
        #expect(state.buffer.text == TextRope(Self.draft))
        #expect(state.view.focus == .agenda)
        try state.press("Ctrl-Y")
        #expect(state.buffer.text.description.contains("A. 乙"))
    }

    @Test func aListForAnotherTextChangesNothing() throws {
        var state = try editor(Self.draft.replacing("3. 寅", with: "8. 寅"))
        state.renumber(all: true, at: 0)
        #expect(state.dialog is StructureChangesDialog)
        _ = state.update(
            .fileChanged(TextRope(Self.draft.replacing("3. 寅", with: "8. 寅").replacing("卯", with: "辰"))),
            at: 0)
        #expect(state.dialog is Question)
        #expect(state.buffer.text.description.contains("8. 寅"))
    }
}
