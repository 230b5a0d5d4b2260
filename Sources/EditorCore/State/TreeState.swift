/// The agenda tree while it has the focus.
public struct TreeState: Equatable, Sendable {
    /// The ordinal of the chosen heading.
    public var chosen = 0
    /// Where the user was before going into the tree, to come back to.
    public var origin: ViewOrigin?

    /// A tree that nobody has been in yet.
    public init() {}
}
