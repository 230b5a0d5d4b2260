import Screen
import TextLayout

/// A sentence in as many rows as it needs.
struct SentenceView {
    private let layout: LineLayout

    init(_ text: String, columns: Int, policy: WidthPolicy) {
        layout = LineLayout(bytes: Array(text.utf8), width: columns, policy: policy)
    }

    /// How many rows it takes; none where it is empty.
    var rows: Int { layout.bytes.isEmpty ? 0 : layout.rows.count }

    /// Draws as much as there are rows for, with the cursor behind it. Where rows are missing the last one ends in `…`.
    func draw(on frame: inout Frame, in area: Area) {
        frame.cursor = nil
        let start = area.columns.lowerBound
        for (index, row) in zip(0..<rows, area.rows) {
            let isCut = row == area.rows.upperBound - 1 && index < rows - 1
            let bytes = layout.bytes[layout.rows[index].bytes.lowerBound...]
            let end =
                isCut
                ? frame.write(
                    DisplayLine(String(decoding: bytes, as: UTF8.self), policy: frame.policy)
                        .clipped(to: area.columns.count), row: row, column: start, style: .prompt)
                : frame.write(layout, layoutRow: index, row: row, column: start, clip: area) { _, _ in .prompt
                }
            frame.cursor = Frame.Position(
                row: row, column: min(end + 1, area.columns.upperBound, frame.size.columns - 1))
        }
    }
}
