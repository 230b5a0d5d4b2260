import TextRope

/// Where the caret may stand in a line: boundaries of grapheme clusters, of bytes that are not UTF-8, and
/// of control characters, the same as those of a layout's units. Offsets are bytes from the line's start.
///
/// Each answer reads the neighbourhood alone: back to the nearest place where a cluster surely ends,
/// which in Latin and Chinese is the character before.
public struct GraphemeBreaks: Sendable {
    /// The line, or any piece of text cut at surely safe places, such as line ends.
    public let bytes: [UInt8]

    /// The breaks of the bytes of a line.
    public init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The first boundary after `offset`; the end of the line where there is none.
    public func next(after offset: Int) -> Int {
        if offset >= bytes.count { return bytes.count }
        return unit(at: max(0, offset)).upperBound
    }

    /// The last boundary before `offset`; 0 where there is none.
    public func previous(before offset: Int) -> Int {
        if offset <= 0 || bytes.isEmpty { return 0 }
        return unit(at: min(offset, bytes.count) - 1).lowerBound
    }

    /// `offset` where it is a boundary, else the last one before it.
    public func boundary(atOrBefore offset: Int) -> Int {
        if offset <= 0 { return 0 }
        return offset >= bytes.count ? bytes.count : unit(at: offset).lowerBound
    }

    /// The unit that holds the byte at `offset`, which must be inside the line.
    private func unit(at offset: Int) -> Range<Int> {
        bytes.withUnsafeBufferPointer { Self.unit(in: $0, at: offset) }
    }

    /// The unit that holds the byte at `offset`, which must be inside the line.
    static func unit(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Range<Int> {
        let start = safeStart(in: bytes, atOrBefore: offset)
        var scanner = UnitScanner(bytes, from: start, policy: .narrow)
        while let unit = scanner.next() {
            if scanner.offset > offset { return Int(unit.offset)..<scanner.offset }
        }
        return start..<bytes.count
    }

    /// The nearest place at or before `offset` where a cluster surely begins.
    static func safeStart(in bytes: UnsafeBufferPointer<UInt8>, atOrBefore offset: Int) -> Int {
        var start = UTF8Sequence.boundary(in: bytes, atOrBefore: offset)
        var right = ScannedScalar(in: bytes, at: start)
        while start > 0 {
            let left = ScannedScalar(in: bytes, before: start)
            if ScannedScalar.parts(left, right) { break }
            start -= left.length
            right = left
        }
        return start
    }
}
