import TextRope

/// Reads the Unicode scalars of some bytes one by one; a byte that is not UTF-8 reads as U+FFFD.
struct ScalarCursor {
    let bytes: UnsafeBufferPointer<UInt8>
    /// The byte to be read next.
    var offset: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int = 0) {
        self.bytes = bytes
        self.offset = offset
    }

    var isAtEnd: Bool { offset >= bytes.count }

    /// The scalar to be read next; 0 at the end.
    var scalar: UInt32 { decoded.value }

    /// The scalar to be read next and its length in bytes; 0 and 0 at the end.
    var decoded: (value: UInt32, length: Int) {
        guard offset < bytes.count else { return (0, 0) }
        let (scalar, length) = UTF8Sequence.scalar(in: bytes, at: offset)
        return (scalar == UTF8Sequence.invalid ? 0xFFFD : scalar, length)
    }

    mutating func advance() { offset += decoded.length }

    /// Reads on if the scalar to be read next is the given one, and tells whether it was.
    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
        let next = decoded
        guard next.length > 0, next.value == scalar.value else { return false }
        offset += next.length
        return true
    }

    /// Reads on if the scalar to be read next fits, and gives it.
    mutating func take(where fits: (UInt32) -> Bool) -> UInt32? {
        let next = decoded
        guard next.length > 0, fits(next.value) else { return nil }
        offset += next.length
        return next.value
    }

    /// Skips white space and marks of writing direction, and tells how many scalars there were.
    @discardableResult
    mutating func skipSpace() -> Int {
        var count = 0
        while take(where: ScalarKind.isSpace) != nil { count += 1 }
        return count
    }

    /// The cursor one scalar back, and that scalar; nil at the start. A torn sequence counts byte by byte.
    func stepBack(notBefore start: Int = 0) -> (cursor: ScalarCursor, scalar: UInt32)? {
        guard offset > start else { return nil }
        var back = offset - 1
        while back > start, offset - back < 4, bytes[back] & 0xC0 == 0x80 { back -= 1 }
        var earlier = ScalarCursor(bytes, at: back)
        let read = earlier.decoded
        if back + read.length != offset {
            earlier.offset = offset - 1
            return (earlier, 0xFFFD)
        }
        return (earlier, read.value)
    }
}
