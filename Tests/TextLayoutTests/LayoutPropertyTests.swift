import TestSupport
import Testing

@testable import TextLayout

/// What holds for any bytes, width and policy.
@Suite struct LayoutPropertyTests {
    private static let neverFirst = Set("，。、；：？！）》」』】”’…—,.:;!?)]}")
    private static let neverLast = Set("（《「『【“‘([{")

    @Test(arguments: 1...60) func everyByteStandsOnceAndRowsFit(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let bytes = SampleText.bytes(pieces: Int.random(in: 0...120, using: &random), using: &random)
        for width in [1, 2, 3, 5, 8, 20, 47, 90] {
            let layout = LineLayout(bytes: bytes, width: width, policy: seed % 2 == 0 ? .narrow : .wide)
            var offset = 0
            for unit in layout.units {
                #expect(unit.offset == offset && unit.length > 0, "seed \(seed)")
                offset += unit.length
            }
            #expect(offset == bytes.count, "seed \(seed)")
            var unit = 0
            for row in layout.rows {
                #expect(row.units.lowerBound == unit, "seed \(seed)")
                unit = row.units.upperBound
                let wide = row.units.filter { layout.units[$0].columns > 0 }
                #expect(row.columns <= width || wide.count == 1, "seed \(seed), width \(width)")
                #expect(row.columns == row.units.reduce(0) { $0 + layout.units[$1].columns })
            }
            #expect(unit == layout.units.count, "seed \(seed)")
        }
    }

    @Test(arguments: 1...30) func positionAndOffsetAreInverse(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let bytes = SampleText.bytes(pieces: 50, using: &random)
        for width in [1, 4, 13, 60] {
            let layout = LineLayout(bytes: bytes, width: width, policy: .narrow)
            for unit in layout.units where unit.columns > 0 {
                let place = layout.position(of: unit.offset)
                #expect(layout.offset(row: place.row, column: place.column) == unit.offset, "seed \(seed)")
            }
            let end = layout.position(of: bytes.count)
            #expect(end.row == layout.rows.count - 1, "seed \(seed)")
            #expect(layout.offset(row: end.row, column: end.column) == bytes.count, "seed \(seed)")
        }
    }

    @Test(arguments: 1...60) func rulesHoldWhereverTheyCan(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let alphabet = Array("中文大会，。、：（）《》“”—…ab1,.[]  ")
        let text = String((0..<200).map { _ in alphabet.randomElement(using: &random) ?? "中" })
        let bytes = Array(text.utf8)
        for width in [2, 4, 7, 12, 30] {
            let layout = LineLayout(bytes: bytes, width: width, policy: .wide)
            let characters = layout.units.map { Character(String(decoding: bytes[$0.bytes], as: UTF8.self)) }
            for row in layout.rows.dropLast() {
                let end = row.units.upperBound
                guard Self.breaksRule(characters, at: end) else { continue }
                let legal = (row.units.lowerBound + 1..<end).first {
                    characters[$0] != " " && !Self.breaksRule(characters, at: $0)
                }
                #expect(legal == nil, "seed \(seed), width \(width), row \(row)")
            }
        }
    }

    private static func breaksRule(_ characters: [Character], at index: Int) -> Bool {
        if neverFirst.contains(characters[index]) { return true }
        let before = characters[..<index].last { $0 != " " }
        return before.map(neverLast.contains) ?? false
    }

    @Test(arguments: 1...40) func aPartIsLaidOutAsTheWholeIs(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let bytes = SampleText.bytes(pieces: 150, using: &random)
        let text = String(decoding: bytes, as: UTF8.self)
        var kept: [Range<Int>] = []
        if Array(text.utf8) == bytes {
            var start = text.startIndex
            while start < text.endIndex, let open = text[start...].firstIndex(of: "["),
                let close = text[open...].firstIndex(of: "]")
            {
                let end = text.index(after: close)
                kept.append(
                    text.utf8.distance(
                        from: text.startIndex, to: open)..<text.utf8.distance(from: text.startIndex, to: end))
                start = end
            }
        }
        for width in [3, 11, 40] {
            let whole = LineLayout(bytes: bytes, width: width, policy: .narrow, keepTogether: kept)
            for first in stride(from: 0, to: whole.rows.count, by: 3) {
                let count = min(4, whole.rows.count - first)
                let part = bytes.withUnsafeBufferPointer {
                    LineLayout.layOut(
                        $0, from: whole.rows[first].bytes.lowerBound, maximumRows: count, width: width,
                        policy: .narrow, keepTogether: kept)
                }
                let wanted = whole.rows[first..<first + count]
                #expect(part.rows.map(\.bytes) == wanted.map(\.bytes), "seed \(seed), width \(width)")
                #expect(part.rows.map(\.columns) == wanted.map(\.columns), "seed \(seed), width \(width)")
                #expect(part.end == wanted.last?.bytes.upperBound, "seed \(seed)")
            }
        }
    }

    @Test(arguments: 1...40) func anyBytesAreLaidOut(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let bytes = (0..<400).map { _ in UInt8.random(in: .min ... .max, using: &random) }
        for width in [-1, 0, 1, 2, 9, 80] {
            let layout = LineLayout(
                bytes: bytes, width: width, policy: .wide, keepTogether: [3..<9, 20..<300])
            #expect(layout.units.reduce(0) { $0 + $1.length } == bytes.count, "seed \(seed)")
        }
    }

    /// Its time would be minutes if it were not in proportion to the length.
    @Test func aLongLineIsLaidOut() {
        for piece in ["妇女塑造城市和社区，", "a", " ", "（", "e\u{301}", "👨‍👩‍👧"] {
            let bytes = Array(String(repeating: piece, count: 100_000 / piece.utf8.count).utf8)
            let layout = LineLayout(bytes: bytes, width: 90, policy: .narrow)
            #expect(layout.rows.last?.bytes.upperBound == bytes.count)
        }
    }
}
