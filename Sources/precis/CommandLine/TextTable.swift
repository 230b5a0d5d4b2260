import TextLayout

/// Rows of columns, padded so that they stand under each other on a terminal.
struct TextTable {
    let rows: [[String]]

    /// The rows as lines, without a line end at the end. Nothing in it is unfit for a terminal.
    var text: String {
        let safe = rows.map { row in
            row.enumerated().map { column, cell in
                // Nothing stands behind a last column that would have to stay in line.
                column == row.count - 1
                    ? DisplayText.safe(cell) : DisplayText.safe(cell, columns: Self.widest, policy: .narrow)
            }
        }
        var widths: [Int] = []
        for row in safe {
            for (column, cell) in row.enumerated() {
                let width = DisplayWidth.columns(of: cell, policy: .narrow)
                if column < widths.count {
                    widths[column] = max(widths[column], width)
                } else {
                    widths.append(width)
                }
            }
        }
        return safe.map { row in
            row.enumerated().map { column, cell in
                let isLast = column == row.count - 1
                let padding = widths[column] - DisplayWidth.columns(of: cell, policy: .narrow)
                return isLast ? cell : cell + String(repeating: " ", count: padding + 2)
            }.joined()
        }.joined(separator: "\n")
    }

    /// The most columns that one cell takes.
    private static let widest = 72
}
