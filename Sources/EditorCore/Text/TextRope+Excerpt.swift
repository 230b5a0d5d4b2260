import TextRope

extension TextRope {
    /// Some text around a range of bytes, of one line, with `…` where the line begins before it.
    ///
    /// - Parameters:
    ///   - before: How many bytes of the line before the range stand in it at most, but for a character's others.
    ///   - after: How many bytes of the line behind the range.
    func excerpt(around range: Range<Int>, before: Int, after: Int) -> String {
        let content = lineContent(line(at: range.lowerBound))
        var start = max(content.lowerBound, range.lowerBound - before)
        while start > content.lowerBound, start < content.upperBound, isInsideCharacter(start) { start -= 1 }
        var end = max(start, min(content.upperBound, range.upperBound + after))
        while end < content.upperBound, isInsideCharacter(end) { end += 1 }
        return (start > content.lowerBound ? "…" : "") + string(in: start..<end)
    }

    /// Whether a byte goes on with a character of UTF-8.
    private func isInsideCharacter(_ offset: Int) -> Bool { byte(at: offset) & 0xC0 == 0x80 }
}
