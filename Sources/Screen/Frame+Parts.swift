/// What stands in an area of a frame.
public struct FramePart: Sendable {
    /// Where it was taken.
    let area: Area
    fileprivate let cells: [Cell]
}

extension Frame {
    /// What stands in an area, which is cut to the frame.
    public func part(_ area: Area) -> FramePart {
        let area = area.intersection(self.area)
        var cells: [Cell] = []
        cells.reserveCapacity(area.rows.count * area.columns.count)
        for row in area.rows {
            cells += self.row(row)[area.columns]
        }
        return FramePart(area: area, cells: cells)
    }

    /// Puts a part where it was taken, from a frame of the same width.
    public mutating func put(_ part: FramePart) {
        put(part, row: part.area.rows.lowerBound)
    }

    /// Puts a part in the columns where it was taken, from a row on. All of it has to have room there.
    private mutating func put(_ part: FramePart, row top: Int) {
        let columns = part.area.columns
        let place = Area(rows: top..<top + part.area.rows.count, columns: columns)
        guard place == place.intersection(area) else { return }
        for (number, row) in place.rows.enumerated() {
            put(
                part.cells[number * columns.count..<(number + 1) * columns.count], row: row,
                column: columns.lowerBound)
        }
    }

    /// Puts what stands in some columns of a row of a frame as wide as this one in the same columns of a row here. No wide
    /// character may stand across their edges.
    public mutating func put(row source: Int, of other: Frame, columns: Range<Int>, in row: Int) {
        put(other.row(source)[columns], row: row, column: columns.lowerBound)
    }

    /// Makes an area blank. No wide character may stand across its edges.
    public mutating func clear(_ area: Area) {
        let area = area.intersection(self.area)
        let blank = Cell.blank()
        for row in area.rows where self.row(row)[area.columns].contains(where: { $0 != blank }) {
            withRow(row) { UnsafeMutableBufferPointer(rebasing: $0[area.columns]).update(repeating: blank) }
        }
    }

    /// Moves what stands in an area up by a number of rows, down where it is negative; blanks come in.
    public mutating func scroll(_ area: Area, by distance: Int) {
        let kept = part(
            Area(rows: area.rows.clamped(to: shifted(area.rows, by: distance)), columns: area.columns))
        let blanks = [Cell](repeating: .blank(), count: area.columns.count)
        for row in area.rows where !area.rows.contains(row + distance) {
            put(blanks[...], row: row, column: area.columns.lowerBound)
        }
        if !kept.area.rows.isEmpty { put(kept, row: kept.area.rows.lowerBound - distance) }
    }

    /// Puts a cell in its place as it is, half of a wide one too.
    public mutating func put(_ cell: Cell, at place: Position) {
        withRow(place.row) { $0[place.column] = cell }
    }

    private func shifted(_ rows: Range<Int>, by distance: Int) -> Range<Int> {
        rows.lowerBound + distance..<rows.upperBound + distance
    }
}
