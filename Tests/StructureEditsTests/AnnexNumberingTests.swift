import Editing
import Foundation
import RecordDraft
import StructureEdits
import Testing
import TextRope

/// Annexes get numbers by their order, and references that wait for one get that of the annex they mean.
@Suite struct AnnexNumberingTests {
    private static let drafts = ProcessInfo.processInfo.environment["PRECIS_DRAFTS"]

    private let draft = """
        一、开幕

        1. 秘书长的致辞全文载于附件[--]，对话的总结载于附件[--]A 节，另见附件[--]B 节。

        2. 名单见附件[--]。

        附件[--]

        秘书长致辞

        1. 一。

        附件[--]

        关于对话的总结

        A. 总统对话

        1. 二。

        附件[--]

        高级别辩论

        A. 发言

        1. 三。

        B. 其他

        2. 四。

        """

    private func numbered(_ text: String, style: NumeralStyle? = nil) -> String {
        let numbering = AnnexNumbering(DraftIndex(TextRope(text)), style: style)
        let filled = numbering.references.compactMap { reference in
            reference.decided.map { reference.choices[$0].edits }
        }.flatMap { $0 }
        let edits = (numbering.headings.map(\.edit) + filled).sorted {
            $0.range.lowerBound < $1.range.lowerBound
        }
        var result = TextRope(text)
        ChangeSet(length: text.utf8.count, edits: edits).apply(to: &result)
        return result.description
    }

    @Test func headingsAndWhatRefersToThem() {
        let text = numbered(draft)
        #expect(text.contains("全文载于附件一，对话的总结载于附件二A 节，另见附件三B 节。"))
        #expect(text.contains("名单见附件[--]。"))
        #expect(text.contains("附件一\n\n秘书长致辞") && text.contains("附件三\n\n高级别"))
    }

    @Test func whatCanNotBeDecidedIsLeftToBeAsked() throws {
        let numbering = AnnexNumbering(DraftIndex(TextRope(draft)))
        #expect(numbering.references.map(\.decided) == [0, 0, 0, nil])
        #expect(numbering.references.map(\.choices.count) == [3, 2, 1, 3])
        #expect(numbering.references[0].choices[0].reason == .words(["秘书长", "致辞"]))
    }

    @Test func numbersAreWrittenAsAskedFor() {
        let text = numbered(draft, style: .arabic)
        #expect(text.contains("附件 1，对话的总结载于附件 2 A 节") && text.contains("附件 3\n\n高级别"))
    }

    @Test func aWrongNumberIsPutRightWithItsReferences() {
        let text = "1. 见附件三和附件一。\n\n附件一\n\n甲\n\n附件三\n\n乙\n"
        #expect(numbered(text) == "1. 见附件二和附件一。\n\n附件一\n\n甲\n\n附件二\n\n乙\n")
        #expect(AnnexNumbering(DraftIndex(TextRope(numbered(text)))).isEmpty)
    }

    @Test func listsAndRangesOfAnnexesFollow() {
        let text = "1. 见附件三和一，附件一至二。\n\n附件三\n\n甲\n\n附件一\n\n乙\n\n附件二\n\n丙\n"
        #expect(numbered(text).hasPrefix("1. 见附件一和二，附件二至三。"))
    }

    @Test func appendicesAreNumberedInTheirAnnex() {
        let text = "1. 甲。\n\n附件[--]\n\n一\n\n附录[--]\n\n子\n\n附录[--]\n\n丑\n\n附件[--]\n\n二\n\n附录[--]\n\n寅\n"
        let numbered = numbered(text)
        #expect(
            numbered.split(separator: "\n").filter { $0.hasPrefix("附") } == [
                "附件一", "附录一", "附录二", "附件二", "附录一",
            ])
    }

    @Test(.enabled(if: drafts != nil)) func theRealDraft() throws {
        let folder = try #require(Self.drafts)
        let text = try String(contentsOfFile: folder + "/HSP-HA.2-L.1.zh.txt", encoding: .utf8)
        let before = text.split(separator: "\n", omittingEmptySubsequences: false)
        let after = numbered(text).split(separator: "\n", omittingEmptySubsequences: false)
        let changed = zip(1..., zip(before, after)).filter { $1.0 != $1.1 }.map(\.0)
        #expect(changed == [28, 68, 72, 189, 222, 244, 320])
        #expect(after[27].contains("附件一。") && after[67].contains("附件二A 节") && after[71].contains("附件二B 节"))
        #expect(after[188].contains("附件二 C 节"))
        #expect(after[221].hasPrefix("附件一") && after[243].hasPrefix("附件二") && after[319].hasPrefix("附件三"))
    }
}
