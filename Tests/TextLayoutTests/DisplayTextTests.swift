import TestSupport
import Testing

@testable import TextLayout

@Suite struct DisplayTextTests {
    @Test func controlsAreEscaped() {
        #expect(DisplayText.safe("a\u{1B}]0;x\u{7}\n\tb\u{202E}") == "a^[]0;x^G^J^Ib<U+202E>")
        #expect(DisplayText.safe("草案") == "草案")
    }

    @Test func longTextsEndInAnEllipsis() {
        #expect(DisplayText.safe("人居大会", columns: 8, policy: .narrow) == "人居大会")
        #expect(DisplayText.safe("人居大会", columns: 7, policy: .narrow) == "人居大…")
        #expect(DisplayText.safe("人居大会", columns: 6, policy: .narrow) == "人居…")
        #expect(DisplayText.safe("人居大会", columns: 6, policy: .wide) == "人居…")
        #expect(DisplayText.safe("人居大会", columns: 1, policy: .wide) == " ")
        #expect(DisplayText.safe("人居大会", columns: 0, policy: .narrow) == "")
        #expect(DisplayText.safe("人居大会", columns: -1, policy: .narrow) == "")
    }

    @Test(arguments: 1...30) func neverTooWide(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let text = SampleText.text(pieces: 20, using: &random)
        for columns in 0...40 {
            for policy in [WidthPolicy.narrow, .wide] {
                let shown = DisplayText.safe(text, columns: columns, policy: policy)
                #expect(DisplayWidth.columns(of: shown, policy: policy) <= columns, "seed \(seed)")
                #expect(DisplayText.safe(shown) == shown, "seed \(seed)")
            }
        }
    }
}
