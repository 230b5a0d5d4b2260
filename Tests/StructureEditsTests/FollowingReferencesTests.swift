import Editing
import RecordDraft
import StructureEdits
import Testing
import TextRope

/// References follow what they refer to.
@Suite struct FollowingReferencesTests {
    private func plan(
        _ operation: StructureOperation, _ text: String, opensLost: Bool = false
    ) throws -> (text: String, plan: StructurePlan) {
        let plan = try DraftIndex(TextRope(text)).plan(operation, opensLost: opensLost)
        var result = TextRope(text)
        plan.changes.apply(to: &result)
        return (result.description, plan)
    }

    /// Paragraphs 1 to 6, the last of which refers to others.
    private func draft(_ words: String) -> String {
        "一、开幕\n\n1. 甲。\n\n2. 乙。\n\n3. 丙。\n\n4. 丁。\n\n5. 戊。\n\n6. \(words)。\n"
    }

    /// What becomes of the words of paragraph 6.
    private func words(
        _ operation: StructureOperation, _ words: String, opensLost: Bool = false
    ) throws -> String {
        let last =
            try plan(operation, draft(words), opensLost: opensLost).text.split(separator: "\n").last ?? ""
        return String(last.drop { $0 != " " }.dropFirst().dropLast())
    }

    @Test(arguments: [
        ("见第 3 段", "见第 4 段"), ("见第3段和第 1 段", "见第4段和第 1 段"), ("见第 2 至 4 段", "见第 3 至 5 段"),
        ("见第 1-4 段", "见第 1-5 段"), ("见第 1、3 和 5 段", "见第 1、4 和 6 段"), ("见上文第 5 段", "见上文第 6 段"),
        ("见第 1 段", "见第 1 段"), ("见 A/76/639 第 3 段", "见 A/76/639 第 3 段"),
        ("第 77/165 号决议第 3 段", "第 77/165 号决议第 3 段"), ("议事规则第 3 条第 4 款", "议事规则第 3 条第 4 款"),
        ("见第 4 段和第 99 段", "见第 5 段和第 99 段"), ("见第 3 和 99 段", "见第 4 和 99 段"),
        ("见第３段", "见第４段"),
    ]) func numbersBehindAnInsertion(before: String, after: String) throws {
        #expect(try words(.insertAfter(line: 2), before) == after)
    }

    @Test(arguments: [
        ("见第 4 段", "见第 3 段"), ("见第 2 至 4 段", "见第 2 至 3 段"), ("见第 3 至 5 段", "见第 3 至 4 段"),
        ("见第 1、3 和 5 段", "见第 1、3 和 4 段"), ("见第 3 段", "见第 3 段"),
    ]) func aDeletionLeavesWhatReferredToIt(before: String, after: String) throws {
        #expect(try words(.deleteParagraphs(6...6), before) == after)
    }

    @Test(arguments: [
        ("见第 3 段", "见第[--]段"), ("见第3段", "见第[--]段"), ("见第 1、3 和 5 段", "见第 1、[--]和 4 段"),
        ("见第 4 段", "见第 3 段"),
    ]) func lostNumbersBecomeSlots(before: String, after: String) throws {
        #expect(try words(.deleteParagraphs(6...6), before, opensLost: true) == after)
    }

    @Test func thePlanNamesWhatIsLost() throws {
        let plan = try plan(.deleteParagraphs(6...6), draft("见第 3 段和第 4 段")).plan
        #expect(plan.lost.count == 1 && plan.references.map(\.new) == ["第 3 段"])
    }

    @Test func aRangeTakesInWhatIsPutIntoIt() throws {
        #expect(try words(.insertAfter(line: 4), "见第 2–4 段") == "见第 2–5 段")
        #expect(try words(.insertAfter(line: 8), "见第 2–4 段") == "见第 2–4 段")
    }

    @Test func aJoinedParagraphIsReferredToByItsNewNumber() throws {
        #expect(try words(.join(line: 4), "见第 3 段") == "见第 2 段")
        #expect(try words(.join(line: 4), "见第 2 至 3 段") == "见第 2 段")
    }

    @Test func aMovedParagraphTakesItsReferencesAlong() throws {
        #expect(try words(.moveParagraphsDown(4...4), "见第 2 段和第 3 段") == "见第 3 段和第 2 段")
        #expect(try words(.moveParagraphsDown(4...4), "见第 1–2 段") == "见第 1 和 3 段")
    }

    private let annexed = """
        一、开幕

        1. 见附件一第 2 段和附件二 A 节，附件一第 1 段。

        附件一

        甲

        1. 一。

        2. 二。见第 1 段和本报告第 1 段。

        附件二

        乙

        A. 子

        1. 一。

        B. 丑

        2. 见本附件第 1 段和 A 节。

        """

    @Test func eachDomainHasItsOwnNumbers() throws {
        #expect(
            try plan(.insertBefore(line: 8), annexed).text
                == annexed.replacing("附件一第 2 段", with: "附件一第 3 段")
                .replacing("附件一第 1 段", with: "附件一第 2 段")
                .replacing("1. 一。\n\n2. 二。见第 1 段", with: "1. \n\n2. 一。\n\n3. 二。见第 2 段"))
    }

    @Test func annexesAndSectionsTakeTheirReferencesAlong() throws {
        let index = DraftIndex(TextRope(annexed))
        let annex = try #require(index.outline.first { $0.label == "附件二" })
        let moved = try plan(.moveHeadingUp(annex.ordinal), annexed).text
        #expect(moved.contains("1. 见附件二第 2 段和附件一 A 节，附件二第 1 段。"))
        #expect(moved.contains("附件一\n\n乙\n\nA. 子") && moved.contains("附件二\n\n甲\n\n1. 一。"))
        let section = try #require(index.outline.first { $0.label == "A." })
        let down = try plan(.moveHeadingDown(section.ordinal), annexed).text
        #expect(down.contains("1. 见附件一第 2 段和附件二 B 节，"))
        #expect(down.contains("A. 丑\n\n1. 见本附件第 2 段和 B 节。\n\nB. 子\n\n2. 一。"))
    }

    /// Two paragraphs, the first of which refers to the second and to an annex.
    @Test(arguments: [
        (
            "See paragraph 2, paras. 1–2 and annex II, paragraph 1; A/76/639, para. 2.", "Annex",
            "See paragraph 3, paras. 1–3 and annex II, paragraph 1; A/76/639, para. 2."
        ),
        (
            "See paragraphs 1 and 2 above, and paragraph 2 of resolution 77/165.", "Annex",
            "See paragraphs 1 and 3 above, and paragraph 2 of resolution 77/165."
        ),
        (
            "Voir le paragraphe 2, les paragraphes 1 à 2 et le paragraphe 2 de la résolution 77/165.",
            "Annexe",
            "Voir le paragraphe 3, les paragraphes 1 à 3 et le paragraphe 2 de la résolution 77/165."
        ),
        (
            "Véanse el párrafo 2 y el anexo II; párrafo 2 de la resolución 77/165.", "Anexo",
            "Véanse el párrafo 3 y el anexo II; párrafo 2 de la resolución 77/165."
        ),
        (
            "См. пункт 2, пункты 1–2 и пункт 2 резолюции 77/165.", "Приложение",
            "См. пункт 3, пункты 1–3 и пункт 2 резолюции 77/165."
        ),
    ]) func numbersFollowInEachLanguage(before: String, annex: String, after: String) throws {
        let rest = "\n\n\(annex) I\n\nA\n\n1. A.\n\n\(annex) II\n\nB\n\n1. B.\n"
        let text = "I. General\n\n1. \(before)\n\n2. Other." + rest
        #expect(
            try plan(.insertAfter(line: 2), text).text == "I. General\n\n1. \(after)\n\n2. \n\n3. Other."
                + rest)
    }

    @Test(arguments: [
        ("See annex II and section B of annex I.", "Annex", "See annex I and section B of annex II."),
        (
            "Voir l'annexe II et la section B de l'annexe I.", "Annexe",
            "Voir l'annexe I et la section B de l'annexe II."
        ),
        (
            "Véanse el anexo II y la sección B del anexo I.", "Anexo",
            "Véanse el anexo I y la sección B del anexo II."
        ),
        (
            "См. приложение II и раздел B приложения I.", "Приложение",
            "См. приложение I и раздел B приложения II."
        ),
    ]) func annexesChangePlacesInEachLanguage(before: String, annex: String, after: String) throws {
        let first = "A\n\nA. One\n\n1. A.\n\nB. Two\n\n2. B."
        let second = "B\n\n1. C."
        let text = "I. General\n\n1. \(before)\n\n\(annex) I\n\n\(first)\n\n\(annex) II\n\n\(second)\n"
        let index = DraftIndex(TextRope(text))
        let other = try #require(index.outline.last { $0.kind == .annex })
        #expect(
            try plan(.moveHeadingUp(other.ordinal), text).text
                == "I. General\n\n1. \(after)\n\n\(annex) I\n\n\(second)\n\n\(annex) II\n\n\(first)\n")
    }

    @Test func aNumberThatIsCutInTwoIsNotWrittenAnew() throws {
        let text = "1. 见第 12 段。\n" + (2...12).map { "\($0). 又。\n" }.joined()
        let place = "1. 见第 1".utf8.count
        let after = try plan(.split(offset: place), text).text
        #expect(after.hasPrefix("1. 见第 1\n2. 2 段。\n3. 又。\n"))
    }

    /// What moves can come where the same words lead elsewhere.
    @Test func wordsThatWouldMeanSomethingElseAreNamed() throws {
        let text = "一、甲\n\n1. 甲。\n\n2. 乙。\n\n3. 丙。\n\n4. 丁。\n\n附件一\n\n子\n\n1. 见正文第 3 段。\n\n2. 丑。\n"
        let annex = try #require(DraftIndex(TextRope(text)).outline.first { $0.kind == .annex })
        #expect(try plan(.moveParagraphs(6...6, under: annex.ordinal), text).plan.lost.count == 1)
        // An annex gets its first number.
        let bare = "1. 甲。\n\n附件一\n\n子\n\n见第 1 段。\n"
        #expect(try plan(.insertAfter(line: 6), bare).plan.lost.count == 1)
    }

    @Test func sectionsThatAreFoundElsewhereAreNamed() throws {
        let text = "一、甲\n\nA. 子\n\n1. 甲。\n\nB. 丑\n\n2. 见 A 节。\n\n二、乙\n\nA. 寅\n\n3. 丙。\n"
        let section = try #require(DraftIndex(TextRope(text)).outline.last { $0.label == "A." })
        #expect(try plan(.moveParagraphs(8...8, under: section.ordinal), text).plan.lost.count == 1)
    }

    @Test func theGoodEndOfABrokenRangeFollows() throws {
        #expect(try words(.insertAfter(line: 2), "见第 3 至 99 段") == "见第 4 至 99 段")
    }

    @Test func rangesThatRunBackwardsFollowEndByEnd() throws {
        #expect(try words(.insertAfter(line: 2), "见第 5 至 3 段") == "见第 6 至 4 段")
    }

    @Test func rangesOfAnnexesStayWhole() throws {
        let text =
            "I. A\n\n1. See annexes I to III and annexes I and II.\n\nAnnex I\n\nA\n\nAnnex II\n\nB\n\nAnnex III\n\nC\n"
        let index = DraftIndex(TextRope(text))
        let last = try #require(index.outline.last)
        #expect(
            try plan(.moveHeadingUp(last.ordinal), text).text.contains(
                "annexes I to III and annexes I and III."))
        let first = try #require(index.outline.first { $0.kind == .annex })
        #expect(
            try plan(.deleteHeading(first.ordinal), text).text.contains(
                "annexes I to II and annexes I and I."))
    }
}
