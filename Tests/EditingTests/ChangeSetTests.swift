import TestSupport
import Testing
import TextRope

@testable import Editing

@Suite struct ChangeSetTests {
    /// A random change of a text of so many bytes.
    private func randomChange(length: Int, using random: inout SeededGenerator) -> ChangeSet {
        var edits: [ChangeSet.Edit] = []
        var offset = 0
        for _ in 0..<Int.random(in: 0...4, using: &random) {
            let start = Int.random(in: offset...length, using: &random)
            let end = Int.random(in: start...min(length, start + 6), using: &random)
            let text = ["", "待", "ab", "\n", "x1y"].randomElement(using: &random) ?? ""
            edits.append(ChangeSet.Edit(range: start..<end, text: TextRope(text)))
            offset = end
            if offset == length { break }
        }
        return ChangeSet(length: length, edits: edits)
    }

    @Test(arguments: [21, 22, 23] as [UInt64])
    func applyingInvertingAndComposingAgree(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var text = TextRope("人居大会第二届会议记录")
        for step in 0..<1500 {
            let what: Comment = "seed \(seed), step \(step)"
            let first = randomChange(length: text.byteCount, using: &random)
            #expect(first.lengthBefore == text.byteCount)
            var middle = text
            first.apply(to: &middle)
            #expect(middle.byteCount == first.lengthAfter)
            #expect(ChangeSet(length: text.byteCount, edits: first.edits) == first, what)
            var back = middle
            first.inverted(from: text).apply(to: &back)
            #expect(back == text, what)
            let second = randomChange(length: middle.byteCount, using: &random)
            var end = middle
            second.apply(to: &end)
            var atOnce = text
            let both = first.composed(with: second)
            both.apply(to: &atOnce)
            #expect(atOnce == end, what)
            for offset in 0...text.byteCount {
                let mapped = first.map(offset, bias: .before)
                #expect(
                    mapped >= 0 && mapped <= middle.byteCount && mapped <= first.map(offset, bias: .after))
            }
            text = end.byteCount > 300 ? TextRope("主席") : end
        }
    }

    @Test func offsetsMoveWithTheText() {
        let change = ChangeSet(
            length: 10,
            edits: [
                .init(range: 2..<2, text: TextRope("ab")), .init(range: 4..<7, text: TextRope("c")),
                .init(range: 8..<10, text: TextRope()),
            ])
        #expect((0...10).map { change.map($0, bias: .before) } == [0, 1, 2, 5, 6, 6, 6, 7, 8, 8, 8])
        #expect((0...10).map { change.map($0, bias: .after) } == [0, 1, 4, 5, 7, 7, 7, 7, 8, 8, 8])
        #expect(change.extent?.before == 2..<10 && change.extent?.after == 2..<8)
    }

    @Test func aSelectionMovesWithTheText() {
        let change = ChangeSet(length: 6, edits: [.init(range: 3..<3, text: TextRope("xy"))])
        #expect(Selection(at: 3).mapped(through: change) == Selection(at: 5))
        #expect(Selection(anchor: 0, head: 3).mapped(through: change) == Selection(anchor: 0, head: 3))
        #expect(Selection(anchor: 6, head: 3).mapped(through: change) == Selection(anchor: 8, head: 5))
        let gone = ChangeSet(length: 6, edits: [.init(range: 1..<5, text: TextRope("z"))])
        #expect(Selection(anchor: 2, head: 4).mapped(through: gone).isCaret)
    }
}
