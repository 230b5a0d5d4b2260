extension LineLayout {
    /// Lays a line out after an edit, by what is known of it from before: rows well above the edit stay, those from it
    /// on are laid out until one begins where an old one did, and the rest stays too. The rows are those of a layout of
    /// the whole, and the time goes, but for some copying, by the rows that change.
    ///
    /// - Parameters:
    ///   - old: The layout before, of the whole line.
    ///   - oldKept: The ranges that it kept together.
    ///   - bytes: The line after the edit.
    ///   - replaced: The bytes of the old line in whose place others stand.
    ///   - count: How many bytes stand there now.
    ///   - keepTogether: The ranges to be kept together now.
    public convenience init(
        _ old: LineLayout, keptTogether oldKept: [Range<Int>], bytes: [UInt8], replaced: Range<Int>,
        by count: Int,
        keepTogether: [Range<Int>] = []
    ) {
        let shift = count - replaced.count
        let firstKept = zip(oldKept, keepTogether).first { $0 != $1 }.map {
            min($0.lowerBound, $1.lowerBound)
        }
        let firstMore = (oldKept.count < keepTogether.count ? keepTogether : oldKept)
            .dropFirst(min(oldKept.count, keepTogether.count)).first?.lowerBound
        let edit = min(replaced.lowerBound, firstKept ?? .max, firstMore ?? .max)
        let above = old.rowStanding(above: min(edit, old.bytes.count), keptTogether: oldKept)
        let first = old.rows[above].units.lowerBound > BreakLevels.labelLength ? above : 0
        var change = Change(
            old: old, start: old.rows[first].bytes.lowerBound, firstRow: first,
            editEnd: replaced.lowerBound + count,
            shift: shift)
        let settled = Self.commonTail(oldKept, keepTogether, shift: shift, from: change.editEnd)
        let known = KnownUnits(units: old.units.packed, shift: shift, settled: settled)
        bytes.withUnsafeBufferPointer { buffer in
            var rows = 8
            while change.end < buffer.count || change.rows.isEmpty {
                let more = Self.layOut(
                    buffer, from: change.end, maximumRows: rows, width: old.width, policy: old.policy,
                    keepTogether: keepTogether, firstLevel: change.nextLevel, known: known)
                if change.take(more, settledFrom: settled) { return }
                rows = min(rows * 2, 1 << 12)
            }
        }
        self.init(
            bytes: bytes, width: old.width, policy: old.policy,
            units: UnitList(bytes: bytes, packed: change.allUnits(of: old), end: bytes.count),
            rows: change.allRows(of: old))
    }

    /// The last row (0-based) whose beginning does not depend on what stands from an offset on.
    ///
    /// - Parameter kept: The ranges kept together.
    private func rowStanding(above offset: Int, keptTogether kept: [Range<Int>]) -> Int {
        // What is kept together is so as a whole or not at all.
        let edit = kept.first { $0.lowerBound < offset && offset <= $0.upperBound }?.lowerBound ?? offset
        var row = row(of: edit)
        while row > 0, !begins(row, whateverStandsFrom: edit) { row -= 1 }
        return row
    }

    /// Whether a row begins where it does whatever stands from an offset on. It does so because the row above has no room
    /// up to some unit in it or below it: what stands behind that unit has no say.
    private func begins(_ row: Int, whateverStandsFrom offset: Int) -> Bool {
        var column = rows[row - 1].columns
        for unit in rows[row].units.lowerBound..<units.count {
            let packed = units.packed[unit]
            // How wide a tab is hangs on where it stands.
            if packed.form == .tab { return false }
            column += Int(packed.naturalColumns)
            if packed.breakClass == .space {
                column = min(column, width)
            } else if column > width {
                // It surely stays as it is if four units stand between it and the edit: three bytes at most can become one
                // scalar with what is typed, and that may join the unit before them.
                return unit + 5 < units.count && Int(units.packed[unit + 5].offset) <= offset
            }
        }
        return false
    }

    /// The offset in the new line from which on the kept ranges are the old ones.
    private static func commonTail(_ old: [Range<Int>], _ new: [Range<Int>], shift: Int, from editEnd: Int)
        -> Int
    {
        var offset = new.count
        var other = old.count
        while offset > 0, other > 0, new[offset - 1].lowerBound >= editEnd,
            new[offset - 1] == old[other - 1].lowerBound + shift..<old[other - 1].upperBound + shift
        {
            offset -= 1
            other -= 1
        }
        // All that begins before is other or may be: no row is settled before it is over.
        let lastOther = max(
            offset > 0 ? new[offset - 1].upperBound : 0, other > 0 ? old[other - 1].upperBound + shift : 0)
        return max(editEnd, lastOther)
    }

    /// The rows that were laid out again, and the old rows around them.
    private struct Change {
        let firstRow: Int
        let firstUnit: Int
        let editEnd: Int
        let shift: Int
        let oldRows: [Row]
        var units: [PackedUnit] = []
        var rows: [Row] = []
        var end: Int
        /// The `breakLevel` of the unit that begins there.
        var nextLevel: UInt8?
        /// The first old row that stays below what was laid out, and the `breakLevel` of its first unit: what stands
        /// above it may be what was edited.
        var restRow: Int
        var restLevel: UInt8?

        init(old: LineLayout, start: Int, firstRow: Int, editEnd: Int, shift: Int) {
            self.firstRow = firstRow
            firstUnit = old.rows[firstRow].units.lowerBound
            self.editEnd = editEnd
            self.shift = shift
            oldRows = old.rows
            end = start
            nextLevel = firstUnit < old.units.count ? old.units.packed[firstUnit].breakLevel : nil
            restRow = old.rows.count
        }

        /// Takes further rows up to the first that begins where an old one did; whether there is one.
        mutating func take(
            _ more: Part, settledFrom settled: Int
        ) -> Bool {
            let base = units.count
            for row in more.rows {
                // What may be of a label at the line's start is read otherwise than the same further down.
                if row.bytes.lowerBound >= settled,
                    firstUnit + base + row.units.lowerBound > BreakLevels.labelLength,
                    let old = oldRow(at: row.bytes.lowerBound - shift),
                    oldRows[old].units.lowerBound > BreakLevels.labelLength
                {
                    restRow = old
                    restLevel = more.units[row.units.lowerBound].breakLevel
                    end = row.bytes.lowerBound
                    units.append(contentsOf: more.units[..<row.units.lowerBound])
                    return true
                }
                rows.append(
                    Row(
                        units: row.units.lowerBound + base..<row.units.upperBound + base, bytes: row.bytes,
                        columns: row.columns))
            }
            units.append(contentsOf: more.units)
            end = more.end
            nextLevel = more.nextLevel
            return false
        }

        private func oldRow(at offset: Int) -> Int? {
            var low = firstRow
            var high = oldRows.count
            while low < high {
                let middle = (low + high) / 2
                if oldRows[middle].bytes.lowerBound < offset { low = middle + 1 } else { high = middle }
            }
            return low < oldRows.count && oldRows[low].bytes.lowerBound == offset ? low : nil
        }

        func allUnits(of old: LineLayout) -> [PackedUnit] {
            let rest = restRow < oldRows.count ? oldRows[restRow].units.lowerBound : old.units.count
            var all = old.units.replacing(firstUnit..<rest, with: units, shift: shift)
            if let restLevel { all[firstUnit + units.count].breakLevel = restLevel }
            return all
        }

        func allRows(of old: LineLayout) -> [Row] {
            var result: [Row] = []
            result.reserveCapacity(firstRow + rows.count + oldRows.count - restRow)
            result += oldRows[..<firstRow]
            for row in rows {
                result.append(
                    Row(
                        units: row.units.lowerBound + firstUnit..<row.units.upperBound + firstUnit,
                        bytes: row.bytes,
                        columns: row.columns))
            }
            guard restRow < oldRows.count else { return result }
            let moved = firstUnit + units.count - oldRows[restRow].units.lowerBound
            for row in oldRows[restRow...] {
                result.append(
                    Row(
                        units: row.units.lowerBound + moved..<row.units.upperBound + moved,
                        bytes: row.bytes.lowerBound + shift..<row.bytes.upperBound + shift,
                        columns: row.columns))
            }
            return result
        }
    }
}
