import TestSupport
import Testing

@testable import TextLayout

@Suite struct GraphemeBreaksTests {
    /// Everything that layout takes for a character of its own must be one for Swift too.
    @Test func plainScalarsNeverJoin() {
        for value in UInt32(0x20)...0x3FFFF {
            guard let scalar = Unicode.Scalar(value), scalar.properties.generalCategory != .unassigned else {
                continue
            }
            let bytes = Array(String(scalar).utf8)
            let found = bytes.withUnsafeBufferPointer { ScannedScalar(in: $0, at: 0) }
            if found.joining != .asks {
                let joined = "a\(scalar)中\(scalar)\(scalar)한"
                #expect(joined.count == 6, "U+\(String(value, radix: 16))")
            }
        }
    }

    @Test(arguments: 1...60) func boundariesAreThoseOfCharacter(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let text = SampleText.text(pieces: 60, using: &random)
        let bytes = Array(text.utf8)
        var boundaries = [0]
        for character in text { boundaries.append((boundaries.last ?? 0) + String(character).utf8.count) }
        let breaks = GraphemeBreaks(bytes: bytes)
        for offset in 0...bytes.count {
            #expect(
                breaks.next(after: offset) == boundaries.first { $0 > offset } ?? bytes.count, "seed \(seed)")
            #expect(breaks.previous(before: offset) == boundaries.last { $0 < offset } ?? 0, "seed \(seed)")
            #expect(breaks.boundary(atOrBefore: offset) == boundaries.last { $0 <= offset }, "seed \(seed)")
        }
    }

    @Test(arguments: 1...40) func anyBytesHaveTheUnitsOfTheLayout(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let bytes = SampleText.bytes(pieces: 60, using: &random)
        let breaks = GraphemeBreaks(bytes: bytes)
        let units = LineLayout(bytes: bytes, width: 80, policy: .narrow).units
        var offset = 0
        for unit in units {
            #expect(breaks.next(after: offset) == unit.offset + unit.length, "seed \(seed)")
            offset = breaks.next(after: offset)
            #expect(breaks.previous(before: offset) == unit.offset, "seed \(seed)")
        }
    }

    @Test func edges() {
        let empty = GraphemeBreaks(bytes: [])
        #expect(empty.next(after: 0) == 0 && empty.previous(before: 0) == 0)
        let breaks = GraphemeBreaks(bytes: Array("中".utf8))
        #expect(breaks.next(after: -5) == 3 && breaks.next(after: 99) == 3)
        #expect(breaks.previous(before: 99) == 0 && breaks.boundary(atOrBefore: 2) == 0)
    }
}
