import TestSupport
import Testing

@testable import TextLayout

@Suite struct UnitTests {
    private func shown(_ bytes: [UInt8], policy: WidthPolicy = .narrow) -> [String] {
        let layout = LineLayout(bytes: bytes, width: 200, policy: policy)
        return layout.units.indices.map { layout.text(at: $0) + "/\(layout.units[$0].columns)" }
    }

    @Test(arguments: [
        ("中a", ["中/2", "a/1"]), ("\u{1B}[", ["^[/2", "[/1"]), ("\0", ["^@/2"]), ("\u{7F}", ["^?/2"]),
        ("\u{85}", ["<U+0085>/8"]), ("\u{202E}", ["<U+202E>/8"]), ("\u{2066}", ["<U+2066>/8"]),
        ("\u{200B}", ["<U+200B>/8"]), ("\u{FEFF}a", ["<U+FEFF>/8", "a/1"]), ("\u{AD}", ["<U+00AD>/8"]),
        ("\u{2028}", ["<U+2028>/8"]), ("\u{E000}", ["<U+E000>/8"]), ("\u{378}", ["<U+0378>/8"]),
        ("\u{F0000}", ["<U+F0000>/9"]), ("e\u{301}x", ["e\u{301}/1", "x/1"]),
        ("\u{301}x", ["◌\u{301}/1", "x/1"]),
        ("a\tb", ["a/1", "   /3", "b/1"]), ("👨‍👩‍👧", ["👨👩👧/6"]), ("🇨🇳", ["<CN>/4"]), ("☎️", ["☎/1"]),
        ("👋🏽", ["👋/2"]),
        ("각", ["각/2"]), ("नि", ["नि/2"]), ("ｶﾞ", ["ｶﾞ/2"]), ("a\u{200D}", ["a<U+200D>/9"]),
        ("\u{FE0F}", ["<U+FE0F>/8"]),
    ]) func forms(sample: (text: String, units: [String])) {
        #expect(shown(Array(sample.text.utf8)) == sample.units)
    }

    @Test func bytesThatAreNotUTF8AreShownOneByOne() {
        #expect(shown([0xE4, 0xB8]) == ["\\xE4/4", "\\xB8/4"])
        #expect(shown([0xC0, 0x80]) == ["\\xC0/4", "\\x80/4"])
        #expect(shown([0xED, 0xA0, 0x80]) == ["\\xED/4", "\\xA0/4", "\\x80/4"])
        #expect(shown([0xF4, 0x90, 0x80, 0x80]).count == 4)
        #expect(shown([0x61, 0xFF, 0xCC, 0x81]) == ["a/1", "\\xFF/4", "◌\u{301}/1"])
    }

    @Test func ambiguousCharactersGoByThePolicy() {
        #expect(shown(Array("“…".utf8), policy: .wide) == ["“/2", "…/2"])
    }

    @Test func aHeapOfMarksIsBounded() {
        let heap = "a" + String(repeating: "\u{301}", count: 1000)
        let layout = LineLayout(bytes: Array(heap.utf8), width: 10, policy: .narrow)
        #expect(layout.units.allSatisfy { $0.columns <= 1 })
        #expect(layout.units.indices.allSatisfy { layout.text(at: $0).unicodeScalars.count <= 5 })
    }

    /// What is drawn has the columns that the unit says, and nothing in it is unfit for a terminal.
    @Test(arguments: 1...40) func drawnTextIsSafeAndMeasured(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let bytes = SampleText.bytes(pieces: 60, using: &random)
        for policy in [WidthPolicy.narrow, .wide] {
            let layout = LineLayout(bytes: bytes, width: 400, policy: policy)
            for index in layout.units.indices {
                let text = layout.text(at: index)
                #expect(
                    DisplayWidth.columns(of: text, policy: policy) == layout.units[index].columns,
                    "seed \(seed)")
                #expect(DisplayText.safe(text) == text, "seed \(seed)")
            }
        }
    }
}
