/// Incremental layout: after an edit only the dirty rows are laid out again.
///
/// "The edit" begins at the replaced bytes or at the first kept range that differs, whichever comes first. `settled` is
/// the offset from which bytes and kept ranges are the old ones, moved by `shift`.
///
/// | Row or unit | Decision |
/// |---|---|
/// | row above the edit; the overflow that made it begin there lies 4 units or more before the edit | rows above it stay |
/// | no such overflow up to the edit, or a tab before it | dirty: the row above is tried, up to the first row |
/// | first dirty row has at most 7 units before it, so a label may extend to it | all rows from the line's start are dirty |
/// | row touched by the edit, or begins before `settled` | laid out again |
/// | unit at or after `settled` equals an old unit at the same place | old units are reused, rows are new |
/// | new row at or after `settled` begins where an old row began | stop: that row and all below it are the old ones |
/// | no such row up to the end of the line | all rows from the first dirty one are new |
///
/// Rows are laid out in batches of 8, 16, 32, …, 4,096, since mostly the first batch meets an old row.
extension LineLayout {
    /// Lays a line out after an edit, reusing the old layout. The rows are the same as those of a full layout. The time is
    /// in proportion to the dirty rows, plus copying the arrays of units and rows once.
    ///
    /// - Parameters:
    ///   - old: The layout of the whole line before the edit. Its width and policy are used.
    ///   - oldKept: The `keepTogether` of the old layout, in bytes of the old line.
    ///   - bytes: The line after the edit.
    ///   - replaced: The bytes of the old line that the edit replaced.
    ///   - count: The number of bytes that replaced them.
    ///   - keepTogether: The ranges kept together now, in bytes of the new line, sorted and not overlapping.
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

    /// The last row (0-based) whose start does not depend on the bytes from an offset on.
    ///
    /// - Parameter kept: The ranges kept together.
    private func rowStanding(above offset: Int, keptTogether kept: [Range<Int>]) -> Int {
        // An edit inside a kept range can change whether the range fits in a row, so it counts from the range's start.
        let edit = kept.first { $0.lowerBound < offset && offset <= $0.upperBound }?.lowerBound ?? offset
        var row = row(of: edit)
        while row > 0, !begins(row, whateverStandsFrom: edit) { row -= 1 }
        return row
    }

    /// Whether a row begins at the same place whatever bytes follow from an offset on. True where some unit, in this row or
    /// below it, overflows the row above, and lies far enough before the offset: the break was decided at that unit.
    private func begins(_ row: Int, whateverStandsFrom offset: Int) -> Bool {
        var column = rows[row - 1].columns
        for unit in rows[row].units.lowerBound..<units.count {
            let packed = units.packed[unit]
            // The width of a tab depends on its column.
            if packed.form == .tab { return false }
            column += Int(packed.naturalColumns)
            if packed.breakClass == .space {
                column = min(column, width)
            } else if column > width {
                // Four units must lie between this unit and the edit. Up to three bytes of an incomplete UTF-8 sequence,
                // one unit each, can become one scalar with a typed byte; that scalar can join the unit before them.
                return unit + 5 < units.count && Int(units.packed[unit + 5].offset) <= offset
            }
        }
        return false
    }

    /// The offset `settled`, in the new line: from it on, bytes and kept ranges are the old ones, moved by `shift`.
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
        // The ranges before these differ, or may differ: nothing is settled before the end of the last of them.
        let lastOther = max(
            offset > 0 ? new[offset - 1].upperBound : 0, other > 0 ? old[other - 1].upperBound + shift : 0)
        return max(editEnd, lastOther)
    }

    /// The dirty rows, laid out again, and which old rows stay above and below them.
    private struct Change {
        /// The first dirty row, as an index into the old rows and into the new ones.
        let firstRow: Int
        /// The first unit of that row, as an index into the old units and into the new ones.
        let firstUnit: Int
        /// The end of the replacing bytes, as an offset in the new line.
        let editEnd: Int
        /// How many bytes longer the new line is than the old one; negative where it is shorter.
        let shift: Int
        let oldRows: [Row]
        /// The units laid out so far.
        var units: [PackedUnit] = []
        /// The rows laid out so far; their indices count from the first of `units`.
        var rows: [Row] = []
        /// The offset in the new line up to which rows are laid out.
        var end: Int
        /// The `breakLevel` of the unit that begins at `end`.
        var nextLevel: UInt8?
        /// The first old row that stays below the dirty rows; the number of old rows where none stays.
        var restRow: Int
        /// The new `breakLevel` of the first unit of that row: it depends on the unit before it, which may be new.
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

        /// Appends the rows of a batch, up to the first one that begins where an old row began.
        ///
        /// - Returns: Whether there is such a row: then all rows below it are the old ones.
        mutating func take(
            _ more: Part, settledFrom settled: Int
        ) -> Bool {
            let base = units.count
            for row in more.rows {
                // Units that may be part of a label at the line's start get other break levels than the same further down.
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

        /// The old row that begins at an offset of the old line.
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
