import Testing

@testable import RecordDraft

struct ParagraphNumberTests {
    @Test(arguments: [
        "45", "45 bis", "45bis", "45之二", "45 之二", "45A", "12 ter", "7 decies", "7 quatertricies", "45之十二",
        "４５", "٤٥",
        "۴۵", "四十五", "1 bis",
    ])
    func isWrittenAsItWasRead(_ text: String) throws {
        #expect(try #require(ParagraphNumber(parsing: text)).text == text)
    }

    @Test(arguments: [
        "", "bis", "45 B", "45 terms", "45.", "45 bis.", " 45", "45之", "1234567890", "45AB", "A",
    ])
    func isNoNumber(_ text: String) {
        #expect(ParagraphNumber(parsing: text) == nil)
    }

    @Test func standsBetweenItsNeighbours() throws {
        let texts = ["44", "45", "45A", "45 bis", "45之三", "45 quater", "45 decies", "45 undecies", "46"]
        let numbers = try texts.map { try #require(ParagraphNumber(parsing: $0)) }
        #expect(numbers.reversed().sorted() == numbers)
        #expect(Set(numbers).count == texts.count)
        let other = try #require(ParagraphNumber(parsing: "45之二"))
        #expect(other == numbers[3] && other.hashValue == numbers[3].hashValue)
    }

    @Test func whatIsPutInBehind() {
        func texts(_ style: ParagraphNumber.SuffixStyle) -> [String] {
            var number = ParagraphNumber(45)
            return (0..<3).map { _ in
                number = number.following(style: style)
                return number.text
            }
        }
        #expect(texts(.latin) == ["45 bis", "45 ter", "45 quater"])
        #expect(texts(.chinese) == ["45之二", "45之三", "45之四"])
        #expect(texts(.letter) == ["45A", "45B", "45C"])
        #expect(ParagraphNumber(parsing: "45 之二")?.following(style: .latin).text == "45 之三")
    }

    @Test(arguments: 2...39)
    func everyLatinSuffixIsReadInALine(_ suffix: Int) {
        let number = ParagraphNumber(45, suffix: suffix, style: .latin)
        let draft = Draft.index("一、标题", "", "\(number.text). 文。")
        #expect(draft.numberedPlaces(in: 0..<3).map(\.number.text) == [number.text])
        #expect(draft.numberedPlaces(in: 0..<3).map(\.number) == [number])
    }
}
