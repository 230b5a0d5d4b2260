extension DraftIndex {
    /// Whether the text is, by its first lines, a record of what was said at a meeting.
    public var isRecord: Bool { catalog.isRecord }

    /// The first lines (0-based) of the headings that have at least so many speeches below them, and nothing but speeches.
    ///
    /// - Parameters:
    ///   - ordinal: The first heading looked at, 0-based.
    ///   - least: How many speeches are wanted.
    public func headingsOfSpeeches(from ordinal: Int, least: Int) -> [Int] {
        guard catalog.isRecord, ordinal < headingCount else { return [] }
        var found: [Int] = []
        var heading: (line: Int, level: UInt8)?
        var speeches = 0
        lines.forEach(in: headingLine(ordinal)..<lines.count) { line, record in
            guard record.verdict.kind == .heading else { return true }
            guard record.verdict.heading != .speaker else {
                speeches += 1
                return true
            }
            // One with further headings below it is what one looks for them in.
            if let heading, speeches >= least, record.verdict.level <= heading.level {
                found.append(heading.line)
            }
            heading = (line, record.verdict.level)
            speeches = 0
            return true
        }
        if let heading, speeches >= least { found.append(heading.line) }
        return found
    }
}
