/// Where each part of the screen stands, in 0-based rows and columns. Made from the state alone, so that
/// commands move by the very rows that are drawn.
public struct PaneLayout: Equatable, Sendable {
    /// Below this many columns the tree shows only while it has the focus, and then takes the whole width.
    public static let narrowest = 70

    /// Where the panel stands.
    public struct Panel: Equatable, Sendable {
        /// Its rows, the line that sets it off and names it included.
        public let rows: Range<Int>
        /// Its columns.
        public let columns: Range<Int>
        /// The column of the line between it and the text; `nil` where it stands below the text.
        public let separator: Int?
    }

    /// The row of the title line; `nil` where the screen is too low for one.
    public let titleRow: Int?
    /// The rows of the panes.
    public let body: Range<Int>
    /// The rows of the text: those of the panes, but for a panel below it.
    public private(set) var textRows: Range<Int>
    /// The row of the status line.
    public let statusRow: Int
    /// The row of the key hints; `nil` where the screen is too low for one.
    public let hintRow: Int?
    /// The columns of the agenda tree; empty where it does not show.
    public let tree: Range<Int>
    /// The column of the line between tree and text; `nil` where only one of them shows.
    public let separator: Int?
    /// The columns of the pane that the text stands in, for what is drawn over it. One more stays free at the right.
    public private(set) var textPane: Range<Int>
    /// The columns of the text itself, in the middle of its pane: limited to a width that is easy to read. One more stays
    /// free at the right for a caret behind a full row.
    public private(set) var text: Range<Int>
    /// The panel; `nil` where none shows.
    public private(set) var panel: Panel?

    /// - Parameters:
    ///   - panes: The panes that there are; the text always is.
    ///   - isUnderDialog: Whether a dialog is open, which takes its rows from those of the text.
    init(
        screen: ScreenSize, focus: Pane, panes: [Pane], settings: PaneSettings, isUnderDialog: Bool = false
    ) {
        let rows = screen.rows
        let columns = screen.columns
        titleRow = rows >= 8 ? 0 : nil
        hintRow = rows >= 8 ? rows - 1 : nil
        statusRow = rows >= 8 ? rows - 2 : rows - 1
        body = (titleRow == nil ? 0 : 1)..<max(titleRow == nil ? 0 : 1, statusRow)
        textRows = body
        if columns < Self.narrowest {
            tree = focus == .agenda ? 0..<columns : 0..<0
            separator = nil
            textPane = focus == .agenda ? columns..<columns : 0..<max(1, columns - 1)
        } else if settings.isTreeHidden && focus != .agenda {
            tree = 0..<0
            separator = nil
            textPane = 1..<(columns - 1)
        } else {
            let natural = min(44, max(24, columns * 3 / 10))
            let width = min(max(16, natural + settings.treeWidening), columns - 40)
            tree = 0..<width
            separator = width
            textPane = (width + 2)..<(columns - 1)
        }
        text = textPane
        if panes.contains(.panel), !textPane.isEmpty {
            addPanel(hasFocus: focus == .panel, isUnderDialog: isUnderDialog)
        }
        let width = settings.textWidth(inColumns: textPane.count)
        let start = textPane.lowerBound + (textPane.count - width) / 2
        text = start..<start + width
    }

    /// The column at which the label of a heading of the tree begins.
    ///
    /// - Parameters:
    ///   - level: The heading's level, 1 for the highest.
    ///   - columns: The columns of the tree.
    public static func labelColumn(ofLevel level: Int, in columns: Range<Int>) -> Int {
        // Deep levels in a narrow tree keep room for their titles.
        columns.lowerBound + 3 + min(2 * (level - 1), max(0, columns.count / 4))
    }

    /// A panel at the right takes at least so many columns, and leaves the text a width that is easy to read.
    private static let panelColumns = 38
    private static let textBesidePanel = 62

    /// A dialog is of no use in fewer rows than these.
    private static let dialogRows = 10

    /// Makes room for the panel: at the right where text and panel both have their width, else below the text.
    private mutating func addPanel(hasFocus: Bool, isUnderDialog: Bool) {
        if textPane.count >= Self.textBesidePanel + Self.panelColumns {
            let width = max(Self.panelColumns, textPane.count * 2 / 5)
            let line = textPane.upperBound + 1 - width
            panel = Panel(rows: body, columns: line + 2..<textPane.upperBound, separator: line)
            textPane = textPane.lowerBound..<line - 1
            return
        }
        let height = max(4, body.count * 2 / 5)
        guard body.count >= height + (isUnderDialog ? Self.dialogRows : 2) else {
            // A low screen shows the one that has the keys.
            if hasFocus && !isUnderDialog {
                panel = Panel(rows: body, columns: textPane, separator: nil)
                textRows = body.lowerBound..<body.lowerBound
            }
            return
        }
        panel = Panel(rows: body.upperBound - height..<body.upperBound, columns: textPane, separator: nil)
        textRows = body.lowerBound..<body.upperBound - height
    }
}

extension PaneSettings {
    /// How many of the columns of its pane the text takes.
    fileprivate func textWidth(inColumns columns: Int) -> Int {
        textWidthLimit > 0 ? min(columns, textWidthLimit) : columns
    }
}

extension EditorState {
    /// The panes that there are. An array: with so few, searching it is faster than a set.
    var openPanes: [Pane] { isPanelOpen ? [.text, .agenda, .panel] : [.text, .agenda] }

    /// Where each part of the screen stands.
    public var paneLayout: PaneLayout {
        PaneLayout(
            screen: view.screen, focus: view.focus, panes: openPanes, settings: view.panes,
            isUnderDialog: isDialogOpen)
    }

    /// The columns that the text is wrapped at. It stays what it was while the tree covers a narrow screen.
    public var textWidth: Int {
        let columns = paneLayout.text
        return columns.isEmpty
            ? view.panes.textWidth(inColumns: max(1, view.screen.columns - 1)) : columns.count
    }

    /// How many rows of a list the panel has room for.
    var panelListRows: Int { max(1, (paneLayout.panel?.rows.count ?? 0) - 2) }
}
