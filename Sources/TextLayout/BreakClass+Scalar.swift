extension BreakClass {
    /// The class of a unit whose first scalar is `scalar`, of the given kind.
    @inline(__always)
    static func of(_ scalar: UInt32, kind: ScalarKind) -> BreakClass {
        if scalar < 0x80 { return ofASCII(UInt8(truncatingIfNeeded: scalar)) }
        if scalar >= 0x3400 && scalar < 0xA000 { return scalar == 0x7B2C ? .ordinal : .han }
        if scalar < 0xFE30 && scalar >= 0x3400 { return .han }
        return ofOther(scalar, kind: kind)
    }

    private static func ofASCII(_ byte: UInt8) -> BreakClass {
        switch byte {
        case 0x20, 0x09: return .space
        case 0x30...0x39: return .digit
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "'"): return .infix
        case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"), UInt8(ascii: "%"): return .close
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): return .narrowOpen
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): return .narrowClose
        case UInt8(ascii: "/"), UInt8(ascii: "-"): return .joiner
        case UInt8(ascii: "\""), UInt8(ascii: "*"): return .quote
        default: return byte < 0x20 || byte == 0x7F ? .han : .word
        }
    }

    private static func ofOther(_ scalar: UInt32, kind: ScalarKind) -> BreakClass {
        switch scalar {
        case 0x80..<0x2000: return ofLatin(scalar, kind: kind)
        case 0x2000..<0x3000: return ofGeneralPunctuation(scalar, kind: kind)
        case 0x3000..<0x3400: return ofChinesePunctuation(scalar)
        case 0xFE30...0xFFFF: return ofForm(scalar, kind: kind)
        default: return kind == .wide || kind == .wideJoiner ? .han : .word
        }
    }

    private static func ofLatin(_ scalar: UInt32, kind: ScalarKind) -> BreakClass {
        switch scalar {
        case 0xA0: return .glue
        case 0xAB, 0xA1, 0xBF, 0xA3, 0xA5: return .narrowOpen
        case 0xBB: return .narrowClose
        case 0xB0, 0xB2, 0xB3, 0xB7, 0xB9: return .close
        case 0x660...0x669, 0x6F0...0x6F9: return .digit
        case 0x60C, 0x61B, 0x61F: return .close
        default: return kind == .format || kind == .control || kind == .wide ? .han : .word
        }
    }

    private static func ofGeneralPunctuation(_ scalar: UInt32, kind: ScalarKind) -> BreakClass {
        switch scalar {
        case 0x2000...0x2006, 0x2008...0x200A, 0x205F: return .space
        case 0x2007, 0x202F, 0x2011: return .glue
        case 0x2010, 0x2012, 0x2013: return .joiner
        case 0x2014, 0x2015, 0x2025, 0x2026, 0x22EF, 0x2E3A, 0x2E3B: return .dash
        case 0x2018, 0x201A, 0x201B, 0x201C, 0x201E, 0x201F, 0x2039, 0x20AC, 0x2116: return .open
        case 0x2019: return .infix
        case 0x201D, 0x203A, 0x2020...0x2022, 0x2030...0x2037, 0x203C...0x203D, 0x2047...0x2049,
            0x2070...0x207E, 0x2080...0x208E, 0x2103, 0x2109:
            return .close
        case 0x2460...0x24FF: return .han
        default: return kind == .wide || kind == .format ? .han : .word
        }
    }

    private static func ofChinesePunctuation(_ scalar: UInt32) -> BreakClass {
        switch scalar {
        case 0x3000: return .space
        case 0x3001, 0x3002, 0x3005, 0x301E, 0x301F, 0x303B: return .close
        case 0x3008...0x3011, 0x3014...0x301B: return scalar & 1 == 0 ? .open : .close
        case 0x301D: return .open
        case 0x301C, 0x3030: return .dash
        case 0x3041, 0x3043, 0x3045, 0x3047, 0x3049, 0x3063, 0x3083, 0x3085, 0x3087, 0x308E, 0x3095, 0x3096,
            0x309B...0x309E, 0x30A0, 0x30A1, 0x30A3, 0x30A5, 0x30A7, 0x30A9, 0x30C3, 0x30E3, 0x30E5, 0x30E7,
            0x30EE, 0x30F5, 0x30F6, 0x30FB...0x30FE, 0x31F0...0x31FF:
            return .close
        default: return .han
        }
    }

    private static func ofForm(_ scalar: UInt32, kind: ScalarKind) -> BreakClass {
        switch scalar {
        case 0xFE35...0xFE44: return scalar & 1 == 1 ? .open : .close
        case 0xFE30...0xFE34, 0xFE50...0xFE58: return .close
        case 0xFE59...0xFE5E: return scalar & 1 == 1 ? .open : .close
        case 0xFF01, 0xFF05, 0xFF09, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF1F, 0xFF3D, 0xFF5D, 0xFF5E, 0xFF60,
            0xFF61, 0xFF63, 0xFF64, 0xFF65, 0xFF67...0xFF70, 0xFF9E, 0xFF9F:
            return .close
        case 0xFF04, 0xFF08, 0xFF3B, 0xFF5B, 0xFF5F, 0xFF62, 0xFFE1, 0xFFE5: return .open
        case 0xFF0D, 0xFF0F: return .joiner
        case 0xFF10...0xFF19: return .digit
        case 0xFF21...0xFF3A, 0xFF41...0xFF5A: return .word
        default: return kind == .wide || kind == .format ? .han : .word
        }
    }
}
