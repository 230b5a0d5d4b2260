/// Decodes scalars from bytes that may be invalid UTF-8, forward and backward. All decoding in the project uses it.
///
/// Valid is what RFC 3629 (section 4) allows: no overlong forms, no surrogates, nothing above U+10FFFF. Each byte that is not
/// part of a valid sequence decodes as one ``invalid``.
public enum UTF8Sequence {
    /// The value for a byte that is not part of a valid sequence.
    @inlinable public static var invalid: UInt32 { .max }

    /// The scalar that begins at an offset and its length in bytes; ``invalid`` and 1 where no valid sequence begins there.
    ///
    /// - Parameter offset: A byte offset, at least 0 and less than the number of bytes.
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

    /// The scalar in a range that contains exactly one; `nil` where it contains more.
    ///
    /// - Parameter range: A range that is not empty, of bytes known to be valid UTF-8: this is not checked again.
    @inlinable
    @inline(__always)
    public static func onlyScalar(
        in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
    ) -> Unicode.Scalar? {
        let first = bytes[range.lowerBound]
        // Fast path: nearly all are Chinese characters, three bytes each.
        if range.count == 3, first >= 0xE0 {
            let second = bytes[range.lowerBound + 1]
            let third = bytes[range.lowerBound + 2]
            return Unicode.Scalar(UInt32(first & 15) << 12 | UInt32(second & 63) << 6 | UInt32(third & 63))
        }
        let (value, length) = scalar(in: bytes, at: range.lowerBound)
        return length == range.count ? Unicode.Scalar(value) : nil
    }

    /// The scalar that ends at an offset and its length in bytes; ``invalid`` and 1 where no valid sequence ends there.
    ///
    /// - Parameter offset: A byte offset, greater than 0 and at most the number of bytes.
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

    /// The greatest byte offset at or before `offset` that is not inside a valid sequence; at most the number of bytes.
    public static func boundary(in bytes: UnsafeBufferPointer<UInt8>, atOrBefore offset: Int) -> Int {
        if offset >= bytes.count { return bytes.count }
        for back in 0...3 where back <= offset {
            let start = offset - back
            if bytes[start] & 0xC0 == 0x80 { continue }
            return start + scalar(in: bytes, at: start).length > offset ? start : offset
        }
        return offset
    }

    /// The scalar that begins at an index of a slice and its length in bytes; `nil` where no valid sequence begins there.
    @inlinable
    public static func scalar(
        in bytes: ArraySlice<UInt8>, at index: Int
    ) -> (scalar: Unicode.Scalar, length: Int)? {
        bytes.withUnsafeBufferPointer { buffer in
            let (value, length) = scalar(in: buffer, at: index - bytes.startIndex)
            return Unicode.Scalar(value).map { ($0, length) }
        }
    }

    /// The length in bytes of the scalar that begins at an index of a slice; `nil` where no valid sequence begins there.
    @inlinable
    public static func length(in bytes: ArraySlice<UInt8>, at index: Int) -> Int? {
        scalar(in: bytes, at: index)?.length
    }
}
