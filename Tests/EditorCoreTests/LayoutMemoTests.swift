import Editing
import RecordDraft
import TestSupport
import Testing
import TextLayout
import TextRope

@testable import EditorCore

/// What the memo gives is what is laid out anew, whatever was read, edited or resized before.
@Suite struct LayoutMemoTests {
    private static let pieces = [
        "一二三四五六七八九十", "[待补]", "word ", "\n", "\r", "\r\n", "e\u{301}", "\t", "🇨", " ", "1. ", "。",
        "[待补：某国代表团]", String(repeating: "规划署", count: 20),
    ]

    private func expectFresh(
        _ layouts: [LineLayout], from line: Int, of buffer: Buffer, width: Int, _ what: String
    ) {
        for (number, layout) in zip(line..., layouts) {
            let content = buffer.text.lineContent(number)
            let slots = buffer.draft.slots(in: number..<number + 1).map {
                $0.range.lowerBound - content.lowerBound..<$0.range.upperBound - content.lowerBound
            }
            let fresh = LineLayout(
                bytes: buffer.text.bytes(in: content), width: width, policy: .narrow, keepTogether: slots)
            #expect(layout.bytes == fresh.bytes, "\(what), line \(number)")
            #expect(layout.rows == fresh.rows, "\(what), line \(number)")
            #expect(layout.units.elementsEqual(fresh.units), "\(what), line \(number)")
        }
    }

    @Test(arguments: 1...150) func randomUseAgreesWithLayingOutAnew(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        func text(_ count: Int) -> String {
            (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
        }
        var buffer = Buffer(TextRope(text(80)), readAtOnce: seed % 2 == 0 ? 200 : 1 << 20)
        let memo = LayoutMemo()
        var width = 12
        for step in 0..<80 {
            switch Int.random(in: 0..<10, using: &random) {
            case 0: buffer.readOn(bytes: 100)
            case 1: width = [5, 12, 30].randomElement(using: &random) ?? 12
            case 2: _ = buffer.undo(at: 0)
            case 3: _ = buffer.redo(at: 0)
            case 4...6:
                let length = buffer.text.byteCount
                let start = Int.random(in: 0...length, using: &random)
                let end = min(length, start + max(0, Int.random(in: -10...10, using: &random)))
                let typed = TextRope(text(Int.random(in: 0...2, using: &random)))
                let edit = ChangeSet.Edit(range: start..<end, text: typed)
                buffer.apply(Transaction(ChangeSet(length: length, edits: [edit])), at: Int64(step) * 100_000)
            default: break
            }
            if Int.random(in: 0..<3, using: &random) == 0 { continue }
            let line = Int.random(in: 0..<buffer.text.lineCount, using: &random)
            let rows = Int.random(in: 1...25, using: &random)
            let layouts = memo.layouts(from: line, rows: rows, in: buffer, width: width, policy: .narrow)
            expectFresh(layouts, from: line, of: buffer, width: width, "seed \(seed), step \(step)")
        }
    }

    /// A line laid out before it was known which slots it holds, which then is read and moved in one go.
    @Test func linesReadAndMovedSinceAreLaidOutAnew() {
        let text = "x\n" + String(repeating: "一二三四五六[待补：某国代表团]\n", count: 20)
        var buffer = Buffer(TextRope(text), readAtOnce: 40)
        let memo = LayoutMemo()
        _ = memo.layouts(from: 15, rows: 4, in: buffer, width: 20, policy: .narrow)
        while !buffer.draft.isComplete { buffer.readOn(bytes: 1_000) }
        let edit = ChangeSet.Edit(range: 0..<0, text: TextRope("y"))
        buffer.apply(Transaction(ChangeSet(length: text.utf8.count, edits: [edit])), at: 0)
        let layouts = memo.layouts(from: 15, rows: 4, in: buffer, width: 20, policy: .narrow)
        expectFresh(layouts, from: 15, of: buffer, width: 20, "read and moved")
    }
}
