import Editing
import RecordDraft
import StructureEdits
import Testing
import TextRope

/// Headings go up and down a level, with their labels and what refers to them.
@Suite struct HeadingLevelTests {
    private let draft = """
        一、开幕

        A. 致辞

        1. 甲，见 B 节。

        B. 选举

        2. 乙。

        C. 出席

        3. 丙，见第 2 段。

        二、报告

        4. 丁。

        附件一

        子

        A. 丑

        1. 寅。

        """

    private func after(_ operation: StructureOperation, _ text: String) throws -> (
        text: String, plan: StructurePlan
    ) {
        let plan = try DraftIndex(TextRope(text)).plan(operation)
        var result = TextRope(text)
        plan.changes.apply(to: &result)
        return (result.description, plan)
    }

    private func heading(_ title: String) throws -> Int {
        try #require(DraftIndex(TextRope(draft)).outline.first { $0.title == title }).ordinal
    }

    private func problem(_ operation: StructureOperation) -> StructureProblem? {
        do throws(StructureProblem) {
            _ = try DraftIndex(TextRope(draft)).plan(operation)
            return nil
        } catch {
            return error
        }
    }

    @Test func aSectionBecomesAPart() throws {
        let (text, plan) = try after(.promoteHeading(heading("选举")), draft)
        #expect(
            text
                == draft.replacing("B. 选举", with: "二、选举").replacing("C. 出席", with: "A. 出席")
                .replacing("二、报告", with: "三、报告"))
        // `B 节` is no section any more.
        #expect(plan.lost.count == 1)
    }

    @Test func aPartBecomesASection() throws {
        let (text, _) = try after(.demoteHeading(heading("报告")), draft)
        #expect(text == draft.replacing("二、报告", with: "D. 报告"))
    }

    @Test func aSectionBecomesASubsectionThoughTheDraftHasNone() throws {
        let (text, _) = try after(.demoteHeading(heading("选举")), draft)
        #expect(text == draft.replacing("B. 选举", with: "1. 选举").replacing("C. 出席", with: "B. 出席"))
    }

    @Test func whatAHeadingHoldsGoesAlong() throws {
        let (text, _) = try after(
            .demoteHeading(1), "一、甲\n\n1. 子。\n\n二、乙\n\nA. 丙\n\n2. 丑。\n\nB. 丁\n\n3. 寅。\n")
        #expect(text == "一、甲\n\n1. 子。\n\nA. 乙\n\n1. 丙\n\n2. 丑。\n\n2. 丁\n\n3. 寅。\n")
    }

    @Test func whatHasNoLevelThereStays() throws {
        #expect(try problem(.promoteHeading(heading("开幕"))) == .noLevel)
        #expect(try problem(.demoteHeading(heading("致辞"))) == .noLevel)
        #expect(try problem(.promoteHeading(heading("丑"))) == .noLevel)
        #expect(try problem(.demoteHeading(heading("子"))) == .noLevel)
    }
}
