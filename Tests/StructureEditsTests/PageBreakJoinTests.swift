import Editing
import Foundation
import RecordDraft
import Testing
import TextRope

@testable import StructureEdits

struct PageBreakJoinTests {
    /// The text once all cuts are joined.
    private func joined(_ text: String) -> String {
        var rope = TextRope(text)
        let edits = PageBreakJoin.all(in: DraftIndex(rope)).flatMap(\.edits)
        ChangeSet(length: rope.byteCount, edits: edits).apply(to: &rope)
        #expect(PageBreakJoin.all(in: DraftIndex(rope)).isEmpty)
        return rope.string(in: 0..<rope.byteCount)
    }

    /// What becomes of a paragraph cut in two, with more text of the draft below it.
    private func seam(_ above: String, _ below: String, draft: String = "文。") -> String {
        let text = joined("一、标题\n\n1. \(above)\n\n\(below)\n\n2. \(draft)\n")
        return String(text.split(separator: "\n")[1].dropFirst(3))
    }

    @Test func chineseIsJoinedWithNothing() {
        #expect(seam("支持联合国在非洲及全球", "南方的各项业务活动。") == "支持联合国在非洲及全球南方的各项业务活动。")
        #expect(seam("这助长了冲突。", "只有会员国将城市发展列为优先事项才能解决。") == "这助长了冲突。只有会员国将城市发展列为优先事项才能解决。")
        #expect(seam("因此，  ", "\u{3000}必须解决。") == "因此，必须解决。")
    }

    @Test func latinWordsAreJoinedWithABlank() {
        #expect(seam("The Assembly took note", "of the report.") == "The Assembly took note of the report.")
        #expect(seam("Ассамблея приняла", "решение.") == "Ассамблея приняла решение.")
        #expect(seam("Document A/76/", "639 was issued.") == "Document A/76/639 was issued.")
        #expect(seam("L’ordre du jour de l’", "assemblée.") == "L’ordre du jour de l’assemblée.")
        #expect(seam("the years 2020–", "2030.") == "the years 2020–2030.")
    }

    @Test func aBrokenWordIsClosedWhereTheDraftHasItWhole() {
        #expect(
            seam("sustainable develop-", "ment of cities.", draft: "Development.")
                == "sustainable development of cities.")
        #expect(
            seam("better policy-", "making in cities.", draft: "Policy-making.")
                == "better policy-making in cities.")
        #expect(seam("better policy-", "making in cities.") == "better policy-making in cities.")
        #expect(seam("the Asia-", "Pacific region.") == "the Asia-Pacific region.")
        #expect(seam("sustain\u{AD}", "able cities.") == "sustainable cities.")
    }

    @Test func chineseAndDigitsAsTheDraftHasThem() {
        #expect(seam("会议于 2023", "年 6 月举行。") == "会议于 2023 年 6 月举行。")
        #expect(seam("会议于2023", "年6月举行。") == "会议于2023年6月举行。")
        #expect(seam("代表来自", "UN人居署。") == "代表来自UN人居署。")
    }

    @Test func furnitureGoesAndFootnotesMove() {
        #expect(
            joined(
                "一、标题\n\n1. 关于可持续发展目\n\n¹ 脚注。\n\nHSP/HA.2/L.1\n\n2/24\n\nGE.25-01202 (C)\n\n标的工作。\n\n2. 文。\n")
                == "一、标题\n\n1. 关于可持续发展目标的工作。\n\n¹ 脚注。\n\n2. 文。\n")
        let joins = PageBreakJoin.all(
            in: DraftIndex(TextRope("一、标题\n\n1. 关于可持续发展目\n\n2/24\n\n____\n¹ 脚注。\n\n标的工作。")))
        #expect(
            joins.map(\.seams) == [[Seam(above: 2, below: 9, joint: .nothing, removed: [4], notes: [6, 7])]])
        #expect(joins.first?.lines == 2..<10)
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func lineEndsMarkAndBlankLinesStay(_ end: String) {
        func text(_ lines: String...) -> String { lines.joined(separator: end) }
        #expect(
            joined(text("\u{FEFF}一、标题", "1. 关于可持续发展目", "2/24", "标的工作。", "2. 文。", ""))
                == text("\u{FEFF}一、标题", "1. 关于可持续发展目标的工作。", "2. 文。", ""))
        #expect(
            joined(text("一、标题", "", "", "1. 关于可持续发展目", "", "¹ 脚注。", "", "", "标的工作。", "", "", "2. 文。"))
                == text("一、标题", "", "", "1. 关于可持续发展目标的工作。", "", "¹ 脚注。", "", "", "2. 文。"))
    }

    @Test func whatIsNoCutStays() {
        for text in [
            "一、标题\n\n1. 文。\n接着的一行。\n\n2. 文。", "一、标题\n\n1. 如下：\n\n(a) 甲；\n\n(b) 乙。\n\n2. 文。",
            "决议草案一\n\n回顾大会关于城市和人类住区可持续发展的各项决议以及在第七十七届会议上通过的宣言和各项决定的内容，\n\n又回顾其他各项决议，\n\n1. 决定如下。",
        ] { #expect(joined(text) == text) }
    }

    @Test func onlyTheParagraphOfALine() {
        let draft = DraftIndex(
            TextRope("一、标题\n\n1. 文。\n\n2. 关于可持续发展目\n\n标的工作。\n\n3. 文。\n\n4. 会员国和人居\n\n署的工作。"))
        #expect((4...6).map { PageBreakJoin.paragraph(at: $0, in: draft)?.lines } == [4..<7, 4..<7, 4..<7])
        #expect([0, 1, 2, 8].allSatisfy { PageBreakJoin.paragraph(at: $0, in: draft) == nil })
        #expect(PageBreakJoin.paragraph(at: 12, in: draft)?.lines == 10..<13)
    }

    static let drafts = ProcessInfo.processInfo.environment["PRECIS_DRAFTS"].flatMap { $0.isEmpty ? nil : $0 }

    @Test(.enabled(if: drafts != nil)) func theCutsOfTheRealDraft() throws {
        let folder = URL(fileURLWithPath: try #require(Self.drafts))
        func data(_ name: String) throws -> Data { try Data(contentsOf: folder.appendingPathComponent(name)) }
        let text = TextRope(bytes: try data("HSP-HA.2-L.1.zh.txt"))
        let inventory = try #require(
            try JSONSerialization.jsonObject(with: data("HSP-HA.2-L.1.zh.inventory.json")) as? [String: Any])
        let splits = try #require(inventory["page_break_splits"] as? [[String: Any]])
        let joins = PageBreakJoin.all(in: DraftIndex(text))
        let seams = joins.flatMap(\.seams)
        #expect(seams.map { $0.above + 1 } == splits.map { $0["tail_line"] as? Int })
        #expect(seams.map { $0.below + 1 } == splits.map { $0["head_line"] as? Int })
        #expect(
            seams.map { $0.notes.map { $0 + 1 } }
                == splits.map { ($0["between"] as? [[String: Any]] ?? []).compactMap { $0["line"] as? Int } })
        #expect(seams.allSatisfy { $0.joint == .nothing })
        var after = text
        ChangeSet(length: text.byteCount, edits: joins.flatMap(\.edits)).apply(to: &after)
        for split in splits {
            let tail = try #require(split["tail"] as? String)
            let head = try #require(split["head"] as? String)
            #expect(after.string(in: 0..<after.byteCount).contains(tail + head))
        }
        let paragraphs = { (text: TextRope) in
            DraftIndex(text).paragraphs.map { "\($0.domain.name) \($0.numberText)" }
        }
        #expect(paragraphs(after) == paragraphs(text))
    }
}
