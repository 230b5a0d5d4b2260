import EditorCore
import RecordDraft
import Screen
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

    /// The rows of the screen, and the styles of what stands in the tree.
    private func row(of text: String, in state: EditorState) throws -> (text: String, styles: String) {
        let frame = render(state)
        let row = try #require((1..<frame.size.rows).first { frame.text(ofRow: $0).contains(text) })
        return (frame.text(ofRow: row), frame.row(row).reduce(into: "") { $0.append($1.style.letter) })
    }

    @Test("a heading by its looks alone is dim, with a question mark, and no heading in the text")
    func uncertain() throws {
        let text = "一、会议安排\n\n通过工作安排\n\n1. 主席请委员会通过工作安排。\n"
        var state = SmallDraft.state(rows: 24, columns: 80, text: text)
        #expect(state.buffer.draft.heading(1).isUncertain)
        let shown = try row(of: "通过工作安排 ?", in: state)
        let sure = try row(of: "会议安排", in: state)
        let column = PaneLayout.labelColumn(ofLevel: 2, in: state.paneLayout.tree)
        #expect(Array(shown.styles)[column] == Style.treeItems.letter)
        #expect(!sure.styles.contains(Style.treeItems.letter))
        #expect(sure.styles.contains(Style.heading.letter) && !shown.styles.contains(Style.heading.letter))
        state.jump(toLine: 2)
        #expect(state.buffer.draft.headingOrdinal(at: 2) == 1)
        let frame = render(state)
        #expect((0..<frame.size.rows).contains { frame.text(ofRow: $0).contains("不敢肯定") })
        #expect(frame.text(ofRow: 23).contains("是否标题"), "the way out")
        state.press("F6")
        #expect(render(state).text(ofRow: 23).contains("是否标题"))
        state.press("Home")
        #expect(!render(state).text(ofRow: 23).contains("是否标题"))
    }

    @Test("a continued part says so behind its title")
    func continued() throws {
        let text = "三、审查执行进展（议程项目 8）（续）\n\n1. 大会审查了进展。\n"
        #expect(
            try row(of: "审查", in: SmallDraft.state(rows: 24, columns: 160, text: text)).text.contains(
                "三 审查执行进展（续） 8"))
        let english = SmallDraft.state(rows: 24, columns: 160, language: .english, text: text)
        #expect(try row(of: "(cont.)", in: english).text.contains("审查执行进展 (cont.) 8"))
    }

    @Test("a heading without a label has its title where labels begin, and is called by it")
    func unlabelled() throws {
        let text = "第444次会议\n\n下午4时40分宣布开会。\n\n通过议程（议程项目 2）\n\n1. 主席请委员会通过议程。\n"
        var state = SmallDraft.state(rows: 24, columns: 160, text: text)
        let frame = render(state)
        let column = PaneLayout.labelColumn(ofLevel: 1, in: state.paneLayout.tree)
        #expect(
            (0..<frame.size.rows).contains { frame.text(ofRow: $0).dropFirst(column).hasPrefix("通过议程 2") })
        state.jump(toLine: 6)
        #expect(render(state).text(ofRow: 22).contains("通过议程 › 第 1 段"))
    }

    /// A record of a meeting with as many speeches below each of its two headings.
    private static func record(speeches: Int) -> String {
        let names = ["Adams", "Baker", "Clark", "Diaz", "Evans", "Fonseca", "Garcia", "Haddad"]
        let said = names.prefix(speeches).map { "Mr. \($0) (Chad): We thank the Chair for the report." }
            .joined(separator: "\n\n")
        return """
            The meeting was called to order at 10 a.m.

            Adoption of the agenda (agenda item 2)

            \(said)

            Organization of work (agenda item 3)

            \(said)

            """
    }

    @Test("many speeches below a heading are folded until one unfolds them, and are found by name")
    func speeches() throws {
        var few = SmallDraft.state(rows: 24, columns: 100, text: Self.record(speeches: 3))
        #expect(few.buffer.draft.headingCount == 8)
        #expect(AgendaRows(few.buffer).count == 8)
        few = SmallDraft.state(rows: 24, columns: 100, text: Self.record(speeches: 8))
        #expect(few.buffer.draft.headingCount == 18 && AgendaRows(few.buffer).count == 2)
        few.press("F6 Home Right")
        #expect(AgendaRows(few.buffer).count == 10)
        few.press("Esc Ctrl-G 'haddad")
        let list = render(few)
        #expect((0..<list.size.rows).filter { list.text(ofRow: $0).contains("发言") }.count == 2)
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
