import TextRope

extension DraftIndex {
    /// Calls `body` with each heading as it is written, in order, until it returns `false`: with its ordinal, the bytes of
    /// its label and those of all its lines, with whatever stands between these. To look at many headings takes far less
    /// time than to put each together with ``heading(_:)``.
    public func forEachHeading(
        _ body: (_ ordinal: Int, _ label: UnsafeBufferPointer<UInt8>, _ lines: UnsafeBufferPointer<UInt8>) ->
            Bool
    ) {
        var window = TextWindow(text)
        lines.forEach(where: { $0.headings > 0 }) { line, before, record in
            let start = before.bytes
            var end = start + record.byteCount
            // A heading that waits for nothing more has one line.
            if record.state.wait != .none {
                var next = end
                HeadingWords.forEachLine(of: line, in: self) { number, record in
                    if number > line { next += record.byteCount }
                    if record.verdict.isOfHeading { end = next }
                }
            }
            let label = Int(record.shape.labelStart)..<Int(record.shape.labelEnd)
            return window.withBytes(in: start..<end) { bytes in
                body(before.headings, UnsafeBufferPointer(rebasing: bytes[label]), bytes)
            }
        }
    }

    /// The heading that opens an annex, appendix or addendum, which is counted through the draft from 1, as an ordinal.
    public func heading(opening kind: NumberingDomain.Kind, ordinal: Int) -> Int? {
        guard kind != .body else { return nil }
        return lines.place { $0.domains(kind) >= ordinal }?.before.headings
    }

    /// All paragraphs that bear a number, in the order of the text.
    public func paragraphs(numbered number: Int) -> [Paragraph] {
        var found: [Int] = []
        lines.forEach(where: { $0.paragraphs > 0 }) { line, _, record in
            if record.number == number { found.append(line) }
            return true
        }
        return found.map { paragraph(from: $0) }
    }
}

/// A part of a text that was read at once, for pieces of it asked for one behind the other.
private struct TextWindow {
    private let text: TextRope
    private var start = 0
    private var bytes: [UInt8] = []

    private static let size = 1 << 16

    init(_ text: TextRope) {
        self.text = text
    }

    mutating func withBytes<Answer>(
        in range: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>) -> Answer
    ) -> Answer {
        if range.lowerBound < start || range.upperBound > start + bytes.count {
            start = range.lowerBound
            bytes = text.bytes(in: start..<min(text.byteCount, max(range.upperBound, start + Self.size)))
        }
        return bytes.withUnsafeBufferPointer {
            body(UnsafeBufferPointer(rebasing: $0[(range.lowerBound - start)..<(range.upperBound - start)]))
        }
    }
}
