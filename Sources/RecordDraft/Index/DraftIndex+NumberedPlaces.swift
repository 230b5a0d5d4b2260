import TextRope

extension DraftIndex {
    /// The numbers of the numbered paragraphs that begin in lines, in order. One pass over the lines; the text is read only for
    /// numbers that are more than ASCII digits and a stop.
    public func numberedPlaces(in lines: Range<Int>) -> [NumberedPlace] {
        places(in: lines) { _ in true }
    }

    /// The numbers of the numbered paragraphs of a domain, in order, decisions that interrupt it left out.
    public func numberedPlaces(of domain: NumberingDomain) -> [NumberedPlace] {
        places(in: lines(of: domain)) { $0.state.domain == domain.kind }
    }

    /// The numbers of a domain from the last one above a line on, in order; all of them where none stands above it.
    public func numberedPlaces(of domain: NumberingDomain, fromAbove line: Int) -> [NumberedPlace] {
        let all = lines(of: domain)
        let start = lastNumbered(above: line, of: domain)?.line ?? all.lowerBound
        return places(in: start..<max(start, all.upperBound)) { $0.state.domain == domain.kind }
    }

    /// The number of a domain that stands last above a line.
    public func lastNumbered(above line: Int, of domain: NumberingDomain) -> NumberedPlace? {
        let first = lines(of: domain).lowerBound
        var ordinal = Int(lines.summary(before: min(line, lines.count)).paragraphs) - 1
        while ordinal >= 0, let found = paragraphStart(ordinal), found >= first {
            if lines[found].state.domain == domain.kind,
                let place = numberedPlaces(in: found..<found + 1).first
            {
                return place
            }
            ordinal -= 1
        }
        return nil
    }

    private func places(in range: Range<Int>, where fits: (LineRecord) -> Bool) -> [NumberedPlace] {
        let range = range.clamped(to: 0..<lines.count)
        var found: [NumberedPlace] = []
        found.reserveCapacity(Int(lines.summary(of: range).paragraphs))
        var start = lines.summary(before: range.lowerBound).bytes
        lines.forEach(in: range) { line, record in
            if record.verdict.kind == .paragraph, fits(record),
                let place = numberedPlace(record, line: line, start: start)
            {
                found.append(place)
            }
            start += record.byteCount
            return true
        }
        return found
    }

    private func numberedPlace(_ record: LineRecord, line: Int, start: Int) -> NumberedPlace? {
        let shape = record.shape
        let label = start + Int(shape.labelStart)..<start + Int(shape.labelEnd)
        if case .number(let number, let form) = shape.label, form == .plain || form == .glued {
            // Any other digits, a further one, and any other stop take more bytes than this.
            let count = digitCount(number)
            if label.count == count + 1 {
                let range = label.lowerBound..<label.lowerBound + count
                return NumberedPlace(line: line, range: range, number: ParagraphNumber(Int(number)))
            }
        }
        return text.bytes(in: label).withUnsafeBufferPointer { bytes in
            var cursor = ScalarCursor(bytes)
            while cursor.take(where: {
                $0 == 0x28 || $0 == 0xFF08 || $0 == 0x7B2C || ScalarKind.isSpace($0)
            }) != nil {}
            let first = cursor.offset
            guard let number = ParagraphNumber(&cursor) else { return nil }
            let range = label.lowerBound + first..<label.lowerBound + cursor.offset
            return NumberedPlace(line: line, range: range, number: number)
        }
    }

    private func digitCount(_ number: Int32) -> Int {
        var (rest, count) = (number / 10, 1)
        while rest > 0 { (rest, count) = (rest / 10, count + 1) }
        return count
    }
}
