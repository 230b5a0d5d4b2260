/// Where each part of the screen stands, in 0-based rows and columns. Made from the state alone, so that
/// commands move by the very rows that are drawn.
public struct PaneLayout: Equatable, Sendable {
    /// Below this many columns the tree shows only while it has the focus, and then takes the whole width.
    public static let narrowest = 70

    /// The row of the title line; `nil` where the screen is too low for one.
    public let titleRow: Int?
    /// The rows of tree and text.
    public let body: Range<Int>
    /// The row of the status line.
    public let statusRow: Int
    /// The row of the key hints; `nil` where the screen is too low for one.
    public let hintRow: Int?
    /// The columns of the agenda tree; empty where it does not show.
    public let tree: Range<Int>
    /// The column of the line between tree and text; `nil` where only one of them shows.
    public let separator: Int?
    /// The columns of the text. One more stays free at the right for a caret behind a full row.
    public let text: Range<Int>

    init(screen: ScreenSize, focus: Pane, panes: PaneSettings) {
        let rows = screen.rows
        let columns = screen.columns
        titleRow = rows >= 8 ? 0 : nil
        hintRow = rows >= 8 ? rows - 1 : nil
        statusRow = rows >= 8 ? rows - 2 : rows - 1
        body = (titleRow == nil ? 0 : 1)..<max(titleRow == nil ? 0 : 1, statusRow)
        if columns < Self.narrowest {
            tree = focus == .agenda ? 0..<columns : 0..<0
            separator = nil
            text = focus == .agenda ? columns..<columns : 0..<max(1, columns - 1)
        } else if panes.isTreeHidden && focus != .agenda {
            tree = 0..<0
            separator = nil
            text = 1..<(columns - 1)
        } else {
            let natural = min(44, max(24, columns * 3 / 10))
            let width = min(max(16, natural + panes.treeWidening), columns - 40)
            tree = 0..<width
            separator = width
            text = (width + 2)..<(columns - 1)
        }
    }
}

extension EditorState {
    /// Where each part of the screen stands.
    public var paneLayout: PaneLayout { PaneLayout(screen: screen, focus: focus, panes: panes) }

    /// The columns that the text is wrapped at. It stays what it was while the tree covers a narrow screen.
    public var textWidth: Int {
        let columns = paneLayout.text
        return columns.isEmpty ? max(1, screen.columns - 1) : columns.count
    }
}
