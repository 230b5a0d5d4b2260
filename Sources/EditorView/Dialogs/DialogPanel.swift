import Screen

/// The place of a dialog: the lower rows of the text, set off by one line across. No walls: the line between
/// tree and text goes down to the bottom anyway.
struct DialogPanel {
    /// What stands in the line across; nothing where it is empty.
    let title: String
    let art: LineArt

    /// Clears a number of rows at the lower edge of an area, and the line above them. Where the area is too low there is
    /// no line.
    ///
    /// - Returns: The area for the content.
    func draw(rows: Int, on frame: inout Frame, in area: Area) -> Area {
        let height = min(area.rows.count, rows + 1)
        let top = area.rows.upperBound - height
        // One column at each side of the text belongs to nothing else.
        let columns =
            max(0, area.columns.lowerBound - 1)..<min(frame.size.columns, area.columns.upperBound + 1)
        frame.fill(Area(rows: top..<area.rows.upperBound, columns: columns), style: .promptRow)
        guard height > 1 else { return Area(rows: area.rows.suffix(1), columns: area.columns) }
        frame.fill(Area(rows: top..<top + 1, columns: columns), with: art.horizontal, style: .rule)
        guard !title.isEmpty else { return Area(rows: top + 1..<area.rows.upperBound, columns: area.columns) }
        let heading = DisplayLine(" \(title) ", policy: frame.policy)
        frame.write(
            heading.clipped(to: area.columns.count), row: top, column: area.columns.lowerBound,
            style: .helpHeading)
        return Area(rows: top + 1..<area.rows.upperBound, columns: area.columns)
    }
}
