import RecordDraft
import TextRope
import Wording

extension EditorState {
    /// What a 0-based line is called: by its paragraph, or by its number.
    func name(ofLine line: Int) -> String {
        buffer.draft.paragraph(at: line).map(name(of:)) ?? LocalizedText.lineNumber(line + 1)(language)
    }

    /// Some text around a range of bytes of a text, all in one line, with `…` where it goes on.
    func excerpt(around range: Range<Int>, in text: TextRope) -> String {
        let content = text.lineContent(text.line(at: range.lowerBound))
        var start = max(content.lowerBound, range.lowerBound - 30)
        while start > content.lowerBound && start < content.upperBound && text.byte(at: start) & 0xC0 == 0x80
        {
            start -= 1
        }
        var end = min(content.upperBound, max(range.upperBound, range.lowerBound) + 120)
        while end < content.upperBound && text.byte(at: end) & 0xC0 == 0x80 { end += 1 }
        return (start > content.lowerBound ? "…" : "") + text.string(in: start..<max(start, end))
    }

    /// A few words around a range of bytes of the draft, for lists in narrow panes.
    func shortExcerpt(around range: Range<Int>) -> String {
        let text = buffer.text
        let content = text.lineContent(text.line(at: range.lowerBound))
        var start = max(content.lowerBound, range.lowerBound - 24)
        while start > content.lowerBound && start < content.upperBound && text.byte(at: start) & 0xC0 == 0x80
        {
            start -= 1
        }
        var end = min(content.upperBound, range.upperBound + 48)
        while end < content.upperBound && text.byte(at: end) & 0xC0 == 0x80 { end += 1 }
        return (start > content.lowerBound ? "…" : "") + text.string(in: start..<max(start, end))
    }

    /// Where a 0-based line stands, as short as can be: by its paragraph, its annex or its number.
    func shortName(ofLine line: Int) -> String {
        guard let paragraph = buffer.draft.paragraph(at: line), let number = paragraph.number else {
            return LocalizedText.lineNumber(line + 1)(language)
        }
        return LocalizedText.shortParagraph(
            number, annex: paragraph.domain == .body ? nil : name(of: paragraph.domain))(language)
    }
}
