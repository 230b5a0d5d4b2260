extension LineLayout {
    /// Scans and breaks in one pass, until the end of the line or of the last row wanted.
    static func layOut(
        _ buffer: UnsafeBufferPointer<UInt8>, from start: Int, maximumRows: Int, width: Int,
        policy: WidthPolicy, keepTogether: [Range<Int>]
    ) -> (units: [PackedUnit], rows: [Row], end: Int) {
        let expected = maximumRows == .max ? (buffer.count - start) / 2 + 8 : 256
        var breaker = RowBreaker(width: width, expectedUnits: expected)
        var scanner = UnitScanner(buffer, from: start, policy: policy)
        var levels = BreakLevels(isLineStart: start == 0)
        // A range that began before the start was broken by it, so it did not fit.
        var kept = KeptRanges(keepTogether.drop { $0.lowerBound < start }[...], width: width)
        while breaker.rowStarts.count <= maximumRows, var unit = scanner.next() {
            unit.breakLevel = levels.level(before: unit.breakClass)
            if kept.next <= Int(unit.offset), unit.breakClass != .space,
                kept.holds(Int(unit.offset), in: buffer, policy: policy)
            {
                unit.breakLevel = max(unit.breakLevel, 5)
            }
            breaker.append(unit)
        }
        return finish(breaker, end: scanner.offset, maximumRows: maximumRows)
    }

    private static func finish(
        _ breaker: RowBreaker, end scanned: Int, maximumRows: Int
    ) -> (units: [PackedUnit], rows: [Row], end: Int) {
        var units = breaker.units
        var starts = breaker.rowStarts
        var end = scanned
        if starts.count > maximumRows {
            let firstLeft = starts[maximumRows]
            end = Int(units[firstLeft].offset)
            units.removeSubrange(firstLeft...)
            starts.removeSubrange(maximumRows...)
        }
        var rows: [Row] = []
        rows.reserveCapacity(starts.count)
        for (number, first) in starts.enumerated() {
            let last = number + 1 < starts.count ? starts[number + 1] : units.count
            let lower = first < units.count ? Int(units[first].offset) : end
            let upper = last < units.count ? Int(units[last].offset) : end
            var columns = 0
            for unit in units[first..<last] { columns += Int(unit.columns) }
            rows.append(Row(units: first..<last, bytes: lower..<upper, columns: columns))
        }
        return (units, rows, end)
    }
}
