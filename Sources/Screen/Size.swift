/// The size of a screen or of a part of one.
public struct Size: Hashable, Sendable {
    /// How many rows.
    public var rows: Int
    /// How many columns.
    public var columns: Int

    /// Makes a size; negative numbers count as 0.
    public init(rows: Int, columns: Int) {
        self.rows = max(0, rows)
        self.columns = max(0, columns)
    }
}
