/// A place that something is about to lead to.
public struct Preview: Equatable, Sendable {
    /// The lines that stand out, 0-based.
    public var lines: [Int]
    /// The heading that the tree shows it under, by its ordinal; `nil` for the one that the caret is under.
    public var heading: Int?
}
