import Testing

@testable import TextLayout

@Suite struct DisplayWidthTests {
    @Test(arguments: [
        ("a", 1, 1), ("中", 2, 2), ("，", 2, 2), ("Ａ", 2, 2), ("ｱ", 1, 1), ("한", 2, 2), ("あ", 2, 2),
        ("𠀀", 2, 2), ("👍", 2, 2),
        ("“", 1, 2), ("—", 1, 2), ("…", 1, 2), ("·", 1, 2), ("①", 1, 2), ("×", 1, 2), ("Ж", 1, 2),
        ("α", 1, 2), ("é", 1, 2),
        ("ñ", 1, 1), ("│", 1, 2), ("\u{301}", 0, 0), ("\u{200B}", 0, 0), ("\u{200D}", 0, 0),
        ("\u{FE0F}", 0, 0),
        ("\u{1160}", 0, 0), ("\u{20E3}", 0, 0), ("🏽", 2, 2), ("▸", 1, 1), ("◌", 1, 1), ("–", 1, 2),
        ("\u{1FAE8}", 2, 2),
    ]) func scalars(sample: (text: String, narrow: Int, wide: Int)) throws {
        let scalar = try #require(sample.text.unicodeScalars.first).value
        #expect(DisplayWidth.columns(ofScalar: scalar, policy: .narrow) == sample.narrow)
        #expect(DisplayWidth.columns(ofScalar: scalar, policy: .wide) == sample.wide)
    }

    @Test func controlsAndNonScalarsHaveNoWidth() {
        for scalar in Array(1...0x1F) + Array(0x7F...0x9F) + [0xD800, 0xDFFF, 0x110000, .max] as [UInt32] {
            #expect(DisplayWidth.columns(ofScalar: scalar, policy: .narrow) == -1)
        }
        #expect(DisplayWidth.columns(ofScalar: 0, policy: .narrow) == 0)
    }

    /// The short cuts for common blocks must say what the table says.
    @Test func marksOfTheRuntimeTakeNoColumn() {
        for value in UInt32(0xA0)...0x2FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let category = scalar.properties.generalCategory
            let columns = DisplayWidth.columns(ofScalar: value, policy: .narrow)
            if category == .nonspacingMark || category == .enclosingMark {
                #expect(columns == 0, "U+\(String(value, radix: 16))")
            } else if category == .otherLetter && (0x3041...0x9FFF).contains(value) && value != 0x3164 {
                #expect(columns == 2, "U+\(String(value, radix: 16))")
            }
        }
    }
}
