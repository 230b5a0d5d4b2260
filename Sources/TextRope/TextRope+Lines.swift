extension TextRope {
    /// The 0-based line that holds an offset. Right behind a line end begins the next line; an offset between
    /// the two bytes of a CRLF is still in the line that they end.
    public func line(at offset: Int) -> Int {
        precondition(offset >= 0 && offset <= byteCount, "offset out of range")
        guard let found = chunks.first(where: { $0.bytes > offset }) else { return chunks.summary.lineEnds }
        let inside = offset - found.before.bytes
        let line = (found.before + found.element.summary(upTo: inside)).lineEnds
        let splitsPair = found.element.splitsPair(at: inside, followsReturn: found.before.endsWithCR)
        return splitsPair ? line - 1 : line
    }

    /// The offset of the first byte of a 0-based line, which has to be below ``lineCount``.
    public func lineStart(_ line: Int) -> Int { startAndLineFeed(ofLine: line).start }

    /// The bytes of a 0-based line with its line end.
    public func lineRange(_ line: Int) -> Range<Int> {
        let (start, lineFeed) = startAndLineFeed(ofLine: line)
        if let lineFeed { return start..<lineFeed + 1 }
        return start..<(line + 1 < lineCount ? lineStart(line + 1) : byteCount)
    }

    /// The bytes of a 0-based line without its line end.
    public func lineContent(_ line: Int) -> Range<Int> {
        let (start, lineFeed) = startAndLineFeed(ofLine: line)
        if let lineFeed { return start..<lineFeed }
        guard line + 1 < lineCount else { return start..<byteCount }
        let last = lineStart(line + 1) - 1
        let isPair = last > start && byte(at: last) == 0x0A && byte(at: last - 1) == 0x0D
        return start..<(isPair ? last - 1 : last)
    }

    /// Where a line starts, and the LF that ends it where that stands in the same chunk and no CR belongs to it, as
    /// with nearly all lines: what is asked for together is found on one way through the tree.
    private func startAndLineFeed(ofLine line: Int) -> (start: Int, lineFeed: Int?) {
        precondition(line >= 0 && line < lineCount, "line out of range")
        let found = line == 0 ? chunks.first { $0.bytes > 0 } : chunks.first { $0.lineEnds >= line }
        guard let (_, before, chunk) = found else { return (byteCount, nil) }
        let inside =
            line == 0
            ? 0 : chunk.offset(behindLineEnd: line - before.lineEnds, followsReturn: before.endsWithCR)
        let start = before.bytes + inside
        // A CR at the very end of a chunk may be the first half of a CRLF.
        if inside == chunk.count, chunk.summary.endsWithCR, start < byteCount, byte(at: start) == 0x0A {
            return (start + 1, nil)
        }
        return (start, chunk.lineFeed(from: inside).map { before.bytes + $0 })
    }
}
