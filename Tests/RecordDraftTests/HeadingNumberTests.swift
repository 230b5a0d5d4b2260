import Testing
import TextRope

@testable import RecordDraft

/// The numbers in labels of headings: read, written and read again.
struct HeadingNumberTests {
    @Test(arguments: NumeralStyle.allCases)
    func whatIsWrittenIsReadAgain(_ style: NumeralStyle) {
        for number in 1...199 {
            let text = style.text(number)
            #expect((text != nil) == (number <= style.last))
            if let text { #expect(style.number(text) == number, "\(text)") }
        }
        #expect(style.text(0) == nil)
    }

    @Test func formsOfNumerals() {
        #expect(
            [10, 11, 20, 21, 99, 100, 101, 110, 112].map { NumeralStyle.chinese.text($0) } == [
                "十", "十一", "二十", "二十一", "九十九", "一百", "一百零一", "一百一十", "一百一十二",
            ])
        #expect([26, 27, 28, 52].map { NumeralStyle.upperLetter.text($0) } == ["Z", "AA", "BB", "ZZ"])
        #expect(NumeralStyle.upperLetter.number("AB") == 28)
        #expect([4, 9, 49].map { NumeralStyle.lowerRoman.text($0) } == ["iv", "ix", "xlix"])
        #expect(NumeralStyle.arabic.number("07") == nil)
    }

    /// The labels that a style writes one after the other, as a draft has them, give these numbers.
    @Test(arguments: [
        (NumeralStyle.chinese, "、标题", 199), (.upperLetter, ". 标题", 52), (.roman, ". 标题", 89),
    ])
    func labelsOneAfterTheOther(_ style: NumeralStyle, _ rest: String, _ count: Int) {
        var lines = style == .upperLetter ? ["四、部分", ""] : []
        for number in 1...count { lines += [(style.text(number) ?? "") + rest, "", "\(number). 文。", ""] }
        let draft = Draft.index(lines)
        let numbers = (0..<draft.headingCount).compactMap { draft.headingNumber(ofHeading: $0) }
            .filter { $0.style == style && style != .chinese || style == .chinese }
        #expect(numbers.map(\.value) == Array(1...count))
        #expect(numbers.map(\.style) == Array(repeating: style, count: count))
        #expect(numbers.map { draft.text.string(in: $0.range) } == (1...count).map { style.text($0) })
    }

    @Test func labelsOfManyForms() {
        func token(_ lines: String..., heading: Int = 0) -> String {
            let draft = Draft.index(lines)
            guard heading < draft.headingCount, let number = draft.headingNumber(ofHeading: heading) else {
                return "-"
            }
            return "\(draft.text.string(in: number.range)) \(number.value) \(number.style)"
        }
        #expect(token("**二、标题**", "", "1. 文。") == "二 2 chinese")
        #expect(token("第五章", "标题", "", "1. 文。") == "五 5 chinese")
        #expect(token("第 5 章", "标题", "", "1. 文。") == "5 5 arabic")
        #expect(token("第一部分", "标题", "", "1. 文。") == "一 1 chinese")
        #expect(token("Chapter IV", "Title", "", "1. Text.") == "IV 4 roman")
        #expect(token("Part One", "Title", "", "1. Text.") == "-")
        #expect(token("I. 标题", "", "1. 文。", "", "A. 标题", "", "2. 文。") == "I 1 roman")
        #expect(token("I. 标题", "", "A. 标题", "", "1. 文。", heading: 1) == "A 1 upperLetter")
        #expect(token("一、标题", "", "A. 标题", "", "1. 小标题", "", "1. 文。", heading: 2) == "1 1 arabic")
        #expect(token("附件一", "标题", "", "1. 文。") == "-")
        #expect(token("决议草案一", "", "1. 文。") == "-")
    }

    @Test func lettersAndNumeralsInBrackets() {
        let letters = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"]
        var lines = ["一、标题", "", "A. 标题", "", "1. 小标题", ""]
        for (index, letter) in letters.enumerated() {
            lines += ["(\(letter)) 小标题", "", "\(index + 1). 文。", ""]
        }
        let draft = Draft.index(lines)
        let numbers = (3..<draft.headingCount).compactMap { draft.headingNumber(ofHeading: $0) }
        #expect(numbers.map(\.value) == Array(1...10))
        #expect(numbers.allSatisfy { $0.style == .lowerLetter })
        let deep = Draft.index(
            "一、标题", "", "A. 标题", "", "1. 小标题", "", "(a) 甲", "", "(i) 乙", "", "1. 文。", "", "(ii) 丙", "",
            "2. 文。", "",
            "(b) 丁", "", "3. 文。")
        let found = (3..<deep.headingCount).compactMap { deep.headingNumber(ofHeading: $0) }
        #expect(
            found.map { "\($0.value) \($0.style)" } == [
                "1 lowerLetter", "1 lowerRoman", "2 lowerRoman", "2 lowerLetter",
            ])
    }

    @Test func numbersOfAnnexes() {
        func tokens(_ headings: String...) -> [String] {
            let draft = Draft.index(
                ["一、标题", "", "1. 文。", ""] + headings.flatMap { [$0, "题", "", "1. 文。", ""] })
            return (1..<draft.headingCount).map { ordinal in
                guard let number = draft.annexNumber(ofHeading: ordinal) else { return "-" }
                let value = number.value.map(String.init) ?? "nil"
                return "\(draft.text.string(in: number.range)) \(value) \(number.style)"
            }
        }
        #expect(
            tokens("附件[--]", "附件", "附件 二", "附录三") == ["[--] nil slot", "-", "二 2 chinese", "三 3 chinese"])
        #expect(tokens("**附件［待补］**") == ["［待补］ nil slot"])
        #expect(tokens("Annex I", "ANNEX II", "Appendix 2") == ["I 1 roman", "II 2 roman", "2 2 arabic"])
        #expect(tokens("Annex H", "Annex I", "Annex J") == ["H 8 letter", "I 9 letter", "J 10 letter"])
        #expect(tokens("ANNEX") == ["-"])
        let body = Draft.index("一、标题", "", "1. 文。")
        #expect(body.annexNumber(ofHeading: 0) == nil)
    }
}
