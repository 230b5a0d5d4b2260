import Editing
import TestSupport
import Testing
import TextRope

@testable import RecordDraft

/// A draft read bit by bit, with edits in between, is what it is read as a whole.
@Suite struct ReadingOnTests {
    private static let lines = [
        "一、总论", "A. 会议开幕（议程项目 1）", "1. 会议于 [--] 日开幕，各国代表出席了会议并作了发言。", "2. 主席作了发言",
        "", "------", "并对各国代表表示感谢，会议随后休会。", "附件[--]", "(a) 项目一；", "(b) 项目二；", "* 注", "3. [待补]", "二、",
        "其他事项", "\u{FEFF}HSP/HA.2/L.1", "草案",
    ]

    @Test(arguments: 1...80)
    func readingOnEqualsReadingAll(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        func text(_ count: Int) -> String {
            (0..<count).map { _ in
                Self.lines.randomElement(using: &random)! + ["\n", "\r\n", "\r", "\n\n"].randomElement(
                    using: &random)!
            }.joined()
        }
        var rope = TextRope(text(120))
        var index = DraftIndex(beginningOf: rope, bytes: Int.random(in: 0...900, using: &random))
        var steps = 0
        while !index.isComplete || steps < 12 {
            steps += 1
            if Bool.random(using: &random) { index.readOn(bytes: Int.random(in: 0...500, using: &random)) }
            if Int.random(in: 0..<3, using: &random) == 0 {
                let start = Int.random(in: 0...rope.byteCount, using: &random)
                let end = min(rope.byteCount, start + Int.random(in: 0...60, using: &random))
                let edit = ChangeSet.Edit(
                    range: start..<end, text: TextRope(Bool.random(using: &random) ? text(1) : "字"))
                let changes = ChangeSet(length: rope.byteCount, edits: [edit])
                changes.apply(to: &rope)
                index.update(after: changes, text: rope)
            }
        }
        let whole = DraftIndex(rope)
        #expect(index.lineCount == whole.lineCount, "seed \(seed)")
        #expect(index.outline == whole.outline, "seed \(seed)")
        #expect(index.paragraphs == whole.paragraphs, "seed \(seed)")
        #expect(index.frontMatter == whole.frontMatter, "seed \(seed)")
        #expect(index.slots(in: 0..<index.lineCount) == whole.slots(in: 0..<whole.lineCount), "seed \(seed)")
        for line in 0..<whole.lineCount {
            #expect(index.lines[line] == whole.lines[line], "seed \(seed) line \(line)")
        }
    }

    /// What was pasted by the megabyte is read in its turn, and then all is known as if it had always stood there.
    @Test(arguments: [0, 40, 4_000]) func aLargeInsertionIsReadLater(offset: Int) {
        var text = TextRope("题\n\n一、标题\n\n" + (1...500).map { "\($0). 文[--]。\n\n" }.joined())
        var index = DraftIndex(text)
        let piece = "二、标题\n\n1. 大会审议了[待补]。\n\n"
        let inserted = TextRope(
            String(repeating: piece, count: DraftIndex.mostReadAtOnce / piece.utf8.count + 1))
        let changes = ChangeSet(
            length: text.byteCount, edits: [ChangeSet.Edit(range: offset..<offset, text: inserted)])
        let before = text
        changes.apply(to: &text)
        index.update(after: changes, text: text)
        #expect(!index.isComplete)
        #expect(index.lines.summary.bytes < 1 << 18)
        while !index.isComplete { index.readOn(bytes: 1 << 18) }
        #expect(IncrementalTests.firstDifference(index, DraftIndex(text)) == nil)
        index.update(after: changes.inverted(from: before), text: before)
        #expect(index.isComplete)
        #expect(IncrementalTests.firstDifference(index, DraftIndex(before)) == nil)
        #expect(index.frontMatter == DraftIndex(before).frontMatter)
    }
}
