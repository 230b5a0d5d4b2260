import TextRope

extension DraftIndex {
    /// All numbered paragraphs in the order of the text. Takes time that grows with the length of the text.
    public var paragraphs: [Paragraph] {
        (0..<Int(lines.summary.paragraphs)).compactMap { paragraphStart($0) }.map { paragraph(from: $0) }
    }

    /// The paragraph, numbered or not, that holds a line: its lists, footnotes and the page breaks inside it included.
    /// Nil in front matter, in headings and on blank lines after a heading.
    public func paragraph(at line: Int) -> Paragraph? {
        guard line < lines.count else { return nil }
        let upTo = lines.summary(before: line + 1)
        guard upTo.blocks > 0, let start = blockStart(upTo.blocks - 1) else { return nil }
        return lines.summary(before: start).headings == upTo.headings ? paragraph(from: start) : nil
    }

    /// The number of the paragraph that holds a line, as ``paragraph(at:)`` finds it, with its suffix: `45 bis`; nil where it has none.
    public func paragraphNumber(at line: Int) -> String? {
        guard line < lines.count else { return nil }
        let upTo = lines.summary(before: line + 1)
        guard upTo.blocks > 0,
            let (start, before, record) = lines.first(where: { $0.blocks > upTo.blocks - 1 }),
            before.headings == upTo.headings, record.verdict.kind == .paragraph,
            case .number(let number, let form) = record.shape.label
        else { return nil }
        guard form == .suffixed else { return String(number) }
        return numberedPlaces(in: start..<start + 1).first?.number.text ?? String(number)
    }

    /// The first paragraph, numbered or not, that begins below a line.
    public func paragraph(after line: Int) -> Paragraph? {
        let count = lines.summary(before: min(line, lines.count - 1) + 1).blocks
        return blockStart(count).map { paragraph(from: $0) }
    }

    /// The last paragraph, numbered or not, that begins above a line.
    public func paragraph(before line: Int) -> Paragraph? {
        let count = lines.summary(before: min(line, lines.count)).blocks
        return count > 0 ? blockStart(count - 1).map { paragraph(from: $0) } : nil
    }

    /// The numbered paragraph of a domain, the first where several bear the number.
    public func paragraph(_ number: Int, in domain: NumberingDomain) -> Paragraph? {
        var start: Int?
        lines.forEach(in: lines(of: domain)) { line, record in
            guard record.verdict.kind == .paragraph, record.number == number,
                record.state.domain == domain.kind
            else { return true }
            start = line
            return false
        }
        return start.map { paragraph(from: $0) }
    }

    /// Calls `body` for each place where a paragraph is cut, by a page break for instance, and goes on below: with the
    /// line above the cut, 0-based, and the offset at which that line ends, its line end included. Takes time that grows
    /// with the number of lines.
    public func forEachCut(_ body: (_ line: Int, _ end: Int) -> Void) {
        var end = 0
        var above: (line: Int, end: Int)?
        lines.forEach(in: 0..<lines.count) { line, record in
            end += record.byteCount
            switch record.verdict.kind {
            case .paragraph, .text: above = (line, end)
            case .heading: above = nil
            case .continuation, .textContinuation:
                if let above { body(above.line, above.end) }
                above = (line, end)
            default: break
            }
            return true
        }
    }

    /// The first line of the numbered paragraph of an ordinal.
    func paragraphStart(_ ordinal: Int) -> Int? { lines.place { Int($0.paragraphs) > ordinal }?.index }

    func paragraphNumber(_ ordinal: Int) -> Int? { paragraphStart(ordinal).flatMap { lines[$0].number } }

    /// Which numbered paragraphs begin in lines.
    func paragraphOrdinals(in range: Range<Int>) -> Range<Int> {
        Int(
            lines.summary(before: range.lowerBound).paragraphs)..<Int(
                lines.summary(before: range.upperBound).paragraphs)
    }

    private func blockStart(_ ordinal: Int) -> Int? { lines.place { $0.blocks > ordinal }?.index }

    /// The paragraph that begins with a line.
    func paragraph(from start: Int) -> Paragraph {
        let upTo = lines.summary(before: start + 1).blocksAndHeadings
        let end = lines.place { $0.blocksAndHeadings > upTo }?.index ?? lines.count
        var own = [start]
        lines.forEach(in: start + 1..<end) { line, record in
            if record.verdict.kind == .continuation || record.verdict.kind == .textContinuation {
                own.append(line)
            }
            return true
        }
        let record = lines[start]
        let isNumbered = record.verdict.kind == .paragraph
        return Paragraph(
            domain: domain(at: start), number: isNumbered ? record.number : nil,
            label: isNumbered ? label(at: start) : "", lines: own, node: headingOrdinal(at: start))
    }
}
