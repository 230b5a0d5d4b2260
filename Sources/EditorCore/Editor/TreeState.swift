/// The agenda tree while it has the focus.
public struct TreeState: Equatable, Sendable {
    /// The ordinal of the chosen heading.
    public var chosen = 0

    /// The first heading is chosen.
    public init() {}
}
