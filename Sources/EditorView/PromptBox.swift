import Screen

/// The frame of a question, along the lower edge of the text.
struct PromptBox {
    let title: String
    let art: LineArt

    /// Draws a box for so many rows of content at the lower edge of an area and answers where the content
    /// goes. Where the area is too low for a frame, or too narrow, the content has it alone.
    func draw(rows: Int, columns: Int, on frame: inout Frame, in area: Area) -> Area {
        let width = min(area.columns.count, columns + 4)
        let start = area.columns.lowerBound
        guard area.rows.count >= 3, width >= 12 else {
            let content = Area(
                rows: max(area.rows.lowerBound, area.rows.upperBound - rows)..<area.rows.upperBound,
                columns: area.columns)
            frame.fill(content, style: .promptRow)
            return content
        }
        let height = min(area.rows.count, rows + 2)
        let top = area.rows.upperBound - height
        let bottom = area.rows.upperBound - 1
        let right = start + width - 1
        frame.fill(Area(rows: top..<bottom + 1, columns: start..<right + 1), style: .promptRow)
        for row in [top, bottom] {
            frame.fill(
                Area(rows: row..<row + 1, columns: start..<right + 1), with: art.horizontal, style: .rule)
        }
        for row in top + 1..<bottom {
            frame.write(art.vertical, row: row, column: start, style: .rule)
            frame.write(art.vertical, row: row, column: right, style: .rule)
        }
        frame.write(art.topLeft, row: top, column: start, style: .rule)
        frame.write(art.topRight, row: top, column: right, style: .rule)
        frame.write(art.bottomLeft, row: bottom, column: start, style: .rule)
        frame.write(art.bottomRight, row: bottom, column: right, style: .rule)
        let heading = DisplayLine(" \(title) ", policy: frame.policy)
        frame.write(heading.clipped(to: width - 4), row: top, column: start + 1, style: .promptDetail)
        return Area(rows: top + 1..<bottom, columns: start + 2..<right - 1)
    }
}
