import TextRope

/// UTF-16, with a byte order mark or none.
enum UTF16Coding {
    /// The text in UTF-8, without the mark; nil where there is no mark, or the bytes behind it are not UTF-16.
    static func decodedBehindMark(_ bytes: [UInt8], isLittleEndian: Bool) -> [UInt8]? {
        guard bytes.starts(with: mark(isLittleEndian)) else { return nil }
        // The mark of UTF-32 begins with the same bytes.
        if isLittleEndian && bytes.count >= 4 && bytes[2] == 0 && bytes[3] == 0 { return nil }
        return decoded(bytes[2...], isLittleEndian: isLittleEndian)
    }

    private static func mark(_ isLittleEndian: Bool) -> [UInt8] {
        isLittleEndian ? [0xFF, 0xFE] : [0xFE, 0xFF]
    }

    /// The text in UTF-8; nil where the bytes are not UTF-16.
    static func decoded(_ bytes: ArraySlice<UInt8>, isLittleEndian: Bool) -> [UInt8]? {
        guard bytes.count.isMultiple(of: 2) else { return nil }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count * 3 / 2)
        var index = bytes.startIndex
        func unit(at index: Int) -> UInt32 {
            let (first, second) = (UInt32(bytes[index]), UInt32(bytes[index + 1]))
            return isLittleEndian ? second << 8 | first : first << 8 | second
        }
        while index < bytes.endIndex {
            var value = unit(at: index)
            index += 2
            if (0xD800..<0xDC00).contains(value), index < bytes.endIndex {
                let low = unit(at: index)
                guard (0xDC00..<0xE000).contains(low) else { return nil }
                value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
                index += 2
            }
            guard let scalar = Unicode.Scalar(value) else { return nil }
            result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
        return result
    }

    /// The bytes of a text in UTF-8, with the mark in front where there is to be one. What is not UTF-8 becomes U+FFFD.
    static func encoded(
        _ text: [UInt8], isLittleEndian: Bool, byteOrderMark: Bool
    ) -> (bytes: [UInt8], lost: [LostCharacter]) {
        var result = byteOrderMark ? mark(isLittleEndian) : []
        result.reserveCapacity(text.count * 2 + 2)
        var lost: [LostCharacter] = []
        var index = 0
        while index < text.count {
            var scalar: Unicode.Scalar = "\u{FFFD}"
            var length = 1
            if let found = UTF8Sequence.scalar(in: text[...], at: index) {
                (scalar, length) = found
            } else {
                lost.append(LostCharacter(text, range: index..<(index + 1)))
            }
            for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
                let (high, low) = (UInt8(unit >> 8), UInt8(truncatingIfNeeded: unit))
                result.append(isLittleEndian ? low : high)
                result.append(isLittleEndian ? high : low)
            }
            index += length
        }
        return (result, lost)
    }
}
