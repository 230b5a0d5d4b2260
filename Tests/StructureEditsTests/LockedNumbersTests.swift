import Editing
import RecordDraft
import StructureEdits
import Testing
import TextRope

/// What operations come to while others quote the numbers.
@Suite struct LockedNumbersTests {
    private let draft = """
        一、开幕

        1. 第一段。

        2. 第二段。

        3. 第三段。

        二、议程

        4. 第四段。

        附件一

        标题

        1. 附件的话。

        2. 附件第二段。

        """

    private func after(
        _ operation: StructureOperation, _ text: String, numbering: NumberingRule = .locked
    ) throws -> String {
        let plan = try DraftIndex(TextRope(text)).plan(operation, numbering: numbering)
        var result = TextRope(text)
        plan.changes.apply(to: &result)
        return result.description
    }

    private func problem(_ operation: StructureOperation, _ text: String) -> StructureProblem? {
        do throws(StructureProblem) {
            _ = try DraftIndex(TextRope(text)).plan(operation, numbering: .locked)
            return nil
        } catch {
            return error
        }
    }

    @Test func whatComesInIsBetween() throws {
        let once = try after(.insertAfter(line: 4), draft)
        #expect(once == draft.replacing("2. 第二段。\n", with: "2. 第二段。\n\n2之二. \n"))
        #expect(
            try after(.insertAfter(line: 6), once)
                == draft.replacing("2. 第二段。\n", with: "2. 第二段。\n\n2之二. \n\n2之三. \n"))
        #expect(problem(.insertAfter(line: 4), once) == .noNumberBetween("2", "2之二"))
        #expect(
            try after(.split(offset: "一、开幕\n\n1. 第一段。\n\n2. 第二".utf8.count), draft)
                == draft.replacing("2. 第二段。\n", with: "2. 第二\n\n2之二. 段。\n"))
    }

    @Test func atTheEndNumbersRunOn() throws {
        #expect(
            try after(.insertAfter(line: 10), draft) == draft.replacing("第四段。\n", with: "第四段。\n\n5. \n"))
        #expect(try after(.insertAfter(line: 18), draft) == draft + "\n3. \n")
    }

    @Test func beforeTheFirstThereIsNoNumber() throws {
        #expect(problem(.insertBefore(line: 2), draft) == .noNumberBefore("1"))
        #expect(problem(.insertAfter(line: 0), draft) == .noNumberBefore("1"))
        #expect(problem(.moveParagraphsUp(4...4), draft) == .noNumberBefore("1"))
        #expect(
            try after(.insertBefore(line: 2), draft, numbering: .lockedWithoutNumber)
                == draft.replacing("1. 第一", with: "\n\n1. 第一"))
    }

    @Test(arguments: [
        ("en", "1. One.\n\n2. Two.\n\n3. Three.\n", "[Deleted]"),
        ("fr", "1. Le Président dit que la séance est levée.\n\n2. Deux.\n\n3. Trois.\n", "[Supprimé]"),
        ("es", "1. El Presidente declara abierta la sesión.\n\n2. Dos.\n\n3. Tres.\n", "[Suprimido]"),
        ("ru", "1. Председатель открывает заседание.\n\n2. Два.\n\n3. Три.\n", "[Исключен]"),
        ("zh", "1. 主席宣布开会。\n\n2. 二。\n\n3. 三。\n", "（删除）"),
    ])
    func theNumberOfWhatIsDeletedStays(_: String, text: String, mark: String) throws {
        let deleted = try after(.deleteParagraphs(2...2), text)
        let words = text.split(separator: "\n")[1].dropFirst(3)
        #expect(deleted == text.replacing("2. " + words, with: "2. " + mark))
        for operation: StructureOperation in [
            .deleteParagraphs(2...2), .moveParagraphsDown(2...2), .join(line: 2), .join(line: 0),
        ] {
            #expect(problem(operation, deleted) == .isDeleted)
        }
        #expect(
            try after(.closeUp([.body]), deleted, numbering: .runsOn)
                == text.replacing("2. \(words)\n\n3. ", with: "2. "))
    }

    @Test func whatMovesLeavesItsNumber() throws {
        #expect(
            try after(.moveParagraphsDown(4...4), draft)
                == draft.replacing("2. 第二段。\n\n3. 第三段。", with: "2. （删除）\n\n3. 第三段。\n\n3之二. 第二段。")
        )
        #expect(
            try after(.moveParagraphsUp(6...6), draft)
                == draft.replacing(
                    "2. 第二段。\n\n3. 第三段。", with: "1之二. 第三段。\n\n2. 第二段。\n\n3. （删除）"))
        #expect(
            try after(.join(line: 2), draft)
                == draft.replacing("1. 第一段。\n\n2. 第二段。", with: "1. 第一段。第二段。\n\n2. （删除）"))
    }

    @Test func whatMovesOverAHeadingAloneKeepsItsNumber() throws {
        #expect(
            try after(.moveParagraphsDown(6...6), draft)
                == draft.replacing("3. 第三段。\n\n二、议程", with: "二、议程\n\n3. 第三段。"))
    }

    @Test func suffixesAreAsTheDraftHasThem() throws {
        let letters = "1. One.\n\n1A. More.\n\n2. Two.\n\n3. Three.\n"
        #expect(
            try after(.insertAfter(line: 4), letters) == letters.replacing("Two.\n", with: "Two.\n\n2A. \n"))
        let spaced = "1. 一。\n\n1 之二. 多。\n\n2. 二。\n\n3. 三。\n"
        #expect(
            try after(.insertAfter(line: 4), spaced) == spaced.replacing("二。\n\n3", with: "二。\n\n2 之二. \n\n3")
        )
    }

    @Test func numbersAndLabelsAreNotChanged() {
        for operation: StructureOperation in [
            .renumber([.body]), .numberOn(line: 4), .removeNumber(line: 4), .deleteHeading(0),
            .moveHeadingDown(0), .insertHeading(after: 0),
        ] {
            #expect(problem(operation, draft) == .numbersLocked)
        }
        #expect(problem(.insertHeading(after: 1), draft) == nil)
    }

    @Test func closingUpTakesOutWhatIsDeletedAndSuffixes() throws {
        let text = "1. （删除）\n\n2. （删除）\n\n3. 三。\n\n3之二. 多。\n\n4. 四。\n\n5. （删除）\n\n6. （删除）\n"
        #expect(try after(.closeUp([.body]), text, numbering: .runsOn) == "1. 三。\n\n2. 多。\n\n3. 四。\n")
        let plan = try DraftIndex(TextRope(text)).plan(.closeUp([.body]))
        #expect(plan.removedLines == [0, 2, 10, 12] && plan.removed.paragraphs == 4)
    }

    @Test func unlockingNumbersAllThatStandsAboveTheDeletedToo() throws {
        let text = "1. 甲。\n\n2. 乙。\n\n2之二. 丙。\n\n3. 丁。\n\n4. （删除）\n\n5. 戊。\n"
        #expect(
            try after(.closeUp([.body]), text, numbering: .runsOn)
                == "1. 甲。\n\n2. 乙。\n\n3. 丙。\n\n4. 丁。\n\n5. 戊。\n")
    }

    @Test func severalAreDeletedEachWithItsNumberLeft() throws {
        let gone = try after(.deleteParagraphs(2...4), draft)
        #expect(gone == draft.replacing("第一段。", with: "（删除）").replacing("第二段。\n\n3", with: "（删除）\n\n3"))
        #expect(problem(.moveParagraphsDown(2...4), draft) == .numbersLocked)
    }
}
