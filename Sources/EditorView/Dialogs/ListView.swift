import EditorCore
import Screen
import TextLayout

/// The rows of a list that show, one of them chosen.
struct ListView {
    let content: ListContent
    let art: LineArt

    /// The most columns of a row: on a very wide screen nobody would look for a note at its far end.
    static let mostColumns = 88

    /// Draws as many rows as there is room for, the chosen one among them.
    func draw(on frame: inout Frame, in area: Area) {
        let columns = area.columns.prefix(Self.mostColumns)
        let skipped = skipped(height: area.rows.count)
        for (number, row) in zip(content.rows.indices.dropFirst(skipped), area.rows) {
            draw(
                content.rows[number], isChosen: number == content.chosen, on: &frame,
                in: Area(rows: row..<row + 1, columns: columns))
        }
    }

    /// How many of the rows are left out at the top where there is room for so many.
    func skipped(height: Int) -> Int { max(0, (content.chosen ?? 0) - max(0, height - 1)) }

    private func draw(_ entry: ListRow, isChosen: Bool, on frame: inout Frame, in area: Area) {
        let row = area.rows.lowerBound
        let policy = frame.policy
        let start = area.columns.lowerBound
        var end = area.columns.upperBound
        if isChosen {
            frame.fill(area, style: .promptSelected)
            frame.write(art.chosen, row: row, column: start, style: .promptSelected)
        }
        let quiet: Style = isChosen ? .promptSelected : .promptDetail
        let note = DisplayLine(entry.note, policy: policy)
        if note.columns > 0, end - start >= note.columns + Self.leastTitle {
            frame.write(note.text, row: row, column: end - note.columns - 1, style: quiet)
            end -= note.columns + 3
        }
        let title = DisplayLine(entry.title, policy: policy)
        let detail = DisplayLine(entry.detail, policy: policy)
        var column = start + 2
        if let isTicked = entry.isTicked {
            column = frame.write(isTicked ? "[x]" : "[ ]", row: row, column: column, style: quiet) + 1
        }
        var titleEnd = end
        if entry.keepsDetail, detail.columns > 0, end - column - detail.columns >= Self.leastTitleBesideDetail
        {
            titleEnd = end - detail.columns - 2
        }
        let style: Style =
            isChosen
            ? .promptSelected : entry.isSection ? .helpHeading : entry.isDim ? .promptDetail : .promptRow
        column = frame.write(title.clipped(to: titleEnd - column), row: row, column: column, style: style)
        column += 2
        if detail.columns > 0, end - column >= min(Self.leastDetail, detail.columns) {
            frame.write(detail.clipped(to: end - column), row: row, column: column, style: quiet)
        }
    }

    // In columns: what is narrower tells nobody anything.
    private static let leastTitle = 16
    private static let leastTitleBesideDetail = 20
    private static let leastDetail = 8
}
