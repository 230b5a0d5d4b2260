import Editing
import TestSupport
import Testing
import TextRope

@testable import RecordDraft

/// What the user says of lines counts before what they look like.
struct HeadingMarksTests {
    private static func index(_ text: String, _ said: [String: Bool]) -> DraftIndex {
        var marks = HeadingMarks()
        for (line, isHeading) in said { marks[line.utf8] = isHeading }
        return DraftIndex(TextRope(text), marks: marks)
    }

    private static func headings(_ index: DraftIndex) -> [String] {
        index.outline.map { "\($0.level) \($0.label)\($0.title)\($0.isUncertain ? "?" : "")" }
    }

    @Test func aLineIsAHeadingBelowTheOneWithALabel() {
        let text = "一、开幕\n\n1. 会议开幕。\n\n  主席致辞  \n\n主席讲了话。\n\n选举\n\n2. 会议选举了主席。\n"
        #expect(Self.headings(Self.index(text, [:])) == ["1 一、开幕", "2 选举?"])
        let said = Self.index(text, ["主席致辞": true, "选举": true])
        #expect(Self.headings(said) == ["1 一、开幕", "2 主席致辞", "2 选举"])
        #expect(said.lineClass(6) == .text && said.paragraph(2, in: .body) != nil)
    }

    @Test func theFirstHeadingEndsTheFrontMatter() {
        let text = "会议记录\n\n开幕\n\n主席致辞。\n\n选举\n\n主席当选。\n"
        #expect(Self.headings(Self.index(text, [:])).isEmpty)
        #expect(Self.headings(Self.index(text, ["开幕": true, "选举": true])) == ["1 开幕", "1 选举"])
    }

    @Test(arguments: ["选举", "A. 选举主席团", "二、选举主席团"]) func aLineIsNoHeading(_ line: String) {
        let text = "一、开幕\n\n1. 会议开幕。\n\n\(line)\n\n2. 会议选举了主席。\n"
        #expect(Self.index(text, [:]).headingCount == 2)
        let said = Self.index(text, [line: false])
        #expect(Self.headings(said) == ["1 一、开幕"])
        #expect(said.paragraph(2, in: .body) != nil)
    }

    @Test func aNumberedTitleIsAParagraphInstead() {
        let text = "一、开幕\n\n1. 组织事项\n\n1. 会议开幕。\n"
        #expect(Self.index(text, [:]).headingCount == 2)
        let said = Self.index(text, ["1. 组织事项": false])
        #expect(said.headingCount == 1 && said.paragraph(1, in: .body)?.line == 2)
    }

    @Test func anEntryOfTheContentsMayBeOne() {
        let text = "报告\n目录\n一、开幕.......3\n二、选举.......5\n\n一、开幕\n\n1. 开幕了。\n\n二、选举\n\n2. 选举了。\n"
        #expect(Self.index(text, [:]).headingCount == 2)
        #expect(Self.index(text, ["二、选举.......5": true]).headingCount == 3)
    }

    @Test(arguments: 1...40 as ClosedRange<UInt64>) func editsGiveWhatAFreshReadingGives(_ seed: UInt64) {
        var dice = SeededGenerator(seed: seed)
        var text = TextRope(IncrementalTests.randomText(&dice, lines: 40))
        var marks = HeadingMarks()
        for piece in IncrementalTests.pieces where Bool.random(using: &dice) {
            marks[piece.utf8] = Bool.random(using: &dice)
        }
        for line in text.description.split(whereSeparator: \.isNewline).prefix(10) {
            marks[line.utf8] = Bool.random(using: &dice)
        }
        var index = DraftIndex(text, marks: marks)
        for step in 0..<40 {
            let changes = ChangeSet(
                length: text.byteCount, edits: IncrementalTests.randomEdits(text, &dice))
            changes.apply(to: &text)
            index.update(after: changes, text: text)
            let place = IncrementalTests.firstDifference(index, DraftIndex(text, marks: marks))
            #expect(place == nil, "seed \(seed), edit \(step), line \(place ?? -1)")
            if place != nil { return }
        }
    }
}
