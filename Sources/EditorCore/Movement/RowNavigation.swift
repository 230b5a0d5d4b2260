import RecordDraft
import TextLayout
import TextRope

/// A row of the text as it is wrapped: its line and which of the line's rows it is, both 0-based.
public struct TextRow: Equatable, Comparable, Sendable {
    /// The line.
    public var line: Int
    /// The row of the line's layout.
    public var row: Int

    /// A row of a line.
    public init(line: Int, row: Int) {
        self.line = line
        self.row = row
    }

    /// Whether one row stands above another.
    public static func < (first: TextRow, second: TextRow) -> Bool {
        (first.line, first.row) < (second.line, second.row)
    }
}

extension EditorState {
    /// How a 0-based line is wrapped at the present width.
    public func layout(ofLine line: Int) -> LineLayout {
        view.layouts.layout(ofLine: line, in: buffer, width: textWidth, policy: view.widthPolicy)
    }

    /// How lines are wrapped from a 0-based one on, as many as have so many rows together or as there are.
    public func layouts(from line: Int, rows: Int) -> [LineLayout] {
        view.layouts.layouts(from: line, rows: rows, in: buffer, width: textWidth, policy: view.widthPolicy)
    }

    /// How many rows a line has at the present width. The width is a parameter, since to find it the layout of the whole
    /// screen is computed, which is too slow for every line of many.
    private func rowCount(ofLine line: Int, width: Int) -> Int {
        view.layouts.layout(ofLine: line, in: buffer, width: width, policy: view.widthPolicy).rows.count
    }

    /// The row and column that show the caret at a byte offset. An offset at a soft wrap is at the beginning
    /// of the row that follows; one between CR and LF is at the end of its line.
    public func place(of offset: Int) -> (row: TextRow, column: Int) {
        let line = buffer.text.line(at: offset)
        let layout = layout(ofLine: line)
        let position = layout.position(of: min(offset - buffer.text.lineStart(line), layout.bytes.count))
        return (TextRow(line: line, row: position.row), position.column)
    }

    /// The byte offset that a column of a row shows.
    func offset(at row: TextRow, column: Int) -> Int {
        buffer.text.lineStart(row.line) + layout(ofLine: row.line).offset(row: row.row, column: column)
    }

    /// The row so many rows further down (or up, where negative), as far as there are any.
    public func row(_ start: TextRow, movedBy count: Int) -> TextRow {
        let width = textWidth
        var line = start.line
        var row = start.row + count
        while row < 0 {
            if line == 0 { return TextRow(line: 0, row: 0) }
            line -= 1
            row += rowCount(ofLine: line, width: width)
        }
        while true {
            let rows = rowCount(ofLine: line, width: width)
            if row < rows { return TextRow(line: line, row: row) }
            if line + 1 == buffer.text.lineCount { return TextRow(line: line, row: rows - 1) }
            row -= rows
            line += 1
        }
    }

    /// The number of rows from one row down to another, at most `limit`; negative where the other is above.
    func distance(from first: TextRow, to second: TextRow, limit: Int) -> Int {
        if second < first { return -distance(from: second, to: first, limit: limit) }
        let width = textWidth
        var line = first.line
        var count = -first.row
        while line < second.line && count < limit {
            count += rowCount(ofLine: line, width: width)
            line += 1
        }
        return min(limit, count + (line == second.line ? second.row : 0))
    }
}
