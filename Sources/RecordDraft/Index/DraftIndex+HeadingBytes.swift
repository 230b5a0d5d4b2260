import TextRope

extension DraftIndex {
    /// Calls `body` with each heading in order, until it returns `false`. It gets the heading's 0-based ordinal, the bytes of
    /// its label, and the bytes from its first line to its last, lines in between included. The buffers are valid only during
    /// the call. For many headings this is far faster than ``heading(_:)``, which builds each one.
    public func forEachHeading(
        _ body: (_ ordinal: Int, _ label: UnsafeBufferPointer<UInt8>, _ lines: UnsafeBufferPointer<UInt8>) ->
            Bool
    ) {
        var window = TextWindow(text)
        lines.forEach(where: { $0.headings > 0 }) { line, before, record in
            let start = before.bytes
            var end = start + record.byteCount
            // A heading whose first line leaves nothing open (`wait`) has one line.
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

    /// The 0-based ordinal of the heading that opens an annex, appendix or addendum; `nil` where there is none.
    ///
    /// - Parameter ordinal: Which one of its kind, counted through the whole draft from 1.
    public func heading(opening kind: NumberingDomain.Kind, ordinal: Int) -> Int? {
        guard kind != .body else { return nil }
        return lines.place { $0.domains(kind) >= ordinal }?.before.headings
    }

    /// All paragraphs with the given number, in the order of the text. More than one is possible: annexes have numbers of their own.
    public func paragraphs(numbered number: Int) -> [Paragraph] {
        var found: [Int] = []
        lines.forEach(where: { $0.paragraphs > 0 }) { line, _, record in
            if record.number == number { found.append(line) }
            return true
        }
        return found.map { paragraph(from: $0) }
    }
}

/// A read buffer: a window of the text, for ranges that are asked for in ascending order.
private struct TextWindow {
    private let text: TextRope
    private var start = 0
    private var bytes: [UInt8] = []

    /// The least number of bytes read at once.
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
