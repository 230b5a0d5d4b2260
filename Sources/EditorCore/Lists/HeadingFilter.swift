import TextRope

/// A pre-filter for headings: from the bytes alone it tells that a heading can't match what was typed. Only the others are parsed
/// and compared. It has false positives, but no false negatives.
struct HeadingFilter {
    /// The typed characters that must be there, in this order: ASCII digits, `a` to `z`, and common Chinese characters. Others
    /// have several equal spellings, so they are not checked.
    private let scalars: [UInt32]

    /// - Parameter wanted: What was typed, in lower case and half width, without blanks.
    init(_ wanted: [Character]) {
        scalars = wanted.compactMap { character in
            guard character.unicodeScalars.count == 1, let scalar = character.unicodeScalars.first else {
                return nil
            }
            switch scalar.value {
            case 0x30...0x39, 0x61...0x7A, 0x3400...0x9FFF: return scalar.value
            default: return nil
            }
        }
    }

    /// Whether a heading with these bytes can match: it contains ``scalars`` as a subsequence.
    func mayHold(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var found = 0
        var index = 0
        while found < scalars.count, index < bytes.count {
            let (scalar, length) = UTF8Sequence.scalar(in: bytes, at: index)
            if Self.isEqual(scalar, scalars[found]) { found += 1 }
            index += length
        }
        return found == scalars.count
    }

    /// Whether a scalar of a heading can be equal to a typed one: in any case, half or full width.
    @inline(__always)
    private static func isEqual(_ scalar: UInt32, _ wanted: UInt32) -> Bool {
        if scalar == wanted { return true }
        if scalar < 0x80 { return (0x41...0x5A).contains(scalar) && scalar + 0x20 == wanted }
        switch scalar {
        case 0xFF01...0xFF5E: return isEqual(scalar - 0xFEE0, wanted)
        case 0x212A: return wanted == 0x6B
        // CJK compatibility ideographs: canonically equivalent (Unicode) to some unified one; which one is not checked.
        case 0xF900...0xFAFF, 0x2F800...0x2FA1F: return true
        default: return false
        }
    }
}
