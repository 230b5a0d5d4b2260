/// What stands in an area of a frame.
public struct FramePart: Sendable {
    fileprivate let area: Area
    fileprivate let cells: [Cell]
}

extension Frame {
    /// What stands in an area, which is cut to the frame.
    public func part(_ area: Area) -> FramePart {
        let area = area.intersection(self.area)
        var cells: [Cell] = []
        cells.reserveCapacity(area.rows.count * area.columns.count)
        for row in area.rows {
            let start = row * size.columns
            cells += self.cells[start + area.columns.lowerBound..<start + area.columns.upperBound]
        }
        return FramePart(area: area, cells: cells)
    }

    /// Puts a part back where it was taken, from a frame of the same size.
    public mutating func put(_ part: FramePart) {
        guard part.area == part.area.intersection(area) else { return }
        let width = part.area.columns.count
        for (number, row) in part.area.rows.enumerated() {
            put(
                part.cells[number * width..<(number + 1) * width], row: row,
                column: part.area.columns.lowerBound)
        }
    }
}
