import TextRope

extension DraftIndex {
    /// The lines of the paragraph that holds a line, as ``paragraph(at:)`` finds it, numbered or not: from its first line to the last
    /// that is its own, of its lists or of footnotes below it. What a page break left in between is among them, and what stands behind
    /// them is not: blank lines, furniture, a rule. Nil where there is no paragraph.
    public func extent(ofParagraphAt line: Int) -> Range<Int>? {
        guard line >= 0, line < lines.count else { return nil }
        let upTo = lines.summary(before: line + 1)
        guard upTo.blocks > 0, let (start, before, _) = lines.first(where: { $0.blocks >= upTo.blocks }),
            before.headings == upTo.headings
        else { return nil }
        let next = lines.place { $0.blocksAndHeadings > before.blocksAndHeadings + 1 }
        var end = start + 1
        lines.forEach(in: end..<(next?.index ?? lines.count)) { line, record in
            switch record.verdict.kind {
            case .continuation, .textContinuation, .listItem, .listContinuation, .footnote,
                .footnoteContinuation:
                end = line + 1
            default: break
            }
            return true
        }
        return start..<end
    }
}
