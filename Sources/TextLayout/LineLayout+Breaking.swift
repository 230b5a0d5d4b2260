extension LineLayout {
    /// Units of the line as it was before an edit, and from where on they stand as they are.
    struct KnownUnits {
        let units: [PackedUnit]
        /// How many bytes further they begin now.
        let shift: Int
        /// The offset in the line as it is now behind the edit and all that is kept together otherwise than before.
        let settled: Int
    }

    /// The result of laying out.
    struct Part {
        var units: [PackedUnit]
        var rows: [Row]
        /// Where the last row ends, in bytes from the start of the line.
        var end: Int
        /// The `breakLevel` of the unit that begins there.
        var nextLevel: UInt8
    }

    /// The longest run of Chinese, in bytes, that is placed before the number of rows is checked again.
    fileprivate static let longestRun = 1 << 8

    /// Scans and breaks in one pass, until the end of the line or of the last row wanted.
    ///
    /// - Parameters:
    ///   - firstLevel: The `breakLevel` of the first unit, where it hangs on what goes before.
    ///   - known: Where what is scanned comes to be what it was before, what follows is not scanned.
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
                // Where units may stand as they stood before, each is looked at.
                let settled = known.map { $0.settled > first ? $0.settled : first } ?? .max
                let count = scanner.skipHan(upTo: min(settled, kept.next, first + longestRun))
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
            // Within what may be a label its units are read otherwise than further down.
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
    /// Which unit follows where this one stands: there is one if it is what it was, and what follows goes by it alone.
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

    /// Has units placed from one on, until the last row wanted is full.
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

    /// How many units from one on are such as ``RowBreaker/appendHan(from:count:)`` takes.
    private func hanRun(from first: Int) -> Int {
        units.withUnsafeBufferPointer { units in
            var index = first
            // What follows the last of them tells how long it is.
            let end = min(units.count - 1, first + LineLayout.longestRun)
            while index < end, units[index].isPlainHan, units[index + 1].offset &- units[index].offset == 3 {
                index += 1
            }
            return index - first
        }
    }
}
