import TextLayout
import TextRope

/// Characters and words across line ends. A line end, CRLF too, counts as one character.
extension EditorState {
    /// The offset behind the character at an offset; the same at the end of the text.
    func offset(afterCharacterAt offset: Int) -> Int {
        let (content, line) = lineContent(at: offset)
        if offset >= content.upperBound { return buffer.text.lineRange(line).upperBound }
        let bytes = buffer.text.bytes(in: content)
        return content.lowerBound + GraphemeBreaks(bytes: bytes).next(after: offset - content.lowerBound)
    }

    /// The offset of the character before an offset; the same at the beginning of the text.
    func offset(beforeCharacterAt offset: Int) -> Int {
        let (content, line) = lineContent(at: offset)
        if offset <= content.lowerBound {
            return line == 0 ? 0 : buffer.text.lineContent(line - 1).upperBound
        }
        let bytes = buffer.text.bytes(in: content)
        let inside = min(offset, content.upperBound) - content.lowerBound
        return content.lowerBound + GraphemeBreaks(bytes: bytes).previous(before: inside)
    }

    /// The offset at which the next word begins; at the end of a line, the beginning of the next.
    func offset(afterWordAt offset: Int) -> Int {
        let (content, line) = lineContent(at: offset)
        if offset >= content.upperBound { return buffer.text.lineRange(line).upperBound }
        let bytes = buffer.text.bytes(in: content)
        return content.lowerBound + WordBreaks(bytes: bytes).nextStart(after: offset - content.lowerBound)
    }

    /// The offset at which the word at or before an offset begins; at the beginning of a line, the end of the
    /// one before.
    func offset(beforeWordAt offset: Int) -> Int {
        let (content, line) = lineContent(at: offset)
        if offset <= content.lowerBound {
            return line == 0 ? 0 : buffer.text.lineContent(line - 1).upperBound
        }
        let bytes = buffer.text.bytes(in: content)
        let inside = min(offset, content.upperBound) - content.lowerBound
        return content.lowerBound + WordBreaks(bytes: bytes).previousStart(before: inside)
    }

    private func lineContent(at offset: Int) -> (content: Range<Int>, line: Int) {
        let line = buffer.text.line(at: offset)
        return (buffer.text.lineContent(line), line)
    }
}
