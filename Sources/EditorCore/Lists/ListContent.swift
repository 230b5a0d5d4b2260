/// The rows of a list that show.
public struct ListContent: Equatable, Sendable {
    /// The rows, from the top.
    public var rows: [ListRow]
    /// Which of them is chosen; `nil` for none.
    public var chosen: Int?
    /// How many rows the whole list has.
    public var count: Int
    /// How many of them stand above those that show.
    public var top: Int
}
