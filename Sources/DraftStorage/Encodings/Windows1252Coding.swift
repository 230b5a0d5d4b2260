import TextRope

/// Windows-1252, in which western Windows writes: Latin-1, with other characters where that has controls. The five bytes
/// that stand for nothing are those controls, as in the Encoding Standard of the web, so that all bytes come back.
enum Windows1252Coding {
    /// The text in UTF-8. Any bytes are one.
    static func decoded(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count * 5 / 4)
        for byte in bytes {
            let scalar = (0x80...0x9F).contains(byte) ? own[Int(byte - 0x80)] : Unicode.Scalar(byte)
            result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
        return result
    }

    /// The bytes of a text in UTF-8. What there is no byte for, or is not UTF-8, becomes a question mark.
    static func encoded(_ text: [UInt8]) -> (bytes: [UInt8], lost: [LostCharacter]) {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var lost: [LostCharacter] = []
        var index = 0
        while index < text.count {
            let found = UTF8Sequence.scalar(in: text[...], at: index)
            let end = index + (found?.length ?? 1)
            if let found, let byte = byte(found.scalar) {
                result.append(byte)
            } else {
                lost.append(LostCharacter(text, range: index..<end))
                result.append(UInt8(ascii: "?"))
            }
            index = end
        }
        return (result, lost)
    }

    private static func byte(_ scalar: Unicode.Scalar) -> UInt8? {
        if let index = own.firstIndex(of: scalar) { return 0x80 + UInt8(index) }
        return (0x80...0x9F).contains(scalar.value) ? nil : UInt8(exactly: scalar.value)
    }

    /// The characters of the bytes from 0x80 to 0x9F.
    private static let own = Array(
        "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
}
