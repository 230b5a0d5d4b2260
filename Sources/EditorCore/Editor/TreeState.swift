/// The agenda tree while it has the focus.
public struct TreeState: Equatable, Sendable {
    /// The ordinal of the chosen heading.
    public var chosen = 0

    /// A tree that nobody has been in yet.
    public init() {}
}
