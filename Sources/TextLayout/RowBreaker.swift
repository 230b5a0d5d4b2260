/// Breaks the units of a line into rows as they come. It never looks back beyond the current row.
///
/// A row's start carries nothing over from the rows before, so a breaker can begin at any known one.
struct RowBreaker {
    let width: Int
    private(set) var units: [PackedUnit] = []
    private(set) var rowStarts: [Int] = []

    /// Unit that the row in work begins with, and unit to be placed next.
    private var rowStart = 0
    private var cursor = 0
    /// Columns of the units placed in the row in work.
    private var column = 0
    /// By level, the last unit of the row in work before which a break of that level could be.
    private var lastBreaks = LastBreaks()

    private struct LastBreaks {
        private var marks: (Int, Int, Int, Int, Int, Int) = (0, 0, 0, 0, 0, 0)

        @inline(__always)
        mutating func note(_ unit: Int, level: UInt8) {
            switch level {
            case 0: marks.0 = unit
            case 1: marks.1 = unit
            case 2: marks.2 = unit
            case 3: marks.3 = unit
            case 4: marks.4 = unit
            default: marks.5 = unit
            }
        }

        /// The best place after `start`: of the lowest level there is.
        func best(after start: Int) -> Int? {
            if marks.0 > start { return marks.0 }
            if marks.1 > start { return marks.1 }
            if marks.2 > start { return marks.2 }
            if marks.3 > start { return marks.3 }
            if marks.4 > start { return marks.4 }
            return marks.5 > start ? marks.5 : nil
        }
    }

    init(width: Int, expectedUnits: Int) {
        self.width = max(1, width)
        units.reserveCapacity(expectedUnits)
        rowStarts.append(0)
    }

    /// Takes the next unit, whose `breakLevel` is known, and places it.
    @inline(__always)
    mutating func append(_ unit: PackedUnit) {
        units.append(unit)
        if unit.breakClass != .space && cursor == units.count - 1
            && column + Int(unit.naturalColumns) <= width
        {
            if cursor > rowStart { lastBreaks.note(cursor, level: unit.breakLevel) }
            column += Int(unit.naturalColumns)
            cursor += 1
            return
        }
        while cursor < units.count { placeNext() }
    }

    /// Takes units of class `han`, of three bytes and two columns each, before any of which a row may begin.
    @inline(__always)
    mutating func appendHan(from offset: Int, count: Int) {
        let first = units.count
        let unit = PackedUnit(offset: offset, columns: 2, form: .verbatim, breakClass: .han)
        units.append(contentsOf: repeatElement(unit, count: count))
        units.withUnsafeMutableBufferPointer { units in
            for number in 0..<count {
                units[first + number].offset &+= UInt32(truncatingIfNeeded: 3 * number)
            }
        }
        while cursor < first + count {
            guard cursor >= first, column + 2 <= width else {
                placeNext()
                continue
            }
            let fitting = min(first + count - cursor, (width - column) / 2)
            column += 2 * fitting
            cursor += fitting
            if cursor - 1 > rowStart { lastBreaks.note(cursor - 1, level: 0) }
        }
    }

    private mutating func placeNext() {
        let unit = units[cursor]
        if unit.breakClass == .space {
            placeSpace(unit)
            return
        }
        if cursor > rowStart {
            lastBreaks.note(cursor, level: unit.breakLevel)
            if column + Int(unit.naturalColumns) > width, let start = lastBreaks.best(after: rowStart) {
                rowStarts.append(start)
                rowStart = start
                cursor = start
                column = 0
                lastBreaks = LastBreaks()
                return
            }
        }
        column += Int(unit.naturalColumns)
        cursor += 1
    }

    /// A blank stays in its row: past the edge it takes what columns are left, be it none.
    private mutating func placeSpace(_ unit: PackedUnit) {
        var columns = Int(unit.naturalColumns)
        if unit.form == .tab {
            columns = DisplayWidth.tabStop - column % DisplayWidth.tabStop
        }
        columns = max(0, min(columns, width - column))
        units[cursor].columns = UInt8(truncatingIfNeeded: columns)
        column += columns
        cursor += 1
    }
}
