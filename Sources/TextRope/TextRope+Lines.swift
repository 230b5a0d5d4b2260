extension TextRope {
    /// The 0-based line that holds an offset. Right behind a line end begins the next line; an offset between
    /// the two bytes of a CRLF is still in the line that they end.
    public func line(at offset: Int) -> Int {
        precondition(offset >= 0 && offset <= byteCount, "offset out of range")
        guard let (index, start) = chunk(at: offset) else { return chunks.summary.lineEnds }
        let before = chunks.summary(before: index)
        let chunk = chunks[index]
        let line = (before + chunk.slice(0..<(offset - start)).summary).lineEnds
        let splitsPair = offset > 0 && byte(at: offset) == 0x0A && byte(at: offset - 1) == 0x0D
        return splitsPair ? line - 1 : line
    }

    /// The offset of the first byte of a 0-based line, which has to be below ``lineCount``.
    public func lineStart(_ line: Int) -> Int {
        precondition(line >= 0 && line < lineCount, "line out of range")
        if line == 0 { return 0 }
        guard let (index, before) = chunks.first(where: { $0.lineEnds >= line }) else { return byteCount }
        let inside = chunks[index].offset(
            behindLineEnd: line - before.lineEnds, followsReturn: before.endsWithCR)
        let start = before.bytes + inside
        // A CR at the very end of a chunk may be the first half of a CRLF.
        let endsInReturn = inside == chunks[index].count && chunks[index].summary.endsWithCR
        return endsInReturn && start < byteCount && byte(at: start) == 0x0A ? start + 1 : start
    }

    /// The bytes of a 0-based line with its line end.
    public func lineRange(_ line: Int) -> Range<Int> {
        lineStart(line)..<(line + 1 < lineCount ? lineStart(line + 1) : byteCount)
    }

    /// The bytes of a 0-based line without its line end.
    public func lineContent(_ line: Int) -> Range<Int> {
        let range = lineRange(line)
        guard line + 1 < lineCount else { return range }
        let last = range.upperBound - 1
        let isPair = last > range.lowerBound && byte(at: last) == 0x0A && byte(at: last - 1) == 0x0D
        return range.lowerBound..<(isPair ? last - 1 : last)
    }
}
