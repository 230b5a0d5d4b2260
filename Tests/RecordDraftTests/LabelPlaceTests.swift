import Testing
import TextRope

@testable import RecordDraft

/// Where labels stand, and the words behind them.
struct LabelPlaceTests {
    /// What stands behind an offset in its line.
    private func rest(_ offset: Int, _ text: TextRope) -> String {
        text.string(in: offset..<text.lineContent(text.line(at: offset)).upperBound)
    }

    @Test func wordsBeginBehindTheLabelAndItsBlanks() {
        let text = TextRope("一、甲\n\n  1.\u{3000} 乙。\n\n附件一\n丙\n\n1. 丁。\n")
        let draft = DraftIndex(text)
        #expect(
            [0, 2, 4, 5, 7].map { rest(draft.wordsStart(ofLine: $0), text) } == ["甲", "乙。", "", "丙", "丁。"])
        #expect(
            (0..<8).map { draft.labelStart(ofLine: $0) != nil } == [
                true, false, true, false, true, false, false, true,
            ])
        #expect(draft.labelStart(ofLine: 2) == text.lineStart(2) + 2)
    }

    @Test func aTitleMayStandBelowItsLabel() {
        let text = TextRope("一、甲\n\n1. 乙。\n\n附件一\n丙\n\n1. 丁。\n\n附件二\n\n1. 戊。\n")
        let draft = DraftIndex(text)
        let titles = (0..<draft.headingCount).map { rest(draft.titleStart(ofHeading: $0), text) }
        #expect(titles == ["甲", "丙", ""])
        #expect(text.line(at: draft.titleStart(ofHeading: 2)) == 9)
    }
}
