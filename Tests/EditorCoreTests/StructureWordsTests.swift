import Editing
import Testing
import TextRope
import Wording

@testable import EditorCore
@testable import RecordDraft
@testable import StructureEdits

/// What is said of an operation on structure, and what becomes of references to what goes.
@Suite struct StructureWordsTests {
    private func plan(
        _ numbers: [(domain: NumberingDomain?, old: String, new: String)],
        _ changes: ChangeSet = ChangeSet(length: 0), references: Int = 0, lost: [Reference] = []
    ) -> StructurePlan {
        StructurePlan(
            changes: changes, caret: nil,
            renumberings: numbers.enumerated().map {
                StructurePlan.Renumbering(
                    line: $0.offset, domain: $0.element.domain, old: $0.element.old, new: $0.element.new)
            },
            references: (0..<references).map {
                StructurePlan.ReferenceChange(line: $0, old: "第 46 段", new: "第 47 段")
            }, lost: lost, removed: (0, 0))
    }

    private func words(_ plan: StructurePlan) -> [String] {
        let words = LocalizedText.structureDone(.insertAfter(line: 0), plan)
        return [words(.chinese), words(.english)]
    }

    @Test func runsAndReferences() {
        let numbers = (46...68).map { (NumberingDomain.body as NumberingDomain?, "\($0)", "\($0 + 1)") }
        #expect(
            words(plan(numbers, references: 2)) == [
                "46–68 → 47–69，改了 2 处引用", "46–68 → 47–69, 2 references changed",
            ])
        #expect(words(plan([], references: 1)) == ["加了一段，改了 1 处引用", "Paragraph added, 1 reference changed"])
    }

    @Test func headingsBetweenParagraphsInterruptNoRun() {
        #expect(
            words(
                plan([
                    (.body, "4", "3"), (nil, "C", "B"), (.body, "5", "4"), (nil, "D", "C"), (.body, "6", "5"),
                ])
            )
            .first == "4–6 → 3–5、C–D → B–C")
        #expect(words(plan([(nil, "九", "十"), (nil, "十", "十一")])).first == "九–十 → 十–十一")
    }

    @Test func atMostThreeRunsAreNamed() {
        let numbers = [1, 5, 10, 15].map { (NumberingDomain.body as NumberingDomain?, "\($0)", "\($0 + 1)") }
        #expect(words(plan(numbers)) == ["1 → 2、5 → 6、10 → 11等", "1 → 2, 5 → 6, 10 → 11, …"])
    }

    @Test func referencesToWhatGoesBecomeSlotsInTheSameStep() throws {
        let text = "1. 见第 2 段。\n\n2. 乙。\n\n3. 丙。\n"
        var state = EditorState(
            text: TextRope(text), document: DocumentState(path: "draft.txt", origin: .file),
            screen: ScreenSize(rows: 24, columns: 80), keymap: .builtIn, language: .chinese)
        state.perform(.deleteParagraphs(2...2), at: 0)
        let question = try #require(state.dialog as? Question)
        #expect(question.choices.map(\.key) == ["l", "s"])
        _ = try #require(question.choices.last).action(&state, 0)
        #expect(state.buffer.text.description == "1. 见第[--]段。\n\n2. 丙。\n")
        _ = state.buffer.undo(at: 1)
        #expect(state.buffer.text.description == text)
    }
}
