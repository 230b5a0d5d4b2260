import TextLayout

/// The page of all keys as it stands on the screen, made from the commands and the keymap in force. Drawing and
/// scrolling ask the same layout.
public struct HelpLayout: Equatable, Sendable {
    /// One row of a column.
    public enum Item: Equatable, Sendable {
        /// The name of a family of commands.
        case title(String)
        /// Keys and what they do; without keys the row goes on with what the row above says.
        case entry(keys: String, summary: String)
        /// An empty row between families.
        case gap
    }

    /// The columns from left to right; all but the last about as high.
    public let columns: [[Item]]
    /// The columns of the screen that each of them takes, the space to the next included.
    public let columnWidth: Int
    /// The columns of the screen for the keys of an entry, the space behind them included.
    public let keyWidth: Int

    /// Rows of the highest column.
    public var height: Int { columns.map(\.count).max() ?? 0 }

    init(_ state: EditorState) {
        let width = max(1, state.screen.columns - 2)
        let entries = HelpEntries(keymap: state.keymap, language: state.language)
        let policy = state.widthPolicy
        let widest =
            entries.families.flatMap(\.entries).map { DisplayText.columns(of: $0.keys, policy: policy) }
            .max() ?? 0
        let keyWidth = min(widest + 2, width / 2)
        self.keyWidth = keyWidth
        let count = max(1, width / (keyWidth + Self.narrowestSummary))
        columnWidth = width / count
        let summaryWidth = max(1, columnWidth - keyWidth - 2)
        let blocks = entries.families.map { family in
            [Item.title(family.title)]
                + family.entries.flatMap {
                    Self.rows(of: $0, width: summaryWidth, policy: policy)
                }
        }
        columns = Self.flow(blocks, into: count)
    }

    /// Below this many columns most summaries would take two rows.
    private static let narrowestSummary = 20

    private static func rows(of entry: HelpEntries.Entry, width: Int, policy: WidthPolicy) -> [Item] {
        let layout = LineLayout(bytes: Array(entry.summary.utf8), width: width, policy: policy)
        return layout.rows.enumerated().map { number, row in
            .entry(
                keys: number == 0 ? entry.keys : "",
                summary: String(decoding: layout.bytes[row.bytes], as: UTF8.self))
        }
    }

    /// Fills columns of about the same height, as low as holds all, families parted by a row where one follows
    /// another in a column.
    private static func flow(_ blocks: [[Item]], into count: Int) -> [[Item]] {
        let total = blocks.reduce(0) { $0 + $1.count + 1 }
        var height = max(1, (total + count - 1) / count)
        while true {
            let columns = fill(blocks, height: height)
            if columns.count <= count { return columns }
            height += 1
        }
    }

    private static func fill(_ blocks: [[Item]], height: Int) -> [[Item]] {
        var columns: [[Item]] = [[]]
        for block in blocks {
            var column = columns.removeLast()
            // A title at the foot of a column would stand apart from what it is the title of.
            if !column.isEmpty && column.count + 3 > height {
                columns.append(column)
                column = []
            }
            if !column.isEmpty { column.append(.gap) }
            for item in block {
                if column.count >= height {
                    columns.append(column)
                    column = []
                }
                column.append(item)
            }
            columns.append(column)
        }
        return columns
    }
}

extension EditorState {
    /// The page of all keys at the present size of the screen.
    public var helpLayout: HelpLayout { HelpLayout(self) }

    /// The rows of the screen that the page of all keys may take.
    public var helpRows: Int { max(1, screen.rows - 2) }

    /// The last row of the page of all keys that may stand at the top of the screen.
    var lastHelpTop: Int { max(0, helpLayout.height - helpRows) }
}
