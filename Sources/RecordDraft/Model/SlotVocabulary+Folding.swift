extension SlotVocabulary {
    /// A wording as it is compared: lower case, without accents, marks and white space.
    static func fold(_ bytes: [UInt8]) -> [UInt8] {
        var folded: [UInt8] = []
        folded.reserveCapacity(bytes.count)
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            switch scalar.value {
            // What nearly all wordings are made of needs no tables.
            case 0x41...0x5A: folded.append(UInt8(scalar.value) + 0x20)
            case 0x21...0x7E: folded.append(UInt8(scalar.value))
            case 0x20: break
            case 0x4E00...0x9FFF, 0x430...0x44F, 0x621...0x63A, 0x641...0x64A:
                folded.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            default: folded.append(contentsOf: base(of: scalar).utf8)
            }
        }
        return folded
    }

    private static func base(of scalar: Unicode.Scalar) -> String {
        if scalar.properties.isWhitespace || scalar.properties.generalCategory == .nonspacingMark {
            return ""
        }
        return switch scalar.value {
        case 0x0640, 0x200B...0x200F: ""
        case 0xC0...0xC5, 0xE0...0xE5: "a"
        case 0xC7, 0xE7: "c"
        case 0xC8...0xCB, 0xE8...0xEB: "e"
        case 0xCC...0xCF, 0xEC...0xEF: "i"
        case 0xD1, 0xF1: "n"
        case 0xD2...0xD6, 0xF2...0xF6: "o"
        case 0xD9...0xDC, 0xF9...0xFC: "u"
        case 0x401, 0x451: "е"
        default: scalar.properties.lowercaseMapping
        }
    }
}
