import TestSupport
import Testing
import TextRope

@Suite struct ManyEditsTests {
    @Test(arguments: 0..<60) func allAtOnceIsAsOneByOne(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let length = Int.random(in: 0...60_000, using: &random)
        let bytes = (0..<length).map { _ in UInt8.random(in: 0x09...0x0E, using: &random) }
        let text = TextRope(bytes: bytes)
        var edits: [(range: Range<Int>, text: TextRope)] = []
        let gap = Int.random(in: 0...2_000, using: &random)
        var offset = Int.random(in: 0...gap, using: &random)
        while offset <= length {
            let end = min(length, offset + Int.random(in: 0...(seed % 7 == 0 ? 9_000 : 9), using: &random))
            let count = Int.random(in: 0...(seed % 5 == 0 ? 9_000 : 9), using: &random)
            edits.append((offset..<end, TextRope(bytes: [UInt8](repeating: 0x0D, count: count))))
            offset = end + Int.random(in: 0...gap, using: &random)
            if edits.count > 3_000 { break }
        }
        var all = text
        all.replace(edits)
        var expected = bytes
        for edit in edits.reversed() { expected.replaceSubrange(edit.range, with: edit.text.bytes) }
        #expect(all.bytes == expected, "seed \(seed)")
        #expect(all.lineCount == TextRope(bytes: expected).lineCount, "seed \(seed)")
        #expect(all.isWellFormed, "seed \(seed)")
    }
}
