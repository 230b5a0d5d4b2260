/// Characters in bytes that need not be UTF-8.
public enum UTF8Sequence {
    /// The length of the character that begins at an index; nil where the bytes there are not UTF-8.
    @inlinable
    public static func length(in bytes: ArraySlice<UInt8>, at index: Int) -> Int? {
        let lead = bytes[index]
        let length: Int
        switch lead {
        case 0..<0x80: return 1
        case 0xC2..<0xE0: length = 2
        case 0xE0..<0xF0: length = 3
        case 0xF0..<0xF5: length = 4
        default: return nil
        }
        guard index + length <= bytes.endIndex else { return nil }
        let second = bytes[index + 1]
        let bounds: ClosedRange<UInt8> =
            switch lead {
            case 0xE0: 0xA0...0xBF
            case 0xED: 0x80...0x9F
            case 0xF0: 0x90...0xBF
            case 0xF4: 0x80...0x8F
            default: 0x80...0xBF
            }
        guard bounds.contains(second) else { return nil }
        for place in (index + 2)..<max(index + 2, index + length) where bytes[place] & 0xC0 != 0x80 {
            return nil
        }
        return length
    }

    /// The character at an index, of a length that ``length(in:at:)`` gave.
    public static func scalar(in bytes: ArraySlice<UInt8>, at index: Int, length: Int) -> Unicode.Scalar {
        var value = UInt32(bytes[index])
        if length > 1 { value &= 0xFF >> UInt32(length + 1) }
        for place in (index + 1)..<(index + max(length, 1)) {
            value = value << 6 | UInt32(bytes[place] & 0x3F)
        }
        return Unicode.Scalar(value) ?? "\u{FFFD}"
    }
}
