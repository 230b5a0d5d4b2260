/// A rectangle of cells. Rows and columns are 0-based.
public struct Area: Hashable, Sendable {
    /// The rows it covers.
    public var rows: Range<Int>
    /// The columns it covers.
    public var columns: Range<Int>

    /// Makes an area of ranges.
    public init(rows: Range<Int>, columns: Range<Int>) {
        self.rows = rows
        self.columns = columns
    }

    /// Makes an area of a corner and a size; negative numbers count as 0.
    public init(row: Int, column: Int, size: Size) {
        rows = row..<row + size.rows
        columns = column..<column + size.columns
    }

    /// Rows and columns that it covers.
    public var size: Size { Size(rows: rows.count, columns: columns.count) }

    /// The intersection of two areas.
    public func intersection(_ other: Area) -> Area {
        Area(rows: rows.clamped(to: other.rows), columns: columns.clamped(to: other.columns))
    }
}
