import Testing
import TextRope

@testable import RecordDraft

/// Where the numbers of paragraphs stand, and what a paragraph extends over.
struct NumberedPlacesTests {
    private func tokens(_ places: [NumberedPlace], _ draft: DraftIndex) -> [String] {
        places.map { draft.text.string(in: $0.range) }
    }

    @Test func aPlaceIsTheNumberAlone() {
        let draft = Draft.index(
            "一、标题", "", "1. 文。", "2．文。", "3、文。", "（4）文。", "第 5 段 文。", "6.", "文。", "7.文。", "**8.** 文。",
            "９．文。", "  10. 文。", "第十一段 文。", "12.2011年文。", "013. 文。", "14 bis. 文。", "14之三、文。", "14 之四. 文。",
            "14A. 文。")
        let places = draft.numberedPlaces(in: 0..<draft.lineCount)
        #expect(
            tokens(places, draft) == [
                "1", "2", "3", "4", "5", "6", "7", "8", "９", "10", "十一", "12", "013", "14 bis", "14之三",
                "14 之四",
                "14A",
            ])
        #expect(places.map(\.number.number) == Array(1...14) + [14, 14, 14])
        #expect(places.suffix(4).map(\.number.suffix) == [2, 3, 4, 1])
        #expect(places.map(\.line) == draft.paragraphs.map(\.line))
        for place in places where place.number.number != 13 {
            #expect(place.number.text == draft.text.string(in: place.range))
        }
        #expect(draft.numberedPlaces(in: 3..<5) == Array(places[1...2]))
        #expect(draft.numberedPlaces(in: 900..<1_000).isEmpty)
    }

    @Test func theBodyGoesOnBelowADecision() {
        let draft = Draft.index(
            "一、甲", "", "1. 文。", "", "2. 文。", "", "决议草案一", "", "1. 文。", "", "2. 文。", "", "二、乙", "", "3. 文。",
            "",
            "附件一", "题", "", "1. 文。", "", "附录一", "题", "", "1. 文。", "2. 文。", "", "附件二", "题", "", "1. 文。")
        func numbers(_ kind: NumberingDomain.Kind, _ ordinal: Int) -> [Int] {
            draft.numberedPlaces(of: NumberingDomain(kind: kind, ordinal: ordinal)).map(\.number.number)
        }
        #expect(numbers(.body, 0) == [1, 2, 3])
        #expect(numbers(.decision, 1) == [1, 2])
        #expect(numbers(.annex, 1) == [1])
        #expect(numbers(.appendix, 1) == [1, 2])
        #expect(numbers(.annex, 2) == [1])
        #expect(numbers(.annex, 3).isEmpty)
        #expect(draft.lines(of: .body) == 0..<16)
        #expect(draft.lines(of: NumberingDomain(kind: .decision, ordinal: 1)) == 6..<12)
        #expect(draft.lines(of: NumberingDomain(kind: .annex, ordinal: 1)) == 16..<21)
        #expect(draft.lines(of: NumberingDomain(kind: .annex, ordinal: 2)) == 27..<31)
        #expect(draft.domains.map(\.count) == [3, 2, 1, 2, 1])
        #expect(draft.paragraph(3, in: .body)?.line == 14)
        #expect(draft.domain(at: 14) == .body)
    }

    @Test func aNumberWithASuffixIsNoGapAndNoDuplicate() {
        func summary(_ numbers: String...) -> DomainSummary? {
            Draft.index(["一、标题"] + numbers.map { "\($0). 文。" }).domains.first
        }
        let whole = summary("45", "45 bis", "45 ter", "46", "46之二", "47")
        #expect(whole?.gaps == [] && whole?.duplicates == [] && whole?.count == 6)
        let double = summary("45", "45 bis", "45之二", "46")
        #expect(double?.gaps == [] && double?.duplicates == [45])
        let gap = summary("45", "46 bis", "47")
        #expect(gap?.gaps == [46] && gap?.last == 47)
    }

    @Test func numberingOnKeepsSuffixesBehindTheirParagraph() throws {
        func numberedOn(_ numbers: String...) throws -> [String] {
            let draft = Draft.index(["一、标题"] + numbers.map { "\($0). 文。" })
            let edits = try #require(draft.numberingOn(except: []))
            let places = draft.numberedPlaces(in: 0..<draft.lineCount)
            return places.map { place in
                edits.first { $0.range == place.range }.map { $0.text.string(in: 0..<$0.text.byteCount) }
                    ?? place.number.text
            }
        }
        #expect(try numberedOn("5", "5", "6", "8") == ["5", "6", "7", "8"])
        #expect(try numberedOn("5", "5", "5 bis", "6") == ["5", "6", "6 bis", "7"])
        #expect(try numberedOn("5", "5 bis", "5 bis", "6") == ["5", "5 bis", "5 ter", "6"])
        #expect(try numberedOn("5", "5A", "5A", "5B", "6") == ["5", "5A", "5B", "5C", "6"])
    }

    @Test func theExtentOfAParagraph() {
        let draft = Draft.index(
            "一、标题", "", "1. 文如下：", "(a) 甲；", "", "(b) 乙。", "", "2. 关于促进可持续的城市化和人类住区的全球发展，包括在全球", "",
            "2/24", "", "____", "¹ 脚注。", "续行。", "", "南方的工作。", "", "HSP/HA.2/L.1", "", "3. 文。", "", "附件一", "题",
            "",
            "女士们先生们，你们好。", "", "又一段文字。", "")
        #expect((2...6).map { draft.extent(ofParagraphAt: $0) } == Array(repeating: 2..<6, count: 5))
        #expect(
            [7, 9, 12, 15, 16, 17].map { draft.extent(ofParagraphAt: $0) }
                == Array(repeating: 7..<16, count: 6))
        #expect(draft.extent(ofParagraphAt: 19) == 19..<20)
        #expect([0, 1, 21, 22, 23, 28, -1].allSatisfy { draft.extent(ofParagraphAt: $0) == nil })
        #expect(draft.extent(ofParagraphAt: 24) == 24..<25)
        #expect(draft.extent(ofParagraphAt: 27) == 26..<27)
    }
}
