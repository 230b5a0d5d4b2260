import TextRope

/// Tells by a look at its bytes that a heading does not hold what was typed, so that few of many are read.
struct HeadingFilter {
    /// Of what was typed the characters that nothing else is equal to: they have to be there, in their order.
    private let scalars: [UInt32]

    /// - Parameter wanted: What was typed, in small letters and half width, without blanks.
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

    /// Whether the bytes may be those of a heading that holds what was typed, other characters in between left out.
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

    @inline(__always)
    private static func isEqual(_ scalar: UInt32, _ wanted: UInt32) -> Bool {
        if scalar == wanted { return true }
        if scalar < 0x80 { return (0x41...0x5A).contains(scalar) && scalar + 0x20 == wanted }
        switch scalar {
        case 0xFF01...0xFF5E: return isEqual(scalar - 0xFEE0, wanted)
        case 0x212A: return wanted == 0x6B
        // Equal by the rules of Unicode to characters of the common block.
        case 0xF900...0xFAFF, 0x2F800...0x2FA1F: return true
        default: return false
        }
    }
}
