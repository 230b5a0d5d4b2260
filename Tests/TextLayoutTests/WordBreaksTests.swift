import TestSupport
import Testing

@testable import TextLayout

@Suite struct WordBreaksTests {
    private func words(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        let breaks = WordBreaks(bytes: bytes)
        var words: [String] = []
        var offset = 0
        while true {
            let end = breaks.nextEnd(after: offset)
            let start = breaks.previousStart(before: end)
            if start < offset || end == offset || !breaks.range(at: start).contains(end - 1) { return words }
            words.append(String(decoding: bytes[start..<end], as: UTF8.self))
            offset = end
        }
    }

    @Test(arguments: [
        ("12. Silvio Albuquerque（加纳）", ["12", "Silvio", "Albuquerque", "加纳"]),
        ("全体委员会", ["全体", "委员会"]), ("现在的会议", ["现在", "的", "会议"]),
        ("会议和平对话", ["会议", "和平", "对话"]), ("于 2023 年 6 月，", ["于", "2023", "年", "6", "月"]),
        ("l’ordre 3,300 A/76", ["l’ordre", "3,300", "A", "76"]), ("[待补]。", ["待补"]),
        ("cafe\u{301} naïve", ["cafe\u{301}", "naïve"]), ("，。 中", ["中"]), ("", []),
    ]) func areFound(sample: (text: String, words: [String])) {
        #expect(words(sample.text) == sample.words)
    }

    @Test func movingGoesFromStartToStart() {
        let breaks = WordBreaks(bytes: Array("ab  cd, ef".utf8))
        #expect(breaks.nextStart(after: 0) == 4)
        #expect(breaks.nextStart(after: 4) == 8)
        #expect(breaks.nextStart(after: 8) == 10)
        #expect(breaks.previousStart(before: 10) == 8)
        #expect(breaks.previousStart(before: 8) == 4)
        #expect(breaks.previousStart(before: 5) == 4)
        #expect(breaks.range(at: 2) == 2..<4)
        #expect(breaks.range(at: 6) == 6..<7)
        #expect(breaks.range(at: 10).isEmpty)
    }

    @Test(arguments: 1...30) func everyMoveGetsOnAndStopsAtCharacters(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let bytes = SampleText.bytes(pieces: 40, using: &random)
        let breaks = WordBreaks(bytes: bytes)
        let graphemes = GraphemeBreaks(bytes: bytes)
        for offset in 0...bytes.count {
            let next = breaks.nextStart(after: offset)
            let end = breaks.nextEnd(after: offset)
            let previous = breaks.previousStart(before: offset)
            #expect(next > offset || next == bytes.count, "seed \(seed)")
            #expect(end > offset || end == bytes.count, "seed \(seed)")
            #expect(previous < offset || previous == 0, "seed \(seed)")
            for place in [next, end, previous] {
                #expect(graphemes.boundary(atOrBefore: place) == place, "seed \(seed)")
            }
        }
    }

    /// A run of scalars that may all join is cut into units once and not once for each of them.
    @Test(arguments: [
        "❤\u{FE0F}", "🇨🇳", "👨\u{200D}", "\u{301}", "a\u{301}", " \u{301}", ".\u{301}", "한\u{301}", "👋🏽", "क्",
    ]) func workGoesByTheLengthOfTheLine(piece: String) {
        let line = Array(String(repeating: piece, count: 6_000).utf8)
        line.withUnsafeBufferPointer { buffer in
            var ahead = WordPieces(buffer)
            _ = ahead.nextStart(after: 0)
            #expect(ahead.units.cutCount <= 4 * line.count)
            var back = WordPieces(buffer)
            _ = back.previousStart(before: line.count)
            #expect(back.units.cutCount <= 4 * line.count)
        }
    }
}
