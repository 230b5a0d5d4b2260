import Editing
import RecordDraft
import TestSupport
import Testing
import TextRope

struct HostileTextTests {
    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func randomBytes(_ seed: UInt64) {
        var dice = SeededGenerator(seed: seed)
        let bytes = (0..<2_000).map { _ in UInt8.random(in: 0...255, using: &dice) }
        var text = TextRope(bytes: bytes)
        var index = DraftIndex(text)
        walk(index)
        for step in 0..<30 {
            let changes = ChangeSet(length: text.byteCount, edits: IncrementalTests.randomEdits(text, &dice))
            changes.apply(to: &text)
            index.update(after: changes, text: text)
            let place = IncrementalTests.firstDifference(index, DraftIndex(text))
            #expect(place == nil, "seed \(seed), edit \(step)")
        }
        walk(index)
    }

    /// Asks for all there is.
    func walk(_ index: DraftIndex) {
        for listing in DraftListing.allCases {
            #expect(!listing.json(of: index, file: "x").isEmpty)
            #expect(!listing.table(of: index).isEmpty)
        }
        for line in 0..<index.lineCount {
            _ = index.lineClass(line)
            _ = index.paragraph(at: line)
            _ = index.paragraph(after: line)
            _ = index.paragraph(before: line)
        }
        _ = index.places(forAgendaItem: 3)
    }

    @Test(arguments: [
        "", "\n", "\r", "\r\n\r\n", "\u{FEFF}", "附件", "附件[", "[", "[[[[[[", "1.", "A.", "**", "¹", "第", "（",
        "（议程项目 ", "（议程项目 1）",
        "一、（议程项目 1-99999999999999999999）", "99999999999999999999. x", "（议程项目 1-9999）", "\u{0}", "一二三四五六七八九十、",
        "第第第",
        "اولا", "1/", "12 ", "1.1.1.1.1.1", "(((((((", "————", "* ", "12 之", "Annex [--", "附件［",
    ])
    func scraps(_ text: String) {
        walk(DraftIndex(TextRope(text)))
        walk(DraftIndex(TextRope("一、题\n1. 文：\n" + text + "\n" + text)))
    }

    @Test func aVeryLongLine() {
        let line = "1. " + String(repeating: "城市[--]", count: 20_000) + "。"
        let index = DraftIndex(TextRope("一、题\n\n\(line)\n\n2. 文。"))
        #expect(index.slotCount == 20_000)
        #expect(index.paragraphs.map(\.number) == [1, 2])
        #expect(index.slot(19_999).range.count == 4)
    }

    @Test func aLongListDoesNotLookFarAhead() {
        let items = (1...3_000).map { "\($0). 项\n" }.joined()
        let index = DraftIndex(TextRope("一、题\n1. 如下：\n" + items + "2. 文。\n"))
        #expect(index.lineCount == 3_004)
    }

    @Test func lineEnds() {
        for end in ["\n", "\r\n", "\r"] {
            let lines = ["\u{FEFF}一、题", "", "1. 文[--]。", "2. 文", "", "续。", "附件一", "名"]
            let index = DraftIndex(TextRope(lines.joined(separator: end)))
            #expect(index.outline.map(\.label) == ["一、", "附件一"])
            #expect(index.paragraphs.map(\.lines) == [[2], [3, 5]])
            #expect(index.slot(0).line == 2)
        }
    }
}
