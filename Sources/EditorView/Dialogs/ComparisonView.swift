import EditorCore
import Screen
import TextLayout
import Wording

/// Two texts with their differences marked: beside each other, or one above the other.
struct ComparisonView {
    let comparison: Comparison
    let layout: ComparisonLayout
    let art: LineArt
    let language: InterfaceLanguage

    init(_ comparison: Comparison, columns: Int, rows: Int, scene: Scene, policy: WidthPolicy) {
        self.comparison = comparison
        art = scene.art
        language = scene.state.language
        layout = ComparisonLayout(comparison, columns: columns, rows: rows, policy: policy)
    }

    /// The rows that it takes, its heading included.
    var rows: Int {
        switch comparison.arrangement {
        case .sideBySide: max(layout.first.height, layout.second.height) + 1
        case .stacked: layout.first.height + layout.second.height + 1
        }
    }

    func draw(on frame: inout Frame, in area: Area) {
        guard let row = area.rows.first else { return }
        switch comparison.arrangement {
        case .sideBySide: drawSideBySide(headRow: row, on: &frame, in: area)
        case .stacked: drawStacked(headRow: row, on: &frame, in: area)
        }
    }

    private func drawSideBySide(headRow: Int, on frame: inout Frame, in area: Area) {
        let start = area.columns.lowerBound
        let left = start..<min(area.columns.upperBound, start + layout.width)
        let right = min(area.columns.upperBound, left.upperBound + 3)..<area.columns.upperBound
        head(comparison.first.name + hidden(layout.first), row: headRow, left, on: &frame)
        head(comparison.second.name + hidden(layout.second), row: headRow, right, on: &frame)
        let body = area.rows.dropFirst()
        draw(
            comparison.first, layout.first, style: .promptRow, on: &frame, in: Area(rows: body, columns: left)
        )
        draw(
            comparison.second, layout.second, style: .promptRow, on: &frame,
            in: Area(rows: body, columns: right))
        guard right.lowerBound >= 2 else { return }
        let column = right.lowerBound - 2
        frame.fill(Area(rows: body, columns: column..<column + 1), with: art.vertical, style: .rule)
    }

    private func drawStacked(headRow: Int, on frame: inout Frame, in area: Area) {
        let start = area.columns.lowerBound
        let longer = layout.first.rows > layout.second.rows ? layout.first : layout.second
        head(comparison.heading + hidden(longer), row: headRow, area.columns, on: &frame)
        let columns = min(start + 2, area.columns.upperBound)..<area.columns.upperBound
        let old = area.rows.dropFirst().prefix(layout.first.height)
        let new = area.rows.dropFirst(1 + layout.first.height).prefix(layout.second.height)
        for (sign, rows) in [("-", old), ("+", new)] {
            guard let row = rows.first else { continue }
            frame.write(sign, row: row, column: start, style: .keyName)
        }
        draw(
            comparison.first, layout.first, style: .promptDetail, on: &frame,
            in: Area(rows: old, columns: columns))
        draw(
            comparison.second, layout.second, style: .promptRow, on: &frame,
            in: Area(rows: new, columns: columns))
    }

    /// How much of a text stands above and below what shows.
    private func hidden(_ side: ComparisonLayout.Side) -> String {
        guard side.above > 0 || side.below > 0 else { return "" }
        return LocalizedText.rowsHidden(above: side.above, below: side.below)(language)
    }

    private func head(_ text: String, row: Int, _ columns: Range<Int>, on frame: inout Frame) {
        let line = DisplayLine(text, policy: frame.policy)
        frame.write(
            line.clipped(to: columns.count), row: row, column: columns.lowerBound, style: .promptDetail)
    }

    /// Draws the rows of a text that show, with what differs standing out; a text of no lines says so.
    private func draw(
        _ side: Comparison.Side, _ layout: ComparisonLayout.Side, style: Style, on frame: inout Frame,
        in area: Area
    ) {
        guard let first = area.rows.first else { return }
        guard layout.rows > 0 else {
            frame.write(
                side.nothing, row: first, column: area.columns.lowerBound, style: .promptDetail, clip: area)
            return
        }
        var skipped = 0
        var row = first
        for (line, start) in zip(layout.lines, layout.starts) {
            for index in line.rows.indices {
                defer { skipped += 1 }
                guard skipped >= layout.top else { continue }
                guard area.rows.contains(row) else { return }
                frame.write(line, layoutRow: index, row: row, column: area.columns.lowerBound, clip: area) {
                    bytes, isEscaped in
                    if side.differing.contains(where: { $0.contains(start + bytes.lowerBound) }) {
                        return .difference
                    }
                    return isEscaped ? .control : style
                }
                row += 1
            }
        }
    }
}
