import TextRope

extension LineLayout {
    /// The row (0-based) that holds `offset` (bytes from the start of the line). An offset at a soft break
    /// belongs to the row that begins there. Offsets outside go to the first or last row.
    public func row(of offset: Int) -> Int {
        var low = 0
        var high = rows.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if rows[middle].bytes.lowerBound <= offset { low = middle } else { high = middle }
        }
        return low
    }

    /// Row and column (both 0-based, the column from the start of the row) of the caret before the unit
    /// that holds `offset`; after the last one for the end of the line. The column may equal the width.
    public func position(of offset: Int) -> (row: Int, column: Int) {
        let number = row(of: offset)
        var column = 0
        for index in rows[number].units {
            if units.range(at: index).upperBound > offset { break }
            column += units.columns(at: index)
        }
        return (number, column)
    }

    /// The start of the unit that covers a column of a row (both 0-based). Past the end of a row it is the
    /// row's last caret place: before its last unit where the line goes on in another row, for the place
    /// after it belongs to that one; else after the last unit. Rows outside are the nearest there is.
    public func offset(row: Int, column: Int) -> Int {
        let number = min(max(0, row), rows.count - 1)
        let target = rows[number]
        var start = 0
        for index in target.units {
            let columns = units.columns(at: index)
            if start + columns > column && columns > 0 { return units.range(at: index).lowerBound }
            start += columns
        }
        if number == rows.count - 1 { return target.bytes.upperBound }
        return target.units.isEmpty
            ? target.bytes.lowerBound : units.range(at: target.units.upperBound - 1).lowerBound
    }

    /// What is to be drawn for a unit (an index into `units`): its own characters or the escape in their
    /// place; for a tab or a hanging blank as many blanks as it has columns.
    public func text(at index: Int) -> String { units.text(at: index) }

    /// A unit as a frame draws it.
    public struct DrawnUnit {
        /// Its index in `units`.
        public var index: Int
        /// Bytes from the start of the line.
        public var bytes: Range<Int>
        /// Columns that it takes in its row.
        public var columns: Int
        /// Whether it is shown as an escape.
        public var isEscaped: Bool
        /// What is drawn, where that is one scalar; else `text(at:)` says it.
        public var scalar: Unicode.Scalar?

        @inlinable
        init(index: Int, bytes: Range<Int>, columns: Int, isEscaped: Bool, scalar: Unicode.Scalar?) {
            self.index = index
            self.bytes = bytes
            self.columns = columns
            self.isEscaped = isEscaped
            self.scalar = scalar
        }
    }

    /// Calls `body` with each unit of a row, in order.
    ///
    /// Compiled into its callers: every key has all units on the screen go through here.
    @inlinable
    public func forEachUnit(inRow row: Int, _ body: (DrawnUnit) -> Void) {
        bytes.withUnsafeBufferPointer { buffer in
            units.forEach(in: rows[row].units) { index, unit, end in
                let start = Int(unit.offset)
                var scalar: Unicode.Scalar?
                if unit.form == .verbatim && unit.columns == unit.naturalColumns {
                    scalar = UTF8Sequence.onlyScalar(in: buffer, start..<end)
                }
                body(
                    DrawnUnit(
                        index: index, bytes: start..<end, columns: Int(unit.columns),
                        isEscaped: unit.form == .escaped, scalar: scalar))
            }
        }
    }
}
