import Screen
import TextLayout

/// Some lines of text wrapped into a narrow area, in questions that show text of the draft.
struct Excerpt {
    private let layouts: [LineLayout]

    /// Wraps a text at so many columns. Its last line end opens no further line.
    init(_ text: String, width: Int, policy: WidthPolicy) {
        var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        if lines.last?.isEmpty == true { lines.removeLast() }
        layouts = lines.map { LineLayout(bytes: Array($0.utf8), width: width, policy: policy) }
    }

    /// The rows that all of it takes.
    var rows: Int { layouts.reduce(0) { $0 + $1.rows.count } }

    /// Draws as many rows as fit; a text of no lines says so.
    func draw(on frame: inout Frame, in area: Area, nothing: String, style: Style = .promptRow) {
        guard !layouts.isEmpty, rows > 0 else {
            if let row = area.rows.first {
                frame.write(
                    nothing, row: row, column: area.columns.lowerBound, style: .promptDetail, clip: area)
            }
            return
        }
        var row = area.rows.lowerBound
        for layout in layouts {
            for index in layout.rows.indices {
                guard row < area.rows.upperBound else { return }
                frame.write(
                    layout, layoutRow: index, row: row, column: area.columns.lowerBound, clip: area
                ) { _, isEscaped in isEscaped ? .control : style }
                row += 1
            }
        }
    }
}
