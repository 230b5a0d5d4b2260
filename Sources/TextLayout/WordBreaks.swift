/// Where words begin and end in a line, for moving and deleting by word. Offsets are bytes from the
/// line's start.
///
/// A word is a run of letters and digits with the marks inside it (`l’ordre`, `3,300`, `A/76/639`'s parts
/// `A`, `76`, `639`: the slash parts, so that a symbol can be mended bit by bit). A run of Chinese
/// characters is cut without a dictionary: common function characters (的 了 和 在 是 …) stand alone unless
/// they are half of a common word (现在, 和平); what is between is cut into pairs, the last three of an odd
/// number together, since most words have two or three characters. Blanks and punctuation are no words.
public struct WordBreaks: Sendable {
    /// The line.
    public let bytes: [UInt8]

    /// The word breaks of the bytes of a line.
    public init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Start of the first word that begins after `offset`; the end of the line where there is none.
    public func nextStart(after offset: Int) -> Int { withPieces { $0.nextStart(after: offset) } }

    /// End of the first word that ends after `offset`; the end of the line where there is none.
    public func nextEnd(after offset: Int) -> Int { withPieces { $0.nextEnd(after: offset) } }

    /// Start of the last word that begins before `offset`; 0 where there is none.
    public func previousStart(before offset: Int) -> Int { withPieces { $0.previousStart(before: offset) } }

    /// The word that holds the byte at `offset`, or the run of blanks or the single other character there;
    /// empty at the end of the line.
    public func range(at offset: Int) -> Range<Int> {
        if offset >= bytes.count { return bytes.count..<bytes.count }
        return withPieces { $0.piece(at: max(0, offset)).range }
    }

    private func withPieces<Answer>(_ body: (inout WordPieces) -> Answer) -> Answer {
        bytes.withUnsafeBufferPointer { buffer in
            var pieces = WordPieces(buffer)
            return body(&pieces)
        }
    }
}
