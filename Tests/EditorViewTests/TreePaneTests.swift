import EditorCore
import Testing

@testable import EditorView

@Suite("The agenda tree")
struct TreePaneTests {
    @Test("rows and headings answer to each other, folded or not")
    func rows() {
        var state = SmallDraft.state(rows: 24, columns: 80)
        let count = state.buffer.draft.headingCount
        #expect(AgendaRows(state.buffer).count == count)
        // Folds the first part and the annex, and a section inside the annex first.
        state.press("F6 Home Left End Left Left Left Left")
        let rows = AgendaRows(state.buffer)
        #expect(rows.count < count)
        var shown: [Int] = []
        var next: Int? = 0
        while let ordinal = next {
            shown.append(ordinal)
            next = state.visibleHeading(after: ordinal)
        }
        #expect((0..<rows.count).map(rows.ordinal(ofRow:)) == shown)
        for ordinal in 0..<count {
            #expect(
                rows.row(ofOrdinal: ordinal) == shown.firstIndex(of: state.visibleHeading(atOrAbove: ordinal))
            )
        }
    }

    @Test("the row asked for is in sight, and the tree stands still in between", arguments: 1...40)
    func top(height: Int) {
        for count in [1, 5, 34, 100] {
            var moves = 0
            var before = 0
            for row in 0..<count {
                let top = ListPosition(count: count, chosen: row).steadyTop(height: height)
                #expect(top >= 0 && top <= max(0, count - height))
                #expect((top..<top + height).contains(row))
                if top != before { moves += 1 }
                before = top
            }
            #expect(moves <= 2 * count / max(1, height / 2) + 1)
        }
    }

    @Test(
        "labels without their punctuation",
        arguments: [
            ("一、", "一"), ("十一.", "十一"), ("A.", "A"), ("附件[--]", "附件[--]"), ("（1）", "1"), ("、", "、"),
            ("IV.", "IV"),
        ])
    func labels(label: String, plain: String) {
        #expect(HeadingLabel.plain(label) == plain)
    }

    @Test("agenda items as people write them")
    func items() {
        #expect(AgendaItems.text([7], language: .chinese, policy: .narrow) == "7")
        #expect(AgendaItems.text([1, 2, 3, 4, 5, 6], language: .chinese, policy: .narrow) == "1–6")
        #expect(AgendaItems.text([1, 2, 3], language: .chinese, policy: .wide) == "1-3")
        #expect(AgendaItems.text([3, 5, 6, 9], language: .chinese, policy: .narrow) == "3、5、6、9")
        #expect(AgendaItems.text([3, 5], language: .english, policy: .narrow) == "3, 5")
        #expect(AgendaItems.text([], language: .english, policy: .narrow) == "")
    }
}
