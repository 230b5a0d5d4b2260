import RecordDraft
import Testing

struct NumberingTests {
    @Test func formsOfParagraphNumbers() {
        let index = Draft.index(
            "一、标题", "", "1. 文。", "2．文。", "3、文。", "（4）文。", "第 5 段 文。", "6.", "文。", "7.文。", "8 bis. 文。",
            "8 之二. 文。", "8A. 文。")
        #expect(
            index.paragraphs.map(\.label) == [
                "1.", "2．", "3、", "（4）", "第 5 段", "6.", "7.", "8 bis.", "8 之二.", "8A.",
            ])
        #expect(
            index.paragraphs.map(\.numberText) == ["1", "2", "3", "4", "5", "6", "7", "8 bis", "8 之二", "8A"])
        #expect(index.paragraphs[5].lines == [7, 8])
    }

    @Test(arguments: [
        "2023 年 6 月 5 日，会议开幕。", "3.5 亿人受益。", "10.10 a.m. 会议开始。", "1/2 号决议获得通过。", "3、5 和 9 国发言。", "12 个国家。",
        "5, 6 and 7.", "1234567890123. 文。", "7.A", "第 5 段指出。",
    ])
    func noParagraphNumbers(_ line: String) {
        #expect(Draft.index("一、标题", "", line).paragraphs.isEmpty)
    }

    @Test func listAfterAColon() {
        #expect(
            Draft.classes("一、题", "28. 文。", "29. 议程如下：", "", "1. 开幕。", "2. 议程。", "", "3. 闭幕。", "", "30. 文。")
                == ["part", "28", "29", "item", "item", "item", "30"])
    }

    @Test func anItemMayBearTheNumberOfTheNextParagraph() {
        #expect(
            Draft.classes(
                "一、题", "2. 文。", "3. 如下：", "1. 甲。", "2. 乙。", "3. 丙。", "4. 丁。", "5. 戊。", "4. 文。", "5. 文。")
                == ["part", "2", "3", "item", "item", "item", "item", "item", "4", "5"])
        #expect(
            Draft.classes(
                "一、题", "2. 文。", "3. 如下：", "1. 甲。", "2. 乙。", "3. 丙。", "4. 文。", "5. 如下：", "1. 甲。", "6. 文。")
                == ["part", "2", "3", "item", "item", "item", "4", "5", "item", "6"])
        #expect(
            Draft.classes("一、题", "5. 文。", "6. 如下：", "1. 甲；", "2. 乙；", "二、题", "7. 文。")
                == ["part", "5", "6", "item", "item", "part", "7"])
    }

    @Test func aListThatRunsPastTheNextNumberBeforeAHeading() {
        #expect(
            Draft.classes("一、题", "1. 如下：", "1. 甲。", "2. 乙。", "3. 丙。", "", "二、题", "", "2. 文。", "3. 文。")
                == ["part", "1", "item", "item", "item", "part", "2", "3"])
    }

    @Test func nestedLists() {
        #expect(
            Draft.classes("一、题", "7. 如下：", "(a) 甲；", "(b) 乙：", "(i) 丙；", "(ii) 丁。", "", "8. 文。")
                == ["part", "7", "item", "item", "item", "item", "8"])
        #expect(
            Draft.classes("一、题", "7. 如下：", "一、甲；", "二、乙。", "8. 文：", "① 甲", "② 乙", "9. 文。")
                == ["part", "7", "item", "item", "8", "item", "item", "9"])
        #expect(
            Draft.classes("一、题", "165. 文。", "166. 建议：", "166.1 甲。", "166.2 乙。", "167. 文。")
                == ["part", "165", "166", "item", "item", "167"])
    }

    @Test func gapsDuplicatesAndDisorder() {
        let body = Draft.index("一、题", "1. 文。", "2. 文。", "4. 文。", "4. 文。", "6. 文。", "5. 文。", "7. 文。").domains[
            0]
        #expect(body.count == 7)
        #expect(body.gaps == [3])
        #expect(body.duplicates == [4])
        #expect((body.first, body.last) == (1, 7))
    }

    @Test func everyDomainIsNumberedAfresh() {
        let index = Draft.index(
            "一、题", "1. 文。", "附件一", "名", "1. 文。", "附录", "名", "1. 文。", "附件二", "名", "5. 文。", "增编", "名", "1. 文。")
        #expect(
            index.domains.map(\.domain.name) == ["body", "annex 1", "appendix 1", "annex 2", "addendum 1"])
        #expect(index.domains.map(\.count) == [1, 1, 1, 1, 1])
        #expect(index.outline.map(\.level) == [1, 1, 2, 1, 1])
        #expect(index.outline.map(\.endLine) == [1, 7, 7, 10, 13])
    }

    @Test func pageBreaks() {
        #expect(
            Draft.classes(
                "一、题", "1. 前一半在", "", "这里。", "", "2. 文，", "", "¹ 注。", "", "____", "ᵃ 注。", "ᵇ 注。", "", "又一半。",
                "3. 文。")
                == ["part", "1", "…", "2", "footnote", "rule", "footnote", "footnote", "…", "3"])
        let long = "这一句完整的话在页末结束而下一页继续说下去因此是同一段并且足够长以便与标题区别开来，直到这里为止才算说完全部。"
        #expect(Draft.classes("一、题", "1. \(long)", "", long, "", "2. 文。") == ["part", "1", "…", "2"])
        #expect(
            Draft.classes("一、题", "1. \(long)", "", long, "", long, "", "2. 文。") == [
                "part", "1", "text", "text", "2",
            ])
        #expect(
            Draft.classes("一、题", "1. 文。", "[待补]", "", "2. 文。", "", "[待补]", "", "3. 文。") == [
                "part", "1", "…", "2", "text", "3",
            ])
    }

    @Test func hardWrappedLinesBelongToTheirParagraph() {
        #expect(
            Draft.classes(
                "I. Opening", "1. The session was held in", "2017. It was attended by",
                "M. Dupont, who left on", "5. May.", "2. Text.")
                == ["part", "1", "…", "…", "…", "2"])
    }
}
