/// What the user has said about how the panes share the screen.
public struct PaneSettings: Equatable, Sendable {
    /// Whether the agenda tree has been put away by key.
    public var isTreeHidden = false
    /// Columns that the tree is wider (or narrower) than it would be by itself.
    public var treeWidening = 0
    /// How many columns the text takes at most, however wide its pane is: the eye does not find back to the beginning
    /// of a row from the end of a very long one. 0 for all that there are.
    public var textWidthLimit = 100

    /// The settings at the start.
    public init() {}
}
