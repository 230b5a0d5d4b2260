import TextLayout

/// The view of text and agenda tree: the size of the screen, how the panes share it, and where they are scrolled.
public struct ViewState: Sendable {
    /// The size of the screen in rows and columns.
    public var screen: ScreenSize
    /// How the two panes share the screen.
    public var panes = PaneSettings()
    /// Which pane takes the keys while no dialog is open.
    public var focus = Pane.text
    /// The place in the text at the top of its pane.
    public var scroll = ScrollPosition()
    /// The column that up and down keep to, in columns from the left of the text; `nil` where it is the column of the caret.
    public var goalColumn: Int?
    /// The agenda tree: what is chosen in it.
    public var tree = TreeState()
    /// How wide the terminal draws characters.
    public var widthPolicy = WidthPolicy(ambiguousIsWide: false)
    /// Whether the terminal can scroll the text and leave the tree beside it where it is.
    public var scrollsColumns = false
    /// Layouts of recently used lines: a memo that changes no result.
    let layouts = LayoutMemo()

    /// A view of the beginning of the text, on a screen of the given size.
    public init(screen: ScreenSize) {
        self.screen = screen
    }
}
