import Screen

/// What only moves on the screen is moved by the terminal.
extension ScreenWriter {
    /// A row, how most of it comes to where it is to stand, and its cells then.
    typealias PlannedShift = (row: Int, shift: RowShift, cells: [Cell])

    /// The ways to move most of a row, for those of the changed rows where it pays.
    func plannedShifts(_ changed: [Int], from before: Frame, to frame: Frame) -> [PlannedShift] {
        guard terminfo.insertCharacters != nil, terminfo.deleteCharacters != nil,
            terminfo.clearToEndOfLine != nil
        else { return [] }
        var shifts: [PlannedShift] = []
        for (number, row) in changed.enumerated() {
            // Rows below what is typed all move, and the first of them at the latest: other text is not searched through.
            if shifts.isEmpty, number == Self.mostTried { break }
            if let planned = RowShift.planned(from: before.row(row), to: frame.row(row)) {
                shifts.append((row, planned.shift, planned.row))
            }
        }
        return shifts
    }

    /// After this many rows that have not moved, no more are tried.
    private static let mostTried = 4

    /// Clears the ends of rows that would be pushed over the edge: first all of them, since from one to the next is a
    /// single byte then.
    mutating func clearEnds(_ shifts: [PlannedShift]) {
        for (row, shift, _) in shifts {
            guard let column = shift.clearedFrom, let clear = terminfo.clearToEndOfLine else { continue }
            setLook(Looks.plain)
            move(to: row, column)
            output += clear
        }
    }

    /// Inserts or deletes the columns of a shift.
    mutating func insertOrDelete(_ shift: RowShift, row: Int) {
        setLook(Looks.plain)
        move(to: row, shift.column)
        let string = shift.distance > 0 ? terminfo.insertCharacters : terminfo.deleteCharacters
        string?.append(abs(shift.distance), to: &output)
    }

    /// Scrolls where that saves much from being sent, and puts what stands on the screen then in the place of the frame
    /// before.
    ///
    /// - Returns: whether it has scrolled.
    mutating func scroll(_ before: inout Frame, to frame: Frame, changed: [Int]) -> Bool {
        // What has been scrolled has changed most of its rows.
        guard changed.count * 3 > frame.size.rows, let text = frame.scrollArea, text == before.scrollArea
        else {
            return false
        }
        let isWhole = text.columns == 0..<frame.size.columns
        guard hasSideMargins, !isWhole else {
            let tree = Area(rows: text.rows, columns: 0..<text.columns.lowerBound)
            return scrollRows(of: isWhole ? [text] : [text, tree], &before, to: frame)
        }
        guard let scroll = ColumnScroll.planned(from: before, to: frame) else { return false }
        let endangered = scroll.endangered(in: before)
        scrollColumns(scroll)
        before.scroll(scroll.area, by: scroll.distance)
        for place in endangered {
            before.put(Self.unknown, at: place)
            before.put(Self.unknown, at: Frame.Position(row: place.row, column: place.column + 1))
        }
        return true
    }

    /// Scrolls whole rows as one of some areas has been scrolled. What stands beside it goes with it and has to be drawn
    /// again: only where that costs less than is saved.
    private mutating func scrollRows(of areas: [Area], _ before: inout Frame, to frame: Frame) -> Bool {
        var best: (frame: Frame, distance: Int, cost: Int)?
        for area in areas {
            guard let scroll = ColumnScroll.planned(area, from: before, to: frame) else { continue }
            var scrolled = before
            scrolled.scroll(
                Area(rows: area.rows, columns: 0..<frame.size.columns), by: scroll.distance)
            let cost = cost(from: scrolled, to: frame) + Self.scrollCost
            if cost < best?.cost ?? self.cost(from: before, to: frame) {
                best = (scrolled, scroll.distance, cost)
            }
        }
        guard let best, let rows = areas.first?.rows,
            scrollRows(rows, by: best.distance, height: frame.size.rows)
        else { return false }
        before = best.frame
        return true
    }

    /// About what the terminal is sent to scroll rows.
    private static let scrollCost = 24

    private func cost(from before: Frame, to frame: Frame) -> Int {
        frame.changedRows(since: before).reduce(0) {
            $0 + UpdateCost.bytes(from: before.row($1), to: frame.row($1))
        }
    }

    /// Whole rows, between margins above and below; by what is deleted or inserted at the top of them.
    private mutating func scrollRows(_ rows: Range<Int>, by distance: Int, height: Int) -> Bool {
        guard let margins = terminfo.changeScrollRegion,
            let lines = distance > 0 ? terminfo.deleteLines : terminfo.insertLines
        else { return false }
        setLook(Looks.plain)
        margins.append(rows.lowerBound, rows.upperBound - 1, to: &output)
        // Setting margins moves it.
        cursor = nil
        move(to: rows.lowerBound, 0)
        lines.append(abs(distance), to: &output)
        margins.append(0, height - 1, to: &output)
        cursor = nil
        return true
    }

    /// Some columns of rows. The margins are gone again before anything else is sent.
    private mutating func scrollColumns(_ scroll: ColumnScroll) {
        setLook(Looks.plain)
        let (rows, columns) = (scroll.area.rows, scroll.area.columns)
        output += "\u{1b}[?69h\u{1b}[\(columns.lowerBound + 1);\(columns.upperBound)s".utf8
        output += "\u{1b}[\(rows.lowerBound + 1);\(rows.upperBound)r".utf8
        output += "\u{1b}[\(abs(scroll.distance))\(scroll.distance > 0 ? "S" : "T")\u{1b}[r\u{1b}[?69l".utf8
        cursor = nil
    }
}
