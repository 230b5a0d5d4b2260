import TestSupport
import Testing

@testable import TextRope

/// Text as a plain array, the oracle that the rope is held against.
private struct PlainText {
    var bytes: [UInt8]

    /// Offsets at which lines begin.
    var lineStarts: [Int] {
        var starts = [0]
        var index = 0
        while index < bytes.count {
            if bytes[index] == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
            if bytes[index] == 0x0A || bytes[index] == 0x0D { starts.append(index + 1) }
            index += 1
        }
        return starts
    }
}

@Suite struct TextRopeTests {
    static let pieces: [[UInt8]] = [
        Array("会议".utf8), Array("[待补]".utf8), [0x0A], [0x0D], [0x0D, 0x0A], [0x0A, 0x0D], [0xE4, 0x00],
        Array("12. 主席说：".utf8), Array(repeating: 0x61, count: 700), Array(repeating: 0x0D, count: 3),
    ]

    @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
    func randomEditsAgreeWithAPlainArray(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var oracle = PlainText(bytes: [])
        var rope = TextRope()
        for step in 0..<600 {
            let start = Int.random(in: 0...oracle.bytes.count, using: &random)
            let longest = step % 50 == 49 ? 20_000 : 40
            let end = min(oracle.bytes.count, start + Int.random(in: 0...longest, using: &random))
            var insert: [UInt8] = []
            for _ in 0..<Int.random(in: 0...(step % 20 == 0 ? 200 : 4), using: &random) {
                insert += Self.pieces.randomElement(using: &random) ?? []
            }
            oracle.bytes.replaceSubrange(start..<end, with: insert)
            rope.replace(start..<end, with: TextRope(adopting: insert))
            #expect(rope.isWellFormed, "seed \(seed), step \(step)")
            #expect(rope.byteCount == oracle.bytes.count)
            if step % 10 == 0 { expectAgreement(rope, oracle, "seed \(seed), step \(step)") }
        }
        expectAgreement(rope, oracle, "seed \(seed), end")
    }

    private func expectAgreement(_ rope: TextRope, _ oracle: PlainText, _ what: Comment) {
        #expect(rope.bytes == oracle.bytes, what)
        let starts = oracle.lineStarts
        #expect(rope.lineCount == starts.count, what)
        for (line, start) in starts.enumerated() where line % 7 == 0 || line + 3 > starts.count {
            #expect(rope.lineStart(line) == start, what)
            #expect(rope.line(at: start) == line, what)
            let end = line + 1 < starts.count ? starts[line + 1] : oracle.bytes.count
            #expect(rope.lineRange(line) == start..<end, what)
            if end - start > 1 { #expect(rope.line(at: end - 1) == line, what) }
        }
    }

    @Test func linesEndWithAnyOfTheThreeEnds() {
        let rope = TextRope("a\nb\r\nc\rd")
        #expect(rope.lineCount == 4)
        #expect((0..<4).map { rope.string(in: rope.lineContent($0)) } == ["a", "b", "c", "d"])
        #expect(rope.lineRange(1) == 2..<5)
        #expect(rope.line(at: 4) == 1, "between CR and LF is still the line that they end")
    }

    @Test func aPairCutByTwoChunksIsOneLineEnd() {
        var rope = TextRope("a\r")
        #expect(rope.lineCount == 2)
        rope.replace(2..<2, with: TextRope(adopting: [0x0A] + Array(repeating: 0x62, count: 5000)))
        #expect(rope.lineCount == 2)
        #expect(rope.lineStart(1) == 3)
        #expect(rope.lineContent(0) == 0..<1)
        var big = TextRope(
            adopting: Array(repeating: 0x63, count: TextChunk.loadedLength - 1) + [0x0D, 0x0A, 0x64])
        #expect(big.lineCount == 2)
        #expect(big.lineStart(1) == TextChunk.loadedLength + 1)
        big.replace(0..<1, with: TextRope())
        #expect(big.lineStart(1) == TextChunk.loadedLength)
    }

    @Test func slicesShareAndEqualTheirBytes() {
        let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let rope = TextRope(adopting: bytes)
        for range in [0..<200_000, 5..<6, 100..<100, 32_767..<32_769, 1000..<150_000] {
            let slice = rope[range]
            #expect(slice.bytes == Array(bytes[range]))
            #expect(slice.isWellFormed)
            #expect(slice == TextRope(bytes: bytes[range]))
        }
        #expect(rope[0..<10] != rope[1..<11])
    }

    @Test func aSnapshotKeepsItsText() {
        var rope = TextRope("主席宣布会议开幕。")
        let before = rope
        rope.replace(0..<6, with: TextRope("副主席"))
        #expect(before.description == "主席宣布会议开幕。")
        #expect(rope.description == "副主席宣布会议开幕。")
    }

    @Test func scalarsAndReturnsAreCounted() {
        let text = String(repeating: "大会 A/76\n", count: 2_000)
        var rope = TextRope(text)
        #expect(rope.scalarCount == text.unicodeScalars.count && !rope.hasReturns)
        rope.replace(9_000..<9_000, with: TextRope("\r\n"))
        #expect(rope.scalarCount == text.unicodeScalars.count + 2 && rope.hasReturns)
        #expect(TextRope().scalarCount == 0 && !TextRope().hasReturns)
    }

    @Test func anEmptyTextHasOneEmptyLine() {
        var rope = TextRope()
        #expect(rope.lineCount == 1 && rope.lineRange(0) == 0..<0 && rope.line(at: 0) == 0)
        rope.replace(0..<0, with: TextRope("a\n"))
        #expect(rope.lineCount == 2 && rope.lineRange(1) == 2..<2)
        rope.replace(0..<2, with: TextRope())
        #expect(rope.isEmpty && rope.lineCount == 1)
    }
}
