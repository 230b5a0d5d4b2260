/// What a run of text adds up to: its bytes and its line ends.
///
/// A line ends with LF, CRLF or a CR alone. A run may stop between the two bytes of a CRLF; the summary
/// remembers how it begins and ends, so that the pair counts once where two runs meet.
public struct TextSummary: Summary {
    /// The number of bytes.
    public let bytes: Int
    /// The number of line ends.
    public let lineEnds: Int
    @usableFromInline let beginsWithLF: Bool
    @usableFromInline let endsWithCR: Bool

    @inlinable
    init(bytes: Int, lineEnds: Int, beginsWithLF: Bool, endsWithCR: Bool) {
        self.bytes = bytes
        self.lineEnds = lineEnds
        self.beginsWithLF = beginsWithLF
        self.endsWithCR = endsWithCR
    }

    /// The summary of no text.
    @inlinable
    public static var zero: TextSummary {
        TextSummary(bytes: 0, lineEnds: 0, beginsWithLF: false, endsWithCR: false)
    }

    /// The summary of one text followed by another.
    @inlinable
    public static func + (first: TextSummary, second: TextSummary) -> TextSummary {
        if first.bytes == 0 { return second }
        if second.bytes == 0 { return first }
        let shared = first.endsWithCR && second.beginsWithLF ? 1 : 0
        return TextSummary(
            bytes: first.bytes + second.bytes,
            lineEnds: first.lineEnds + second.lineEnds - shared,
            beginsWithLF: first.beginsWithLF,
            endsWithCR: second.endsWithCR)
    }
}
