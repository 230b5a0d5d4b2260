/// Reads characters from bytes that need not be UTF-8, in either direction: what all places that decode stand on.
///
/// UTF-8 is what RFC 3629 says: neither longer forms than needed nor surrogates nor anything above U+10FFFF. A byte that
/// belongs to no character reads as ``invalid`` by itself.
public enum UTF8Sequence {
    /// What stands for a byte that belongs to no character.
    @inlinable public static var invalid: UInt32 { .max }

    /// The scalar that begins at an offset, which is inside the bytes, and its length in bytes; ``invalid`` and 1 where none
    /// does.
    @inlinable
    @inline(__always)
    public static func scalar(
        in bytes: UnsafeBufferPointer<UInt8>, at offset: Int
    ) -> (scalar: UInt32, length: Int) {
        let first = bytes[offset]
        if first < 0x80 { return (UInt32(first), 1) }
        let left = bytes.count - offset
        if first >= 0xE0 && first < 0xF0 && left >= 3 {
            let second = bytes[offset + 1]
            let third = bytes[offset + 2]
            let value = UInt32(first & 15) << 12 | UInt32(second & 63) << 6 | UInt32(third & 63)
            if second & 0xC0 == 0x80 && third & 0xC0 == 0x80 && value >= 0x800 && value >> 11 != 0x1B {
                return (value, 3)
            }
        } else if first >= 0xC2 && first < 0xE0 && left >= 2 {
            let second = bytes[offset + 1]
            if second & 0xC0 == 0x80 { return (UInt32(first & 31) << 6 | UInt32(second & 63), 2) }
        } else if first >= 0xF0 && first < 0xF5 && left >= 4 {
            var value = UInt32(first & 7)
            for step in 1...3 {
                let byte = bytes[offset + step]
                if byte & 0xC0 != 0x80 { return (invalid, 1) }
                value = value << 6 | UInt32(byte & 63)
            }
            if value >= 0x10000 && value <= 0x10FFFF { return (value, 4) }
        }
        return (invalid, 1)
    }

    /// The scalar that bytes known to be UTF-8 are, where they are just one.
    @inlinable
    @inline(__always)
    public static func onlyScalar(
        in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
    ) -> Unicode.Scalar? {
        let first = bytes[range.lowerBound]
        // Nearly all are Chinese characters.
        if range.count == 3, first >= 0xE0 {
            let second = bytes[range.lowerBound + 1]
            let third = bytes[range.lowerBound + 2]
            return Unicode.Scalar(UInt32(first & 15) << 12 | UInt32(second & 63) << 6 | UInt32(third & 63))
        }
        let (value, length) = scalar(in: bytes, at: range.lowerBound)
        return length == range.count ? Unicode.Scalar(value) : nil
    }

    /// The scalar that ends at an offset, which is greater than 0, and its length in bytes; ``invalid`` and 1 where none
    /// does.
    public static func scalar(
        in bytes: UnsafeBufferPointer<UInt8>, before offset: Int
    ) -> (scalar: UInt32, length: Int) {
        for length in 1...4 where length <= offset {
            let start = offset - length
            if bytes[start] & 0xC0 == 0x80 { continue }
            let found = scalar(in: bytes, at: start)
            return found.length == length ? found : (invalid, 1)
        }
        return (invalid, 1)
    }

    /// The greatest offset not above `offset` that is not inside a character.
    public static func boundary(in bytes: UnsafeBufferPointer<UInt8>, atOrBefore offset: Int) -> Int {
        if offset >= bytes.count { return bytes.count }
        for back in 0...3 where back <= offset {
            let start = offset - back
            if bytes[start] & 0xC0 == 0x80 { continue }
            return start + scalar(in: bytes, at: start).length > offset ? start : offset
        }
        return offset
    }

    /// The character that begins at an index and its length in bytes; nil where the bytes there are not UTF-8.
    @inlinable
    public static func scalar(
        in bytes: ArraySlice<UInt8>, at index: Int
    ) -> (scalar: Unicode.Scalar, length: Int)? {
        bytes.withUnsafeBufferPointer { buffer in
            let (value, length) = scalar(in: buffer, at: index - bytes.startIndex)
            return Unicode.Scalar(value).map { ($0, length) }
        }
    }

    /// The length in bytes of the character that begins at an index; nil where the bytes there are not UTF-8.
    @inlinable
    public static func length(in bytes: ArraySlice<UInt8>, at index: Int) -> Int? {
        scalar(in: bytes, at: index)?.length
    }
}
