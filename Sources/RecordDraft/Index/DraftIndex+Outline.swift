import TextRope

extension DraftIndex {
    /// Stands for all headings as they are now.
    public var outlineVersion: OutlineVersion { OutlineVersion(memo: outlineMemo) }

    /// How many headings the text has.
    public var headingCount: Int { lines.summary.headings }

    /// All headings in the order of the text. Takes time that grows with their number.
    public var outline: [OutlineNode] { (0..<headingCount).map(heading) }

    /// The innermost heading that holds a line, as an ordinal; nil in front matter.
    public func headingOrdinal(at line: Int) -> Int? {
        let count = lines.summary(before: min(line, lines.count - 1) + 1).headings
        return count > 0 ? count - 1 : nil
    }

    /// The last heading before the one of an ordinal that is of a level or of one above it, as an ordinal.
    public func heading(before ordinal: Int, upTo level: Int) -> Int? {
        guard level < LineTotals.deepestCounted else {
            return (0..<ordinal).last { self.level(of: $0) <= level }
        }
        let count = lines.summary(before: headingLine(ordinal)).headings(upTo: level)
        return count > 0 ? lines.place { $0.headings(upTo: level) >= count }?.before.headings : nil
    }

    /// The first heading behind the one of an ordinal that is of a level or of one above it, as an ordinal.
    public func heading(after ordinal: Int, upTo level: Int) -> Int? {
        guard level < LineTotals.deepestCounted else {
            return (ordinal + 1..<max(ordinal + 1, headingCount)).first { self.level(of: $0) <= level }
        }
        let count = lines.summary(before: headingLine(ordinal) + 1).headings(upTo: level)
        return lines.place { $0.headings(upTo: level) > count }?.before.headings
    }

    private func level(of ordinal: Int) -> Int { Int(lines[headingLine(ordinal)].verdict.level) }

    /// The line of the heading of an ordinal.
    func headingLine(_ ordinal: Int) -> Int { lines.place { $0.headings > ordinal }?.index ?? 0 }

    /// The label of the heading of an ordinal, as written.
    func headingLabel(_ ordinal: Int) -> String {
        let line = headingLine(ordinal)
        return label(at: line)
    }

    /// The label that a line begins with, as written.
    func label(at line: Int) -> String {
        let shape = lines[line].shape
        let start = start(of: line)
        return text.string(in: start + Int(shape.labelStart)..<start + Int(shape.labelEnd))
    }

    /// The heading of an ordinal.
    ///
    /// - Parameter ordinal: The heading's ordinal, below `headingCount`.
    public func heading(_ ordinal: Int) -> OutlineNode {
        outlineMemo.heading(ordinal) { readHeading(ordinal) }
    }

    private func readHeading(_ ordinal: Int) -> OutlineNode {
        let line = headingLine(ordinal)
        let record = lines[line]
        let level = Int(record.verdict.level)
        let endLine = endLine(of: line, level: level)
        let words = HeadingWords(line, in: self)
        let paragraphs = paragraphOrdinals(in: line..<endLine + 1)
        return OutlineNode(
            ordinal: ordinal, kind: record.verdict.heading ?? .part, level: level, label: label(at: line),
            title: words.title, line: line, headingLines: words.lines, endLine: endLine,
            domain: domain(at: line),
            agendaItems: words.agendaItems, isContinued: words.isContinued,
            isUncertain: record.verdict.isUncertain, isGarbled: Garbling.isLikely(words.title),
            slots: slotCount(in: line..<endLine + 1),
            firstParagraph: paragraphs.first.flatMap { paragraphNumber($0) },
            lastParagraph: paragraphs.last.flatMap { paragraphNumber($0) })
    }

    /// The last line before the next heading of a level or one above it.
    private func endLine(of line: Int, level: Int) -> Int {
        let upTo = lines.summary(before: line + 1).headings(upTo: level)
        let next = lines.place { $0.headings(upTo: level) > upTo }
        return (next?.index ?? lines.count) - 1
    }

    /// The domain that numbers the paragraphs at a line.
    ///
    /// - Parameter line: The line, 0-based, below ``lineCount``.
    public func domain(at line: Int) -> NumberingDomain {
        let kind = state(after: line).domain
        return NumberingDomain(kind: kind, ordinal: lines.summary(before: line + 1).domains(kind))
    }
}
