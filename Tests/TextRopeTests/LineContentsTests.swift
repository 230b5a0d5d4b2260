import TestSupport
import Testing
import TextRope

@Suite struct LineContentsTests {
    @Test(arguments: 0..<100) func eachLineIsWhatItsNumberFinds(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let alphabet: [UInt8] = seed % 2 == 0 ? [0x61, 0x0A, 0x0D, 0xE4] : [0x61, 0x0A, 0x62]
        var text = TextRope()
        for _ in 0..<Int.random(in: 0...60, using: &random) {
            // Chunks of all lengths, so that line ends are cut in all ways.
            let piece = (0..<Int.random(in: 1...4, using: &random)).map { _ in
                alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
            }
            let filling = [UInt8](repeating: 0x78, count: Bool.random(using: &random) ? 2_100 : 0)
            let end = text.byteCount
            text.replace(end..<end, with: TextRope(bytes: filling + piece))
        }
        for first in [0, text.lineCount / 2] {
            var line = first
            text.forEachLine(from: text.lineStart(first)) { bytes, start in
                guard line < text.lineCount else {
                    Issue.record("seed \(seed): too many lines")
                    return false
                }
                #expect(start == text.lineStart(line), "seed \(seed), line \(line)")
                #expect(Array(bytes) == text.bytes(in: text.lineContent(line)), "seed \(seed), line \(line)")
                line += 1
                return true
            }
            #expect(line == text.lineCount, "seed \(seed)")
        }
    }
}
