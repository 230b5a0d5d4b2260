import TextRope

extension DraftIndex {
    /// How many lines have been read: of a text read to its end all, one more than it has line ends.
    public var lineCount: Int { lines.count }

    /// What a line is.
    ///
    /// - Parameter line: The line; beyond `lineCount` all is text.
    public func lineClass(_ line: Int) -> LineClass {
        line < lines.count ? lineClass(of: lines[line], at: line) : .text
    }

    /// Whether a line is a heading by its looks alone, and may be none.
    public func isUncertain(_ line: Int) -> Bool { line < lines.count && lines[line].verdict.isUncertain }

    /// A line of the text, what it is, and whether it is a heading that may be none.
    public typealias PlacedLine = (start: Int, lineClass: LineClass, isUncertain: Bool)

    /// What lines are, the offsets of their first bytes, and the slots that stand in them, in order; all of them have to
    /// be lines of the text. One way through the tree leads to all.
    public func linesAndSlots(in range: Range<Int>) -> (lines: [PlacedLine], slots: [SlotSpan]) {
        var found: [PlacedLine] = []
        found.reserveCapacity(range.count)
        var slots: [SlotSpan] = []
        let read = range.clamped(to: 0..<lines.count)
        let before = lines.summary(before: read.lowerBound)
        var start = before.bytes
        lines.forEach(in: read) { line, record in
            found.append((start, lineClass(of: record, at: line), record.verdict.isUncertain))
            for slot in record.slots {
                let ordinal = Int(before.slots) + slots.count
                slots.append(SlotSpan(ordinal: ordinal, line: line, range: slot.range(from: start)))
            }
            start += record.byteCount
            return true
        }
        for line in range.dropFirst(found.count) { found.append((text.lineStart(line), .text, false)) }
        return (found, slots)
    }

    private func lineClass(of record: LineRecord, at line: Int) -> LineClass {
        switch record.verdict.kind {
        case .blank: .blank
        case .frontMatter: .frontMatter(frontMatter.first { $0.line == line }?.role ?? .other)
        case .heading: .heading(record.verdict.heading ?? .part)
        case .headingContinuation: .headingContinuation
        case .headingTitle: .annexTitle
        case .paragraph: .paragraph(number: record.number ?? 0)
        case .continuation, .textContinuation: .continuation
        case .listItem, .listContinuation: .listItem
        case .footnote, .footnoteContinuation: .footnote
        case .rule: .rule
        case .furniture: .furniture
        case .contents: .contents
        case .text: .text
        }
    }

    /// The language that most of the beginning is written in.
    public var language: DraftLanguage {
        let sample = text.bytes(in: 0..<min(text.byteCount, 16_384))
        return DraftLanguage(ofMost: sample)
    }

    /// How many lines bear the words of a line, itself included: those that a mark of the line holds for (``HeadingMarks``). Takes
    /// time that grows with the number of lines.
    ///
    /// - Parameter line: The line, 0-based.
    public func lineCount(withWordsOf line: Int) -> Int {
        let key = key(ofLine: line)
        let shape = lines[line].shape
        var count = 0
        lines.forEach(in: 0..<lines.count) { other, record in
            guard record.shape.title == shape.title, record.shape.label == shape.label else { return true }
            if other == line || self.key(ofLine: other) == key { count += 1 }
            return true
        }
        return count
    }

    private func key(ofLine line: Int) -> UInt64 {
        bytes(of: line).withUnsafeBufferPointer { HeadingMarks.key(of: $0) }
    }

    /// The title in the front matter.
    public var title: String? { frontMatter.first { $0.role == .title }?.text }
    /// The status in the front matter, `草案` for instance.
    public var status: String? { frontMatter.first { $0.role == .status }?.text }

    /// The state after a line.
    func state(after line: Int) -> DraftState {
        let record = lines[line]
        guard record.shape.isBlank else { return record.state }
        // Mostly one blank line stands between two paragraphs.
        if line > 0, case let above = lines[line - 1], !above.shape.isBlank {
            return above.state.afterBlank()
        }
        let count = lines.summary(before: line).filled
        let above = count > 0 ? lines.first { $0.filled >= count }?.element.state : nil
        return (above ?? DraftState()).afterBlank()
    }

    /// The offset of a line's first byte.
    func start(of line: Int) -> Int { lines.summary(before: line).bytes }

    /// The bytes of a line, line end included; of a very long line only the first.
    func bytes(of line: Int, limit: Int = .max) -> [UInt8] {
        let start = start(of: line)
        return text.bytes(in: start..<start + min(lines[line].byteCount, limit))
    }
}

extension LineRecord {
    /// The number of the paragraph or item that begins here.
    var number: Int? {
        if case .number(let number, _) = shape.label { return Int(number) }
        return nil
    }
}
