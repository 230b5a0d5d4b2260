import Screen
import TextLayout

extension ScreenWriter {
    /// The least number of equal blanks that the terminal is told to repeat.
    private static let shortestRepeat = 8

    /// Sends the difference between the cells that stand in a row and those that are to stand there.
    mutating func writeRow(
        _ row: Int, _ old: UnsafeBufferPointer<Cell>, _ new: UnsafeBufferPointer<Cell>, size: Size
    ) {
        let width = min(new.count, size.columns)
        // Behind it the row is blank.
        var end = width
        while end > 0, isPlainBlank(new[end - 1]) { end -= 1 }
        var column = 0
        while column < end {
            if isSame(old[column], new[column]) {
                column += 1
                continue
            }
            // Never from the second half of a wide cell.
            if column > 0, new[column].columns == 0, new[column - 1].columns == 2 { column -= 1 }
            goTo(row, column, over: new)
            let style = new[column].style
            column = write(new, at: column, upTo: end, row: row, size: size)
            column = writeRun(of: style, old, new, from: column, upTo: min(end, size.columns - 2), row: row)
        }
        guard let first = (end..<width).first(where: { !isPlainBlank(old[$0]) }) else { return }
        clear(row, from: first, upTo: width, old: old, size: size)
    }

    /// Makes the rest of a row blank.
    private mutating func clear(
        _ row: Int, from first: Int, upTo width: Int, old: UnsafeBufferPointer<Cell>, size: Size
    ) {
        var last = width - 1
        while last > first, isPlainBlank(old[last]) { last -= 1 }
        if let clear = terminfo.clearToEndOfLine, last - first >= clear.count {
            move(to: row, first)
            setLook(Looks.plain)
            output += clear
            return
        }
        move(to: row, first)
        for column in first...last { put(Cell.blank(), row: row, column: column, size: size) }
    }

    /// Writes what stands at a column and what belongs to it, and gives the column behind it.
    private mutating func write(
        _ new: UnsafeBufferPointer<Cell>, at column: Int, upTo end: Int, row: Int, size: Size
    ) -> Int {
        let cell = new[column]
        if cell.glyph == .blank, let repeating = terminfo.repeatCharacter {
            var run = column + 1
            while run < end, new[run] == cell { run += 1 }
            // Never up to the margin, where terminals differ.
            run = min(run, size.columns - 1)
            if run - column >= Self.shortestRepeat {
                setLook(forBlank: looks[cell.style])
                repeating.append(0x20, run - column, to: &output)
                cursor?.column = run
                return run
            }
        }
        let isWide = cell.columns == 2 && column + 1 < new.count && new[column + 1].columns == 0
        if isWide, column + 1 >= size.columns {
            put(Cell.blank(cell.style), row: row, column: column, size: size)
            return column + 1
        }
        put(cell, isWide: isWide, row: row, column: column, size: size)
        return column + (isWide ? 2 : 1)
    }

    /// Writes a run of the simplest cells: letters and Chinese characters that differ from those that stand there, have the
    /// attributes that the terminal draws with, and lie before the margin. Returns the column behind them.
    private mutating func writeRun(
        of style: Style, _ old: UnsafeBufferPointer<Cell>, _ new: UnsafeBufferPointer<Cell>,
        from first: Int, upTo end: Int, row: Int
    ) -> Int {
        guard first < end, let cursor, cursor.row == row, cursor.column == first, look == looks[style],
            codeset != .other
        else { return first }
        var column = first
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 3 * (end - first)) { bytes in
            var count = 0
            while column < end {
                let cell = new[column]
                guard cell.style == style, cell.glyph != old[column].glyph,
                    let scalar = cell.glyph.scalar?.value
                else { break }
                if cell.columns == 1, (0x21..<0x7f).contains(scalar) {
                    bytes[count] = UInt8(truncatingIfNeeded: scalar)
                    count += 1
                } else if cell.columns == 2, (0x4e00..<0xa000).contains(scalar) {
                    bytes[count] = 0xe0 | UInt8(truncatingIfNeeded: scalar >> 12)
                    bytes[count + 1] = 0x80 | UInt8(truncatingIfNeeded: scalar >> 6 & 0x3f)
                    bytes[count + 2] = 0x80 | UInt8(truncatingIfNeeded: scalar & 0x3f)
                    count += 3
                } else {
                    break
                }
                column += Int(cell.columns)
            }
            output.append(contentsOf: bytes[..<count])
        }
        self.cursor = (row, column)
        return column
    }

    /// The least number of bytes that move the cursor to another column.
    private static let leastCost = 3

    /// Moves the cursor to a column: by writing again what stands there already, where that is shorter.
    private mutating func goTo(_ row: Int, _ column: Int, over new: UnsafeBufferPointer<Cell>) {
        if let cursor, cursor.row == row, let from = cursor.column, from <= column {
            if from == column { return }
            let gap = new[from..<column]
            if new[from].columns > 0,
                canWrite(gap, upTo: Self.leastCost) || canWrite(gap, upTo: cost(toColumn: column) - 1)
            {
                for cell in gap where cell.columns > 0 { appendText(of: cell, columns: Int(cell.columns)) }
                self.cursor = (row, column)
                return
            }
        }
        move(to: row, column)
    }

    /// Whether cells can be written in at most `limit` bytes, with the attributes that the terminal draws with.
    private mutating func canWrite(_ cells: Slice<UnsafeBufferPointer<Cell>>, upTo limit: Int) -> Bool {
        guard cells.count <= limit, let look else { return false }
        var count = 0
        for cell in cells {
            let wanted = looks[cell.style]
            if cell.glyph == .blank ? !looks.showSameBlanks(wanted, look) : wanted != look { return false }
            count += cell.glyph.utf8Count
            if count > limit { return false }
        }
        return true
    }

    /// Draws one cell where the cursor is.
    private mutating func put(_ cell: Cell, isWide: Bool = false, row: Int, column: Int, size: Size) {
        let columns = isWide ? 2 : 1
        let isAtMargin = column + columns >= size.columns
        // Where the cursor doesn't wait, the last cell of all would have the screen scroll.
        if isAtMargin, row == size.rows - 1, terminfo.hasAutomaticMargins, !terminfo.waitsAtMargin { return }
        if cell.glyph == .blank {
            setLook(forBlank: looks[cell.style])
        } else {
            setLook(looks[cell.style])
        }
        appendText(of: cell, columns: columns)
        if !isAtMargin {
            cursor = (row, column + columns)
        } else {
            cursor = terminfo.hasAutomaticMargins && !terminfo.waitsAtMargin ? nil : (row, nil)
        }
    }

    private mutating func setLook(forBlank wanted: Looks.Number) {
        if let look, looks.showSameBlanks(look, wanted) { return }
        setLook(wanted)
    }

    private mutating func isPlainBlank(_ cell: Cell) -> Bool {
        if cell == .blank() { return true }
        guard cell.glyph == .blank else { return false }
        let look = looks[cell.style]
        return looks.showSameBlanks(look, Looks.plain)
    }

    /// Whether two cells are drawn alike on this terminal.
    private mutating func isSame(_ old: Cell, _ new: Cell) -> Bool {
        if old == new { return true }
        guard old.glyph == new.glyph, old.columns == new.columns else { return false }
        let (one, other) = (looks[old.style], looks[new.style])
        return one == other || old.glyph == .blank && looks.showSameBlanks(one, other)
    }
}
