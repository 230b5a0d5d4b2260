/// Text as bytes, in a tree of slices: the storage of a draft.
///
/// A value type. A copy is a snapshot that costs nothing; an edit takes a few microseconds at any place of any
/// text. Offsets are bytes from the start of the text. The bytes are usually UTF-8 and are never changed or
/// checked here, so what is not UTF-8 is kept as it was. Lines are 0-based; a line ends with LF, CRLF or a CR
/// alone, and behind the last line end stands one more line, perhaps empty.
public struct TextRope: Sendable {
    @usableFromInline var chunks: SummaryTree<TextChunk, TextSummary>

    /// An empty text.
    public init() {
        chunks = SummaryTree()
    }

    /// The UTF-8 bytes of a string.
    public init(_ string: String) {
        self.init(adopting: Array(string.utf8))
    }

    /// A text of the bytes given.
    public init(bytes: some Sequence<UInt8>) {
        self.init(adopting: Array(bytes))
    }

    /// A text that stands in the array given, without copying it.
    public init(adopting bytes: [UInt8]) {
        var pieces: [TextChunk] = []
        pieces.reserveCapacity(bytes.count / TextChunk.loadedLength + 1)
        var start = 0
        while start < bytes.count {
            let end = min(start + TextChunk.loadedLength, bytes.count)
            pieces.append(TextChunk(bytes[start..<end]))
            start = end
        }
        chunks = SummaryTree(pieces)
    }

    init(chunks: SummaryTree<TextChunk, TextSummary>) {
        self.chunks = chunks
    }

    /// The length in bytes.
    public var byteCount: Int { chunks.summary.bytes }
    /// Whether the text has no bytes.
    public var isEmpty: Bool { chunks.isEmpty }
    /// The number of lines: one more than there are line ends.
    public var lineCount: Int { chunks.summary.lineEnds + 1 }

    /// Whether both are the same snapshot: a test that costs nothing and may say no for equal texts.
    public func isSameSnapshot(as other: TextRope) -> Bool { chunks.root === other.chunks.root }

    /// The chunk that holds the byte at an offset, and the offset of its first byte.
    func chunk(at offset: Int) -> (index: Int, start: Int, chunk: TextChunk)? {
        chunks.first { $0.bytes > offset }.map { ($0.index, $0.before.bytes, $0.element) }
    }
}

extension TextRope: Equatable {
    /// Whether two texts have the same bytes.
    public static func == (first: TextRope, second: TextRope) -> Bool {
        guard first.byteCount == second.byteCount else { return false }
        var offset = 0
        var equal = true
        first.forEachChunk(in: 0..<first.byteCount) { buffer in
            var position = buffer.startIndex
            second.forEachChunk(in: offset..<(offset + buffer.count)) { other in
                equal = equal && buffer[position..<(position + other.count)].elementsEqual(other)
                position += other.count
                return equal
            }
            offset += buffer.count
            return equal
        }
        return equal
    }
}

extension TextRope: CustomStringConvertible {
    /// The text as a string; bytes that are not UTF-8 show as U+FFFD.
    public var description: String { string(in: 0..<byteCount) }
}
