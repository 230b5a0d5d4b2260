/// The kinds of Unicode scalars by which labels and ends of lines are recognized.
enum ScalarKind {
    /// White space, and marks that take no room: writing direction, joiners, byte order mark.
    static func isSpace(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x20, 0x09, 0x0B, 0x0C, 0xA0, 0x3000, 0x061C, 0xFEFF: true
        case 0x2000...0x200F, 0x202A...0x202F, 0x205F...0x2060, 0x2066...0x2069: true
        default: false
        }
    }

    /// The value of a decimal digit, ASCII, full-width or Arabic-Indic.
    static func digit(_ scalar: UInt32) -> Int? {
        switch scalar {
        case 0x30...0x39: Int(scalar - 0x30)
        case 0xFF10...0xFF19: Int(scalar - 0xFF10)
        case 0x0660...0x0669: Int(scalar - 0x0660)
        case 0x06F0...0x06F9: Int(scalar - 0x06F0)
        default: nil
        }
    }

    static func isArabicDigit(_ scalar: UInt32) -> Bool {
        (0x0660...0x0669).contains(scalar) || (0x06F0...0x06F9).contains(scalar)
    }

    /// A full-width or ASCII letter as ASCII; 0 for anything else.
    static func latin(_ scalar: UInt32) -> UInt8 {
        switch scalar {
        case 0x41...0x5A, 0x61...0x7A: UInt8(scalar)
        case 0xFF21...0xFF3A: UInt8(scalar - 0xFF21 + 0x41)
        case 0xFF41...0xFF5A: UInt8(scalar - 0xFF41 + 0x61)
        default: 0
        }
    }

    static func isUpperLatin(_ scalar: UInt32) -> Bool { (0x41...0x5A).contains(latin(scalar)) }
    static func isLowerLatin(_ scalar: UInt32) -> Bool {
        (0x61...0x7A).contains(latin(scalar)) || (0xDF...0xF6).contains(scalar)
            || (0xF8...0xFF).contains(scalar)
    }
    static func isUpperCyrillic(_ scalar: UInt32) -> Bool { (0x0410...0x042F).contains(scalar) }
    static func isLowerCyrillic(_ scalar: UInt32) -> Bool { (0x0430...0x045F).contains(scalar) }
    static func isArabic(_ scalar: UInt32) -> Bool {
        (0x0620...0x065F).contains(scalar) || (0x066E...0x06EF).contains(scalar)
    }
    static func isHan(_ scalar: UInt32) -> Bool {
        (0x3400...0x9FFF).contains(scalar) || (0xF900...0xFAFF).contains(scalar)
            || (0x20000...0x323AF).contains(scalar)
    }

    /// Hyphens, dashes and minus signs of every width.
    static func isDash(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x2D, 0x2010...0x2015, 0x2212, 0x2500, 0x2501, 0x058A, 0x2E3A, 0x2E3B, 0xFE58, 0xFE63, 0xFF0D,
            0x30FC:
            true
        default: false
        }
    }

    /// Marks that refer to a footnote: superscript digits and letters, daggers.
    static func isNoteMark(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xB2, 0xB3, 0xB9, 0x2070...0x207F, 0x02B0...0x02B8, 0x1D2C...0x1D6A, 0x1D9B...0x1DBF: true
        case 0x2020, 0x2021: true
        default: false
        }
    }

    static func isClosingQuoteOrBracket(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x22, 0x27, 0x29, 0x5D, 0xBB, 0x2019, 0x201D, 0x203A, 0xFF09, 0xFF3D, 0x300B, 0x300D, 0x300F,
            0x3011,
            0x3015:
            true
        default: false
        }
    }

    /// Marks that no paragraph can begin with.
    static func isClosingPunctuation(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x2C, 0x3B, 0x3A, 0xFF0C, 0x3002, 0x3001, 0xFF1B, 0xFF1A, 0x060C, 0x061B, 0xFF1F, 0xFF01: true
        default: isClosingQuoteOrBracket(scalar) && scalar != 0x22 && scalar != 0x27
        }
    }
}
