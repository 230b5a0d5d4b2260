import TextLayout
import Wording

extension HelpLayout {
    /// The page for the commands and the keymap in force, at the present size of the screen.
    init(_ state: EditorState, families: [CommandFamily]) {
        let width = max(1, state.view.screen.columns - 2)
        let entries = HelpEntries(families, keymap: state.keymap, language: state.language)
        let policy = state.view.widthPolicy
        let widest =
            entries.families.flatMap(\.entries).map { DisplayText.columns(of: $0.keys, policy: policy) }
            .max() ?? 0
        let keyWidth = min(widest + 2, width / 2)
        let count = max(1, width / (keyWidth + Self.narrowestSummary))
        let columnWidth = width / count
        let summaryWidth = max(1, columnWidth - keyWidth - 2)
        let blocks = entries.families.map { family in
            [Item.title(family.title)]
                + family.entries.flatMap {
                    Self.rows(of: $0, width: summaryWidth, policy: policy)
                }
        }
        self.init(
            columns: Self.flow(blocks, into: count), columnWidth: columnWidth, keyWidth: keyWidth)
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
