/// The kinds of Unicode scalars that decide what stands between two pieces of text.
enum ScalarClass {
    /// A letter or digit of a writing that sets words apart by blanks.
    case narrow
    /// A Chinese character or kana.
    case wide
    /// A mark of Chinese or full-width punctuation.
    case wideMark
    /// A mark of any other kind.
    case mark

    init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x2E80...0x2FDF, 0x3005...0x3007, 0x3040...0x31FF, 0x3400...0x9FFF, 0xF900...0xFAFF,
            0x20000...0x323AF:
            self = .wide
        case 0x3000...0x303F, 0xFE30...0xFE4F, 0xFF00...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40,
            0xFF5B...0xFF65:
            self = .wideMark
        case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: self = .wide
        default:
            let properties = scalar.properties
            self = properties.isAlphabetic || properties.numericType == .decimal ? .narrow : .mark
        }
    }

    /// Whether nothing tells by the mark itself what writing it belongs to: quotes, dashes, dots, emphasis, signs of footnotes.
    static func isNeutral(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2A, 0xB7, 0x2010...0x201F, 0x2026, 0xB2, 0xB3, 0xB9, 0x2070...0x207F, 0x2020, 0x2021: true
        default: false
        }
    }
}
