import Glibc

/// A leaf of the rope: a slice of an array that other chunks may share.
///
/// A loaded file stays in the one array it was read into; its chunks are slices of that array, and an edit
/// makes small arrays of its own.
@usableFromInline
struct TextChunk: Summarized {
    @usableFromInline let bytes: ArraySlice<UInt8>
    @usableFromInline let summary: TextSummary
    /// Whether there is a CR in it: only then are line ends more than LFs.
    let hasReturns: Bool

    /// The longest chunk made from a loaded text, in bytes. Long enough that 100 MB take little time to cut up,
    /// short enough that finding a line inside one takes less than a microsecond.
    static let loadedLength = 4 * 1024
    /// The longest chunk that an edit copies, in bytes; a larger one is cut instead.
    static let copiedLength = 2 * 1024

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        (summary, hasReturns) = TextChunk.summarise(bytes)
    }

    var count: Int { bytes.count }

    /// The chunk's bytes in a range counted from its start.
    func slice(_ range: Range<Int>) -> TextChunk {
        if range.lowerBound == 0 && range.upperBound == bytes.count { return self }
        return TextChunk(bytes[(bytes.startIndex + range.lowerBound)..<(bytes.startIndex + range.upperBound)])
    }

    /// What the first bytes of the chunk add up to.
    func summary(upTo count: Int) -> TextSummary { TextChunk.summarise(bytes.prefix(count)).0 }

    /// Whether an offset from the chunk's start is between the two bytes of a CRLF.
    ///
    /// - Parameter followsReturn: Whether the text before the chunk ends with CR.
    func splitsPair(at offset: Int, followsReturn: Bool) -> Bool {
        let index = bytes.startIndex + offset
        return bytes[index] == 0x0A && (offset > 0 ? bytes[index - 1] == 0x0D : followsReturn)
    }

    private static func summarise(_ bytes: ArraySlice<UInt8>) -> (TextSummary, hasReturns: Bool) {
        let (feeds, returns) = bytes.withUnsafeBytes { LineEndCount.feedsAndReturns(in: $0) }
        let summary = TextSummary(
            bytes: bytes.count,
            lineEnds: feeds + (returns == 0 ? 0 : loneReturns(in: bytes)),
            beginsWithLF: bytes.first == 0x0A,
            endsWithCR: bytes.last == 0x0D)
        return (summary, returns > 0)
    }

    /// CRs that no LF follows within the chunk; one at its very end counts, and is taken back where the next
    /// chunk begins with LF.
    private static func loneReturns(in bytes: ArraySlice<UInt8>) -> Int {
        var count = 0
        var previous: UInt8 = 0
        for byte in bytes {
            if previous == 0x0D && byte != 0x0A { count += 1 }
            previous = byte
        }
        return count + (previous == 0x0D ? 1 : 0)
    }

    /// The offset just behind the line end with this 1-based ordinal in the chunk, in bytes from its start.
    ///
    /// - Parameter followsReturn: Whether the text before the chunk ends with CR: a first LF then completes a
    ///   line end that was counted there already.
    func offset(behindLineEnd ordinal: Int, followsReturn: Bool) -> Int {
        bytes.withUnsafeBufferPointer { buffer in
            if !hasReturns && !followsReturn { return TextChunk.offset(behindLineFeed: ordinal, in: buffer) }
            var seen = followsReturn && buffer.first == 0x0A ? -1 : 0
            var index = 0
            while index < buffer.count {
                let byte = buffer[index]
                if byte == 0x0A {
                    seen += 1
                } else if byte == 0x0D {
                    if index + 1 < buffer.count && buffer[index + 1] == 0x0A { index += 1 }
                    seen += 1
                }
                index += 1
                if seen == ordinal { return index }
            }
            return buffer.count
        }
    }

    /// The offset of the first LF from an offset on; `nil` where there is none or a CR may have to do with it.
    func lineFeed(from start: Int) -> Int? {
        if hasReturns || start >= bytes.count { return nil }
        return bytes.withUnsafeBufferPointer { buffer in
            buffer.baseAddress.flatMap { base in
                memchr(base + start, 0x0A, buffer.count - start).map {
                    UnsafeRawPointer(base).distance(to: UnsafeRawPointer($0))
                }
            }
        }
    }

    private static func offset(behindLineFeed ordinal: Int, in buffer: UnsafeBufferPointer<UInt8>) -> Int {
        guard let start = buffer.baseAddress else { return 0 }
        var offset = 0
        for _ in 0..<ordinal {
            guard let found = memchr(start + offset, 0x0A, buffer.count - offset) else { return buffer.count }
            offset = UnsafeRawPointer(start).distance(to: UnsafeRawPointer(found)) + 1
        }
        return offset
    }
}
