/// The size of the screen.
public struct ScreenSize: Equatable, Sendable {
    /// Rows from top to bottom.
    public var rows: Int
    /// Columns from left to right.
    public var columns: Int

    /// A size of so many rows and columns.
    public init(rows: Int, columns: Int) {
        self.rows = rows
        self.columns = columns
    }

    /// Whether there is room for the editor; below, a short notice takes its place.
    public var isUsable: Bool { rows >= 4 && columns >= 20 }
}
