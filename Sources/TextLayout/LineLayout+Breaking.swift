/// The loop that scans units, gives each a break level and places it in a row.
///
/// | At the scan position | Decision |
/// |---|---|
/// | the rows wanted are full | stop; the units of the row after them are dropped, `nextLevel` is the level of its first |
/// | end of the line | stop |
/// | plain Chinese characters after another one, before `settled` and before the next kept range | placed as a run, level 0 |
/// | blank | never begins a row; past the edge it takes the columns that are left, if any |
/// | unit inside a kept range that fits in a row, not its first unit, not a blank | level at least 5 |
/// | first unit, where the caller passes `firstLevel` | that level |
/// | any other unit | level by the break classes of this unit and the one before (``BreakLevels``) |
/// | unit at or after `settled`, past the label, no blank, equals an old unit at the same place | stop; old units are placed |
///
/// Where to break, given the levels, is decided by ``RowBreaker``.
extension LineLayout {
    /// The units of the line before an edit, for reuse.
    struct KnownUnits {
        /// All units of the old line; their offsets count in the old line.
        let units: [PackedUnit]
        /// The bytes to add to an offset in the old line, after the edit, to get the one in the new line.
        let shift: Int
        /// The offset in the new line from which bytes and kept ranges are the old ones.
        let settled: Int
    }

    /// The result of laying out from one offset on.
    struct Part {
        /// The units of the rows.
        var units: [PackedUnit]
        /// The rows; their indices count from the first of `units`, their bytes from the start of the line.
        var rows: [Row]
        /// Where the last row ends, in bytes from the start of the line.
        var end: Int
        /// The `breakLevel` of the unit that begins at `end`; 0 at the end of the line.
        var nextLevel: UInt8
    }

    /// The most Chinese characters that are placed before the number of rows is checked again, since those behind the last
    /// row wanted are placed for nothing.
    fileprivate static let longestRun = 1 << 6

    /// Scans and breaks in one pass, up to the end of the line or of the last row wanted.
    ///
    /// - Parameters:
    ///   - buffer: The bytes of the line.
    ///   - start: The offset at which the first row begins.
    ///   - maximumRows: The number of rows wanted; `.max` for all.
    ///   - width: Columns of a row, at least 1.
    ///   - keepTogether: Ranges of bytes not to be broken, sorted and not overlapping.
    ///   - firstLevel: The `breakLevel` of the first unit, where it depends on the unit before `start`.
    ///   - known: The units before an edit. The scan stops where it meets one of them again.
    static func layOut(
        _ buffer: UnsafeBufferPointer<UInt8>, from start: Int, maximumRows: Int, width: Int,
        policy: WidthPolicy, keepTogether: [Range<Int>], firstLevel: UInt8? = nil,
        known: KnownUnits? = nil
    ) -> Part {
        let expected = maximumRows == .max ? (buffer.count - start) / 2 + 8 : 256
        var breaker = RowBreaker(width: width, expectedUnits: expected)
        var scanner = UnitScanner(buffer, from: start, policy: policy)
        var levels = BreakLevels(isLineStart: start == 0)
        var kept = KeptRanges(keepTogether.drop { $0.upperBound <= start }[...], width: width)
        while breaker.rowStarts.count <= maximumRows {
            if levels.isBehindHan {
                let first = scanner.offset
                // From `settled` on each unit is compared with the old ones, so no run is skipped.
                let settled = known.map { $0.settled > first ? $0.settled : first } ?? .max
                let count = scanner.skipHan(upTo: min(settled, kept.next, first + 3 * longestRun))
                if count > 0 {
                    levels.passHan()
                    breaker.appendHan(from: first, count: count)
                    continue
                }
            }
            guard var unit = scanner.next() else { break }
            unit.breakLevel = levels.level(before: unit.breakClass)
            if kept.next <= Int(unit.offset), unit.breakClass != .space,
                kept.holds(Int(unit.offset), in: buffer, policy: policy)
            {
                unit.breakLevel = max(unit.breakLevel, 5)
            }
            if let firstLevel, Int(unit.offset) == start { unit.breakLevel = firstLevel }
            breaker.append(unit)
            // In the first units of a line, which may be a label, break levels follow other rules than further down.
            if let known, Int(unit.offset) >= known.settled,
                start > 0 || breaker.units.count > BreakLevels.labelLength,
                let next = known.next(after: unit, endingAt: scanner.offset)
            {
                known.append(from: next, to: &breaker, maximumRows: maximumRows)
                return finish(breaker, end: buffer.count, maximumRows: maximumRows)
            }
        }
        return finish(breaker, end: scanner.offset, maximumRows: maximumRows)
    }

    /// Drops the units after the last row wanted and makes the rows.
    private static func finish(_ breaker: RowBreaker, end scanned: Int, maximumRows: Int) -> Part {
        var units = breaker.units
        var starts = breaker.rowStarts
        var end = scanned
        var nextLevel: UInt8 = 0
        if starts.count > maximumRows {
            let firstLeft = starts[maximumRows]
            end = Int(units[firstLeft].offset)
            nextLevel = units[firstLeft].breakLevel
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
        return Part(units: units, rows: rows, end: end, nextLevel: nextLevel)
    }
}

extension LineLayout.KnownUnits {
    /// The index of the old unit after the one that equals `unit`, which ends at the offset `end` of the new line.
    ///
    /// - Returns: `nil` where no old unit equals it, or where what follows does not depend on this unit alone: the break
    ///   level after a blank depends on the unit before the blank too.
    fileprivate func next(after unit: PackedUnit, endingAt end: Int) -> Int? {
        if unit.breakClass == .space { return nil }
        let old = Int(unit.offset) - shift
        var low = BreakLevels.labelLength + 1
        var high = units.count
        while low < high {
            let middle = (low + high) / 2
            if Int(units[middle].offset) < old { low = middle + 1 } else { high = middle }
        }
        guard low + 1 < units.count, Int(units[low].offset) == old, units[low].traits == unit.traits,
            units[low].naturalColumns == unit.naturalColumns, Int(units[low + 1].offset) + shift == end
        else { return nil }
        return low + 1
    }

    /// Places the old units from an index on, until the last row wanted is full.
    fileprivate func append(from first: Int, to breaker: inout RowBreaker, maximumRows: Int) {
        var index = first
        while index < units.count, breaker.rowStarts.count <= maximumRows {
            var unit = units[index]
            let offset = Int(unit.offset) + shift
            let run = hanRun(from: index)
            if run > 0 {
                breaker.appendHan(from: offset, count: run)
                index += run
                continue
            }
            unit.offset = UInt32(truncatingIfNeeded: offset)
            unit.columns = unit.naturalColumns
            breaker.append(unit)
            index += 1
        }
    }

    /// How many units from an index on ``RowBreaker/appendHan(from:count:)`` can place: plain Chinese characters of 3 bytes.
    private func hanRun(from first: Int) -> Int {
        units.withUnsafeBufferPointer { units in
            var index = first
            // The length of a unit is known from the offset of the next one, so the last unit is left out.
            let end = min(units.count - 1, first + LineLayout.longestRun)
            while index < end, units[index].isPlainHan, units[index + 1].offset &- units[index].offset == 3 {
                index += 1
            }
            return index - first
        }
    }
}
