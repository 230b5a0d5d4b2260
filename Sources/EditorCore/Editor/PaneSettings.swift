/// What the user has said about how the panes share the screen.
public struct PaneSettings: Equatable, Sendable {
    /// Whether the agenda tree has been put away by key.
    public var isTreeHidden = false
    /// Columns that the tree is wider (or narrower) than it would be by itself.
    public var treeWidening = 0

    /// The settings at the start.
    public init() {}
}
