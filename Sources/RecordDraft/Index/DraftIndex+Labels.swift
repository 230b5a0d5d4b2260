extension DraftIndex {
    /// Where the label begins, in bytes of the text, that makes a line a heading or the first of a numbered paragraph; `nil`
    /// where there is none.
    public func labelStart(ofLine line: Int) -> Int? {
        guard line < lines.count, case let shape = lines[line].shape, shape.labelEnd > shape.labelStart else {
            return nil
        }
        switch lines[line].verdict.kind {
        case .heading, .paragraph: return start(of: line) + Int(shape.labelStart)
        default: return nil
        }
    }

    /// Where the words of a line begin, in bytes of the text: behind the label, and the blanks after it, of a heading or of
    /// the first line of a numbered paragraph; of any other line at its beginning.
    public func wordsStart(ofLine line: Int) -> Int {
        guard labelStart(ofLine: line) != nil else { return text.lineStart(line) }
        return min(start(of: line) + Int(lines[line].shape.contentStart), text.lineContent(line).upperBound)
    }

    /// Where the title of a heading begins, in bytes of the text; where it has none, the end of its label's line.
    ///
    /// - Parameter ordinal: The heading's ordinal, below `headingCount`.
    public func titleStart(ofHeading ordinal: Int) -> Int {
        let node = heading(ordinal)
        let start = wordsStart(ofLine: node.line)
        // The label stands alone, with the title below it.
        if start == text.lineContent(node.line).upperBound, let next = node.headingLines.dropFirst().first {
            return text.lineStart(next)
        }
        return start
    }
}
