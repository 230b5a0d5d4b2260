/// The page of all keys as it shows.
public struct PageContent: Equatable, Sendable {
    /// All of it.
    public var layout: HelpLayout
    /// The rows of it that there is room for.
    public var rows: Int
    /// The row at the top, 0-based.
    public var top: Int
}
