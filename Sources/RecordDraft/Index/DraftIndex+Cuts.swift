extension DraftIndex {
    /// The paragraphs that are cut by page breaks, in the order of the text. One pass over the lines.
    public var cutParagraphs: [CutParagraph] { cutParagraphs(in: 0..<lines.count) }

    /// The cut paragraph, or speech, that holds a line, its lists, footnotes and the cuts themselves included; nil where the
    /// paragraph is whole, or there is none.
    public func cutParagraph(at line: Int) -> CutParagraph? {
        guard line >= 0, line < lines.count else { return nil }
        let upTo = lines.summary(before: line + 1).blocksAndHeadings
        guard upTo > 0, let start = lines.place(where: { $0.blocksAndHeadings >= upTo })?.index else {
            return nil
        }
        let end = lines.place { $0.blocksAndHeadings > upTo }?.index ?? lines.count
        return cutParagraphs(in: start..<end).first
    }

    /// - Parameter range: Lines that begin with the first of a paragraph or a heading.
    private func cutParagraphs(in range: Range<Int>) -> [CutParagraph] {
        var found: [CutParagraph] = []
        var paragraph: CutParagraph?
        // The last line of text, and whether it belongs to an item of a list.
        var last = (line: 0, isItem: false)
        func end() {
            if let paragraph, !paragraph.cuts.isEmpty { found.append(paragraph) }
            paragraph = nil
        }
        func goOn(_ line: Int, isItem: Bool, continues: Bool) {
            // Text of the paragraph below a list does not go on with its last item.
            if continues, line > last.line + 1, isItem == last.isItem {
                paragraph?.cuts.append(CutParagraph.Cut(above: last.line, below: line))
            }
            paragraph?.endLine = line
            last = (line, isItem)
        }
        lines.forEach(in: range) { line, record in
            let verdict = record.verdict
            switch verdict.kind {
            case .paragraph, .text:
                end()
                paragraph = CutParagraph(line: line, endLine: line, isNumbered: verdict.kind == .paragraph)
                last = (line, false)
            case .heading where verdict.heading == .speaker:
                end()
                paragraph = CutParagraph(line: line, endLine: line, isNumbered: false)
                last = (line, false)
            case .heading, .headingContinuation, .headingTitle, .frontMatter, .contents: end()
            case .continuation, .textContinuation: goOn(line, isItem: false, continues: true)
            case .listItem: goOn(line, isItem: true, continues: false)
            case .listContinuation: goOn(line, isItem: true, continues: true)
            case .blank, .rule, .furniture, .footnote, .footnoteContinuation: break
            }
            return true
        }
        end()
        return found
    }
}
