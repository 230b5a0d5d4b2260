import Editing
import TestSupport
import Testing
import TextRope

@testable import RecordDraft

/// What is found on a short way must be what a look at each heading and paragraph finds.
struct ManyHeadingsTests {
    private static let pieces = [
        "一、议程（议程项目 2）", "二、其他事项（议程项目 3-5）", "三、题（议程项目", "7）", "A. 开幕（agenda item 7）", "B. 选举", "V. Part",
        "附件一",
        "附件[--]", "附录", "附录二", "Annex II", "（议程项目 3）", "（三）其他（议程项目 1、4）", "1. 文。", "2. 文。", "7. 文。",
        "12 bis. 文。", "", "",
        "续", "**题**", "12、5、12-15（议程项目 5 至 9）",
    ]

    private static func draft(_ seed: UInt64) -> DraftIndex {
        var dice = SeededGenerator(seed: seed)
        let lines = (0..<Int.random(in: 1...120, using: &dice)).map { _ in
            pieces.randomElement(using: &dice) ?? ""
        }
        return DraftIndex(TextRope(lines.joined(separator: "\n")))
    }

    @Test(arguments: 1...60 as ClosedRange<UInt64>) func headingsAround(_ seed: UInt64) {
        let index = Self.draft(seed)
        let levels = index.outline.map(\.level)
        for ordinal in levels.indices {
            for level in 1...5 {
                #expect(
                    index.heading(before: ordinal, upTo: level)
                        == levels[..<ordinal].lastIndex { $0 <= level }, "seed \(seed)")
                #expect(
                    index.heading(after: ordinal, upTo: level)
                        == levels[(ordinal + 1)...].firstIndex { $0 <= level }, "seed \(seed)")
            }
        }
        for kind in NumberingDomain.Kind.allCases where kind != .body {
            for number in 1...4 {
                let first = index.outline.firstIndex {
                    $0.domain.kind == kind && $0.domain.ordinal == number
                }
                #expect(index.heading(opening: kind, ordinal: number) == first, "seed \(seed)")
            }
        }
    }

    @Test(arguments: 1...60 as ClosedRange<UInt64>) func paragraphsOfANumber(_ seed: UInt64) {
        let index = Self.draft(seed)
        for number in [1, 2, 7, 12, 13] {
            #expect(
                index.paragraphs(numbered: number) == index.paragraphs.filter { $0.number == number },
                "seed \(seed)")
        }
    }

    @Test(arguments: 1...60 as ClosedRange<UInt64>) func placesOfAnItem(_ seed: UInt64) {
        let index = Self.draft(seed)
        for item in 1...9 {
            let found = index.places(forAgendaItem: item).filter { $0.kind == .heading || $0.kind == .range }
            let nodes = index.outline.filter { $0.agendaItems.contains(item) }.map(\.ordinal)
            #expect(Set(found.compactMap(\.node)) == Set(nodes), "seed \(seed), item \(item)")
        }
    }

    @Test(arguments: 1...60 as ClosedRange<UInt64>) func headingsAsWritten(_ seed: UInt64) {
        let index = Self.draft(seed)
        var next = 0
        index.forEachHeading { ordinal, label, lines in
            let node = index.heading(ordinal)
            #expect(ordinal == next, "seed \(seed)")
            #expect(String(decoding: label, as: UTF8.self) == node.label, "seed \(seed)")
            let last = node.headingLines.last ?? node.line
            let range = index.text.lineStart(node.line)..<index.text.lineRange(last).upperBound
            #expect(Array(lines) == index.text.bytes(in: range), "seed \(seed)")
            next += 1
            return true
        }
        #expect(next == index.headingCount, "seed \(seed)")
    }

    @Test func aMentionIsNoPartOfALongerNumber() {
        let index = Draft.index("题", "", "项目 77 和项目 78。", "关于项目 7。")
        #expect(index.places(forAgendaItem: 7).map(\.line) == [3])
        #expect(index.places(forAgendaItem: 8).isEmpty)
    }

    /// Many places changed at once, near one another and far apart.
    @Test(arguments: 1...30 as ClosedRange<UInt64>) func manyEditsAtOnce(_ seed: UInt64) {
        var dice = SeededGenerator(seed: seed)
        var text = TextRope(IncrementalTests.randomText(&dice, lines: 300))
        var index = DraftIndex(text)
        for step in 0..<6 {
            let count = Int.random(in: 1...60, using: &dice)
            let offsets = (0..<2 * count).map { _ in Int.random(in: 0...text.byteCount, using: &dice) }
                .sorted()
            let edits = (0..<count).map { edit in
                let start = offsets[2 * edit]
                let end = Bool.random(using: &dice) ? start : min(offsets[2 * edit + 1], start + 20)
                let piece = IncrementalTests.pieces.randomElement(using: &dice) ?? ""
                return ChangeSet.Edit(range: start..<end, text: TextRope(piece))
            }
            let changes = ChangeSet(length: text.byteCount, edits: edits)
            changes.apply(to: &text)
            index.update(after: changes, text: text)
            let place = IncrementalTests.firstDifference(index, DraftIndex(text))
            #expect(place == nil, "seed \(seed), step \(step), line \(place ?? -1)")
        }
    }
}
