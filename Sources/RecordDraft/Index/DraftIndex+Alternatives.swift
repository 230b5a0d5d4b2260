import TextRope

extension DraftIndex {
    /// How many pairs of brackets hold text that is still negotiated: `[shall] [should]`. They are no slots.
    public var alternativeCount: Int { Int(lines.summary.alternatives) }

    /// The brackets with such text that stand in lines, in order, with ordinals of their own.
    public func alternatives(in range: Range<Int>) -> [SlotSpan] {
        let range = range.clamped(to: 0..<lines.count)
        guard alternativeCount > 0, lines.summary(of: range).alternatives > 0 else { return [] }
        let before = lines.summary(before: range.lowerBound)
        var start = before.bytes
        var found: [SlotSpan] = []
        lines.forEach(in: range) { line, record in
            for place in record.alternatives {
                let ordinal = Int(before.alternatives) + found.count
                found.append(SlotSpan(ordinal: ordinal, line: line, range: place.range(from: start)))
            }
            start += record.byteCount
            return true
        }
        return found
    }
}
