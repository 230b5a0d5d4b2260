import TestSupport
import Testing

@testable import TextLayout

/// A layout after an edit, made of the one before, is the layout of the whole.
@Suite struct EditedLayoutTests {
    private static let pieces: [[UInt8]] =
        [
            "人", "人类住区", "规划署，", "（2023年）", "《新城市议程》", "。", "HSP/HA.2/L.1", " ", "  ", "12. ", "——", "[待补]",
            "é",
            "e\u{301}", "👨‍👩‍👧", "🇨🇳", "\t", "\u{1B}", "“引号”", "word ", "1,234.5", "的", "一二三四五六七八九十", "🇨",
            "\u{200D}", "\u{FE0F}", "☎", "한", "ᄒ", "ᅡ", "क्षि", "क", "\u{94D}",
            "\u{301}\u{302}\u{303}\u{304}\u{305}", "(iv) ", "[待补：某国代表团]", "[a b c]", "[三四五]\u{301}", "[", "]",
            "\u{301}", "\u{600}", "\u{F0000}", "\u{E000}", "\u{378}", "\u{E0041}", "第", "\u{3000}", "\u{A0}",
            "🏻",
        ].map { Array($0.utf8) } + [
            [0xF0], [0x9F], [0x8F], [0xBB], [0xF0, 0x90, 0x8B], [0xA0], [0xE4, 0xB8], [0x80],
            [0xF0, 0x9F, 0x87],
            [0xA8], [0xCC], [0x81], [0xED, 0xA0, 0x80], [0xFF],
        ]

    @Test(arguments: 1...600)
    func editingEqualsLayingOutTheWhole(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        // A few that meet each other again and again find what all together hardly ever do.
        let few = (0..<Int.random(in: 2...7, using: &random)).compactMap { _ in
            Self.pieces.randomElement(using: &random)
        }
        let pieces = Bool.random(using: &random) ? Self.pieces : few
        func text(_ count: Int) -> [UInt8] {
            (0..<count).flatMap { _ in pieces.randomElement(using: &random) ?? [] }
        }
        let width = Int.random(in: Bool.random(using: &random) ? 1...9 : 8...90, using: &random)
        let policy: WidthPolicy = Bool.random(using: &random) ? .narrow : .wide
        var bytes = text(Int.random(in: 0...200, using: &random))
        var ranges = Self.brackets(in: bytes)
        var layout = LineLayout(bytes: bytes, width: width, policy: policy, keepTogether: ranges)
        for step in 0..<30 {
            let start = Int.random(in: 0...bytes.count, using: &random)
            let end = min(
                bytes.count,
                start + (Bool.random(using: &random) ? 0 : Int.random(in: 0...40, using: &random)))
            let new = Bool.random(using: &random) ? text(1) : text(Int.random(in: 0...6, using: &random))
            bytes.replaceSubrange(start..<end, with: new)
            let newRanges = Self.brackets(in: bytes)
            layout = LineLayout(
                layout, keptTogether: ranges, bytes: bytes, replaced: start..<end, by: new.count,
                keepTogether: newRanges)
            ranges = newRanges
            expectWhole(layout, ranges, "seed \(seed) step \(step)")
        }
    }

    /// The last unit of a range may reach over its end, and that is no part of it.
    @Test(arguments: 8...24) func marksBehindWhatIsKeptTogether(width: Int) {
        let front = "一二三四五六七八九十一二三四五"
        let kept = [front.utf8.count..<front.utf8.count + 10]
        for typed in ["\u{200D}", "\u{301}", "\u{605}", "\u{E0041}", "🏻"] {
            for marks in 1...4 {
                let head = front + "[aa bb cc]" + String(repeating: "\u{301}", count: marks)
                type(typed, behind: head, before: " dd eeee 一二三四五六七八九十", width: width, kept: kept)
            }
        }
    }

    /// A cluster too long for one unit is cut where it would be if the line began there.
    @Test(arguments: 1...6) func clustersTooLongForOneUnit(width: Int) {
        for (base, tail) in [("👨", "\u{200D}👩"), ("क", "\u{94D}क")] {
            for marks in 20...26 {
                let head = "一二三四五六七八九十一二三四五" + base + String(repeating: "\u{301}", count: marks)
                type("\u{7}", behind: head, before: tail + "一二三四五六七八九十", width: width)
                type("a", behind: head + tail + "一二三四五六七", before: "八九十", width: width)
                type("a", behind: "", before: head + tail, width: width)
            }
        }
    }

    /// Three stray bytes become a scalar with what is typed, and that one joins what stands before.
    @Test(arguments: 1...14) func strayBytesThatBecomeAScalar(width: Int) {
        let front = "一二三四五六七八九十"
        let scalars: [([UInt8], UInt8)] = [
            ([0xF0, 0x90, 0x8B], 0xA0), ([0xF0, 0x9F, 0x8F], 0xBB), ([0xF3, 0xA0, 0x84], 0x80),
            ([0xF0, 0x9F, 0x87], 0xA8),
        ]
        let units = ["\u{F0000}", "\u{E0041}", "👨", "e", "🇨", "\u{600}", "\u{200D}", "क", "\u{40000}", "🏻"]
        for (stray, typed) in scalars {
            for unit in units {
                for middle in ["a", "aa bbb", "一bb", "aaa-", "12", "（", "a "] {
                    let head = Array((front + middle + unit).utf8) + stray
                    type([typed], behind: head, before: Array(" ccc dddd 一二三四五六七八九十".utf8), width: width)
                }
            }
        }
    }

    private func type(
        _ typed: String, behind head: String, before tail: String, width: Int, kept: [Range<Int>] = []
    ) {
        type(Array(typed.utf8), behind: Array(head.utf8), before: Array(tail.utf8), width: width, kept: kept)
    }

    private func type(
        _ typed: [UInt8], behind head: [UInt8], before tail: [UInt8], width: Int, kept: [Range<Int>] = []
    ) {
        let old = LineLayout(bytes: head + tail, width: width, policy: .narrow, keepTogether: kept)
        let new = LineLayout(
            old, keptTogether: kept, bytes: head + typed + tail, replaced: head.count..<head.count,
            by: typed.count,
            keepTogether: kept.map { range in
                range.upperBound <= head.count
                    ? range : range.lowerBound + typed.count..<range.upperBound + typed.count
            })
        expectWhole(new, kept, "\(typed) behind \(head)")
    }

    /// Unit by unit as they are drawn: what a row's beginning was worth as a break nobody asks for again.
    private func expectWhole(_ layout: LineLayout, _ kept: [Range<Int>], _ what: String) {
        let whole = LineLayout(
            bytes: layout.bytes, width: layout.width, policy: layout.policy, keepTogether: kept)
        #expect(layout.rows == whole.rows, "\(what), width \(layout.width)")
        #expect(layout.units.elementsEqual(whole.units), "\(what), width \(layout.width)")
    }

    private static func brackets(in bytes: [UInt8]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var open: Int?
        for (index, byte) in bytes.enumerated() {
            if byte == 0x5B { open = index }
            if byte == 0x5D, let start = open {
                ranges.append(start..<index + 1)
                open = nil
            }
        }
        return ranges
    }
}
