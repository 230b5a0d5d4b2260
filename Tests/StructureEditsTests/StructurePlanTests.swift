import Editing
import Foundation
import RecordDraft
import StructureEdits
import Testing
import TextRope

/// What each operation makes of a small draft.
@Suite struct StructurePlanTests {
    private let draft = """
        一、开幕

        1. 第一段。

        2. 第二段。

        3. 第三段。

        二、议程

        A. 通过

        4. 第四段。

        B. 安排

        5. 第五段。

        附件一

        标题

        1. 附件的话。

        """

    /// The text after an operation, with `|` where the caret goes.
    private func after(_ operation: StructureOperation, _ text: String) throws -> String {
        let index = DraftIndex(TextRope(text))
        let plan = try index.plan(operation)
        var result = TextRope(text)
        plan.changes.apply(to: &result)
        if let caret = plan.caret { result.replace(caret..<caret, with: TextRope("|")) }
        return result.description
    }

    private func problem(_ operation: StructureOperation, _ text: String) -> StructureProblem? {
        do throws(StructureProblem) {
            _ = try DraftIndex(TextRope(text)).plan(operation)
            return nil
        } catch {
            return error
        }
    }

    @Test func aNewParagraphComesBehind() throws {
        #expect(
            try after(.insertAfter(line: 2), draft)
                == draft.replacing("2. 第二段。\n\n3.", with: "2. |\n\n3. 第二段。\n\n4.")
                .replacing("4. 第四", with: "5. 第四").replacing("5. 第五", with: "6. 第五"))
    }

    @Test func aNewParagraphComesBefore() throws {
        #expect(
            try after(.insertBefore(line: 16), draft)
                == draft.replacing("5. 第五", with: "5. |\n\n6. 第五"))
    }

    @Test func aNewParagraphComesBehindAHeading() throws {
        #expect(
            try after(.insertAfter(line: 10), draft)
                == draft.replacing("A. 通过\n\n4. 第四", with: "A. 通过\n\n4. |\n\n5. 第四")
                .replacing("5. 第五", with: "6. 第五"))
    }

    @Test func aNewParagraphAtTheEndTouchesNothingElse() throws {
        #expect(
            try after(.insertAfter(line: 22), draft) == draft.replacing("的话。\n", with: "的话。\n\n2. |\n"))
        #expect(try after(.insertAfter(line: 0), "1. 一。") == "1. 一。\n\n2. |")
    }

    @Test func anEmptyDraftHasNoParagraph() {
        #expect(problem(.insertAfter(line: 0), "") == .noParagraph)
    }

    @Test func aParagraphIsSplit() throws {
        let offset = try #require(draft.range(of: "二段。\n")).lowerBound.utf16Offset(in: draft)
        let bytes = String(draft.prefix(offset)).utf8.count
        #expect(
            try after(.split(offset: bytes), draft)
                == draft.replacing("2. 第二段。\n\n3.", with: "2. 第\n\n3. |二段。\n\n4.")
                .replacing("4. 第四", with: "5. 第四").replacing("5. 第五", with: "6. 第五"))
    }

    @Test func paragraphsAreJoined() throws {
        #expect(
            try after(.join(line: 2), draft)
                == draft.replacing("。\n\n2. 第二段。\n\n3.", with: "。|第二段。\n\n2.")
                .replacing("4. 第四", with: "3. 第四").replacing("5. 第五", with: "4. 第五"))
        #expect(problem(.join(line: 6), draft) == .noNeighbour)
        #expect(try after(.join(line: 0), "1. One.\n2. Two.\n") == "1. One. |Two.\n")
    }

    @Test func aParagraphGoes() throws {
        #expect(
            try after(.deleteParagraphs(4...4), draft)
                == draft.replacing("2. 第二段。\n\n3.", with: "|2.")
                .replacing("4. 第四", with: "3. 第四").replacing("5. 第五", with: "4. 第五"))
        #expect(
            try after(.deleteParagraphs(22...22), draft) == draft.replacing("\n\n1. 附件的话。", with: "|"))
        #expect(try after(.deleteParagraphs(1...1), "1. 一。\n2. 二。\n3. 三。") == "1. 一。\n|2. 三。")
    }

    @Test func aParagraphGoesUpAndDown() throws {
        let moved = draft.replacing("1. 第一段。\n\n2. 第二段。", with: "1. 第二段。\n\n2. 第一段。")
        #expect(try after(.moveParagraphsDown(2...2), draft) == moved)
        #expect(try after(.moveParagraphsUp(4...4), draft) == moved)
        #expect(
            try after(.moveParagraphsDown(6...6), draft)
                == draft.replacing("\n\n3. 第三段。\n\n二、议程", with: "\n\n二、议程\n\n3. 第三段。"))
        #expect(
            try after(.moveParagraphsUp(16...16), draft)
                == draft.replacing("B. 安排\n\n5. 第五段。", with: "5. 第五段。\n\nB. 安排"))
    }

    @Test func aParagraphGoesUnderAHeading() throws {
        #expect(
            try after(.moveParagraphs(2...2, under: 3), draft)
                == draft.replacing("1. 第一段。\n\n", with: "").replacing("2. 第二", with: "1. 第二")
                .replacing("3. 第三", with: "2. 第三").replacing("4. 第四", with: "3. 第四")
                .replacing("5. 第五段。", with: "4. 第五段。\n\n5. 第一段。"))
        #expect(
            try after(.moveParagraphs(6...6, under: 4), draft)
                == draft.replacing("3. 第三段。\n\n", with: "").replacing("4. 第四", with: "3. 第四")
                .replacing("5. 第五", with: "4. 第五").replacing("附件的话。", with: "附件的话。\n\n2. 第三段。"))
    }

    @Test func numbersComeAndGo() throws {
        let text = "1. 一。\n\n2. 二。\n\n3. 三。\n"
        #expect(try after(.removeNumber(line: 2), text) == "1. 一。\n\n二。\n\n2. 三。\n")
        #expect(try after(.addNumber(line: 2), "1. 一。\n\n二。\n\n2. 三。\n") == text)
        #expect(problem(.addNumber(line: 0), text) == .isNumbered)
    }

    @Test func numbersAreSetRightFromHere() throws {
        let text = "1. 一。\n\n2. 二。\n\n2. 三。\n\n5. 四。\n"
        #expect(try after(.numberOn(line: 4), text) == "1. 一。\n\n2. 二。\n\n3. 三。\n\n4. 四。\n")
        #expect(try after(.renumber([.body]), text) == "1. 一。\n\n2. 二。\n\n3. 三。\n\n4. 四。\n")
        #expect(problem(.renumber([.body]), "1. 一。\n\n2. 二。\n") == .nothingToDo)
    }

    /// What a draft has of gaps and doubles stays: nothing is numbered anew unasked.
    @Test func gapsStay() throws {
        #expect(
            try after(.insertAfter(line: 0), "1. 一。\n\n4. 四。\n\n5. 五。\n")
                == "1. 一。\n\n2. |\n\n5. 四。\n\n6. 五。\n")
    }

    @Test func suffixesStayBehindTheirNumber() throws {
        let text = "1. 一。\n\n2. 二。\n\n2 bis. 又。\n\n3. 三。\n"
        #expect(
            try after(.insertAfter(line: 0), text)
                == "1. 一。\n\n2. |\n\n3. 二。\n\n3 bis. 又。\n\n4. 三。\n")
        #expect(try after(.deleteParagraphs(2...2), text) == "1. 一。\n\n|2. 又。\n\n3. 三。\n")
    }

    @Test func headingsMoveWithAllTheyHold() throws {
        #expect(
            try after(.moveHeadingDown(2), draft)
                == draft.replacing(
                    "A. 通过\n\n4. 第四段。\n\nB. 安排\n\n5. 第五段。", with: "A. 安排\n\n4. 第五段。\n\nB. 通过\n\n5. 第四段。"))
        #expect(try after(.moveHeadingUp(3), draft) == after(.moveHeadingDown(2), draft))
        #expect(
            try after(.moveHeadingUp(1), draft)
                == """
                一、议程

                A. 通过

                1. 第四段。

                B. 安排

                2. 第五段。

                二、开幕

                3. 第一段。

                4. 第二段。

                5. 第三段。

                附件一

                标题

                1. 附件的话。

                """)
        #expect(problem(.moveHeadingDown(1), draft) == .noNeighbour)
    }

    @Test func aHeadingGoesWithAllItHolds() throws {
        #expect(
            try after(.deleteHeading(2), draft)
                == draft.replacing("A. 通过\n\n4. 第四段。\n\nB. 安排\n\n5.", with: "A. 安排\n\n4."))
        let plan = try DraftIndex(TextRope(draft)).plan(.deleteHeading(0))
        #expect(plan.removed.paragraphs == 3)
    }

    @Test func aNewHeadingComesBehind() throws {
        #expect(
            try after(.insertHeading(after: 2), draft)
                == draft.replacing("B. 安排", with: "B. |\n\nC. 安排"))
        #expect(
            try after(.insertHeading(after: 1), draft)
                == draft.replacing("5. 第五段。", with: "5. 第五段。\n\n三、|"))
    }

    @Test(arguments: ["\r\n", "\r"]) func lineEndsAndBlankLinesAreTheDraftsOwn(_ end: String) throws {
        let text = ["\u{FEFF}一、开幕", "1. 一。", "2. 二。", "二、结束", "3. 三。"].joined(separator: end)
        let expected = ["\u{FEFF}一、开幕", "1. 一。", "2. |", "3. 二。", "二、结束", "4. 三。"]
        #expect(try after(.insertAfter(line: 1), text) == expected.joined(separator: end))
    }

    @Test func aNewParagraphComesBehindAHeadingThatABlankLineFollows() throws {
        #expect(try after(.insertAfter(line: 2), "一、甲\n\n\n") == "一、甲\n\n1. |\n\n\n")
    }

    @Test func aNewAnnexIsNumberedLaterWhereTheOthersAre() throws {
        let text = "1. 甲。\n\n附件[--]\n\n子\n\n1. 一。\n"
        #expect(try after(.insertHeading(after: 0), text) == "1. 甲。\n\n附件[--]\n\n子\n\n1. 一。\n\n附件[--]\n\n|\n")
        #expect(
            try after(.insertHeading(after: 0), text.replacing("[--]", with: "一"))
                == "1. 甲。\n\n附件一\n\n子\n\n1. 一。\n\n附件二\n\n|\n")
    }

    @Test func whatAPageBreakLeftStaysWhereParagraphsAreJoined() throws {
        let text = "1. 甲。\n\nHSP/HA.2/L.1\n\n2. 乙。\n\n3. 丙。\n"
        let joined = try after(.join(line: 0), text)
        #expect(joined == "1. 甲。|乙。\n\nHSP/HA.2/L.1\n\n2. 丙。\n")
    }
}
