/// The user's settings for the widths of the panes.
public struct PaneSettings: Equatable, Sendable {
    /// Whether the user has hidden the agenda tree.
    public var isTreeHidden = false
    /// Columns added to the tree's default width; negative where it is narrower.
    public var treeWidening = 0
    /// The most columns of the text, also in a wider pane; 0 for no limit. From the end of a very long row the eye does not
    /// find the start of the next one.
    public var textWidthLimit = 100

    /// The settings at the start.
    public init() {}
}
