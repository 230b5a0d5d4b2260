import TestSupport
import Testing

@testable import TextLayout

/// A layout after an edit, made of the one before, is the layout of the whole.
@Suite struct EditedLayoutTests {
    private static let pieces = [
        "人类住区", "规划署，", "（2023年）", "《新城市议程》", "。", "HSP/HA.2/L.1", " ", "  ", "12. ", "——", "[待补]", "é",
        "e\u{301}",
        "👨‍👩‍👧", "🇨🇳", "\t", "\u{1B}", "“引号”", "word ", "1,234.5", "的", "一二三四五六七八九十",
        "🇨", "\u{200D}", "\u{FE0F}", "☎", "한", "क्षि", "\u{301}\u{302}\u{303}\u{304}\u{305}", "(iv) ",
        "[待补：某国代表团]",
    ]

    @Test(arguments: 1...300)
    func editingEqualsLayingOutTheWhole(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        func text(_ count: Int) -> [UInt8] {
            (0..<count).flatMap { _ in Array((Self.pieces.randomElement(using: &random) ?? "").utf8) }
        }
        func kept(in bytes: [UInt8]) -> [Range<Int>] {
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
        let width = Int.random(in: Bool.random(using: &random) ? 1...9 : 8...90, using: &random)
        let policy: WidthPolicy = Bool.random(using: &random) ? .narrow : .wide
        var bytes = text(Int.random(in: 0...300, using: &random))
        var ranges = kept(in: bytes)
        var layout = LineLayout(bytes: bytes, width: width, policy: policy, keepTogether: ranges)
        for step in 0..<30 {
            let start = Int.random(in: 0...bytes.count, using: &random)
            let end = min(
                bytes.count,
                start + (Bool.random(using: &random) ? 0 : Int.random(in: 0...40, using: &random)))
            let new = Bool.random(using: &random) ? text(1) : text(Int.random(in: 0...6, using: &random))
            bytes.replaceSubrange(start..<end, with: new)
            let newRanges = kept(in: bytes)
            layout = LineLayout(
                layout, keptTogether: ranges, bytes: bytes, replaced: start..<end, by: new.count,
                keepTogether: newRanges)
            ranges = newRanges
            let whole = LineLayout(bytes: bytes, width: width, policy: policy, keepTogether: ranges)
            #expect(layout.rows == whole.rows, "seed \(seed) step \(step)")
            // Unit by unit as they are drawn: what a row's beginning was worth as a break nobody asks for again.
            #expect(layout.units.elementsEqual(whole.units), "seed \(seed) step \(step)")
        }
    }
}
