import RecordDraft
import TextRope

/// A paragraph that page breaks cut, as the one text that it is.
struct CutParagraph {
    /// The bytes of its lines, without their line ends.
    let ranges: [Range<Int>]

    /// The paragraph that holds a line; nil where that is not cut.
    init?(holding line: Int, in text: TextRope, draft: DraftIndex) {
        guard let lines = draft.paragraph(at: line)?.lines, lines.count > 1, lines.contains(line) else {
            return nil
        }
        ranges = lines.map { text.lineContent($0) }
    }

    /// All of a draft, in order.
    static func all(in text: TextRope, draft: DraftIndex) -> [CutParagraph] {
        var found: [CutParagraph] = []
        var end = 0
        draft.forEachCut { line, cut in
            guard cut > end, let paragraph = CutParagraph(holding: line, in: text, draft: draft) else {
                return
            }
            found.append(paragraph)
            end = paragraph.end
        }
        return found
    }

    /// Where it begins.
    var start: Int { ranges.first?.lowerBound ?? 0 }
    /// Where it ends.
    var end: Int { ranges.last?.upperBound ?? 0 }

    /// Its bytes without what cuts it.
    func bytes(in text: TextRope) -> [UInt8] { ranges.flatMap { text.bytes(in: $0) } }

    /// Where a range of its bytes stands in the text.
    func match(_ range: Range<Int>) -> SearchMatch? {
        var before = 0
        var found: [Range<Int>] = []
        for part in ranges {
            let inside = range.clamped(to: before..<before + part.count)
            let start = part.lowerBound - before
            if !inside.isEmpty { found.append(start + inside.lowerBound..<start + inside.upperBound) }
            before += part.count
        }
        return SearchMatch(ranges: found)
    }

    /// Whether an offset of the text is in one of its lines.
    func holds(_ offset: Int) -> Bool { ranges.contains { $0.contains(offset) } }

    /// Which of its bytes stands at an offset of the text.
    func place(of offset: Int) -> Int? {
        var before = 0
        for part in ranges {
            if part.contains(offset) { return before + offset - part.lowerBound }
            before += part.count
        }
        return nil
    }
}
