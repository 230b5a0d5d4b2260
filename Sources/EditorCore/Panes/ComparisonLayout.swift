import TextLayout

/// The layout of two compared texts in the rows that there are for them. Both begin at their first difference.
public struct ComparisonLayout: Sendable {
    /// One of the two texts, wrapped.
    public struct Side: Sendable {
        /// Its lines, wrapped.
        public let lines: [LineLayout]
        /// Where each line begins, in bytes of the text.
        public let starts: [Int]
        /// How many rows it takes.
        public let rows: Int
        /// How many rows of it there is room for.
        public fileprivate(set) var height = 0
        /// The row at the top of these, 0-based.
        public fileprivate(set) var top = 0
        /// The row in which it begins to differ.
        fileprivate let firstDifference: Int

        /// How many rows stand above those that show.
        public var above: Int { top }
        /// How many rows stand below those that show.
        public var below: Int { max(0, rows - top - height) }

        /// Wraps a text at so many columns. Its last line end opens no further line.
        init(_ side: Comparison.Side, width: Int, policy: WidthPolicy) {
            var lines: [LineLayout] = []
            var starts: [Int] = []
            var rows = 0
            var difference: Int?
            let bytes = Array(side.text.utf8)
            var start = 0
            while start < bytes.count {
                let end = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
                let line = LineLayout(bytes: Array(bytes[start..<end]), width: width, policy: policy)
                if difference == nil, let first = side.differing.first, first.lowerBound <= end {
                    difference = rows + line.position(of: max(0, first.lowerBound - start)).row
                }
                lines.append(line)
                starts.append(start)
                rows += line.rows.count
                start = end + (bytes[end...].starts(with: [0x0D, 0x0A]) ? 2 : 1)
            }
            self.lines = lines
            self.starts = starts
            self.rows = rows
            firstDifference = difference ?? 0
        }

        /// The row at the top where so many rows show, with a row of context above the one in which something differs.
        fileprivate func beginning(_ height: Int, _ difference: Int) -> Int {
            min(max(0, height > 1 ? difference - 1 : difference), max(0, rows - height))
        }

        /// Shows so many rows, from a little above the first difference on where not all fit.
        fileprivate mutating func show(height: Int, from first: Int) {
            self.height = height
            top = min(max(0, first), max(0, rows - height))
        }
    }

    /// The one at the left or above.
    public private(set) var first: Side
    /// The one at the right or below.
    public private(set) var second: Side
    /// The columns that each of them has.
    public let width: Int
    /// By how many rows the view has been scrolled, limited to what there is to see.
    let scroll: Int

    /// - Parameters:
    ///   - columns: The columns that there are for both.
    ///   - rows: The rows of the pane that they stand over.
    public init(_ comparison: Comparison, columns: Int, rows: Int, policy: WidthPolicy) {
        let isStacked = comparison.arrangement == .stacked
        width = max(1, isStacked ? columns - 2 : (columns - 3) / 2)
        first = Side(comparison.first, width: width, policy: policy)
        second = Side(comparison.second, width: width, policy: policy)
        // In a low pane the texts get all rows but those of the head and the answers.
        let rest = max(1, rows - Self.rowsForAnswers)
        let most = isStacked ? max(1, rest / 2, (rows * 2 / 3 - 3) / 2) : max(min(rest, 6), rows / 2 - 3)
        let heights = (min(max(1, first.rows), most), min(max(1, second.rows), most))
        let height = max(heights.0, heights.1)
        // A row of context shows what the difference belongs to.
        let nearest = min(first.firstDifference, second.firstDifference)
        let start = (
            isStacked ? first.beginning(heights.0, first.firstDifference) : first.beginning(height, nearest),
            isStacked
                ? second.beginning(heights.1, second.firstDifference) : second.beginning(height, nearest)
        )
        let lowest = max(first.rows - height - start.0, second.rows - height - start.1)
        scroll = min(max(comparison.scroll, -max(start.0, start.1)), max(0, lowest))
        first.show(height: isStacked ? heights.0 : height, from: start.0 + scroll)
        second.show(height: isStacked ? heights.1 : height, from: start.1 + scroll)
    }

    /// The rows of a dialog besides the texts, where its answers stand one below the other.
    private static let rowsForAnswers = 6

    /// How many rows of the longer text stand above those that show, and how many below.
    public var hidden: (above: Int, below: Int) {
        (max(first.above, second.above), max(first.below, second.below))
    }
}

extension EditorState {
    /// By how many rows a comparison is scrolled after going on by so many, limited to what there is to see.
    func scroll(_ scroll: Int, by count: Int, in comparison: Comparison?) -> Int {
        guard var comparison else { return scroll }
        comparison.scroll = scroll + count
        return layout(of: comparison).scroll
    }

    /// How a comparison stands over the text.
    func layout(of comparison: Comparison) -> ComparisonLayout {
        ComparisonLayout(
            comparison, columns: dialogColumns, rows: paneLayout.body.count, policy: view.widthPolicy)
    }

    /// How far a page goes in a comparison.
    var comparisonPage: Int { max(1, paneLayout.textRows.count / 4) }

    /// The columns of a dialog over the text.
    private var dialogColumns: Int {
        let columns = paneLayout.textPane
        return columns.isEmpty ? max(1, view.screen.columns - 1) : columns.count
    }

    /// How many rows of a list show over the text: all of a short one, and no more than half of the pane.
    func listHeight(count: Int, most: Int) -> Int {
        min(count, most, max(1, paneLayout.textRows.count / 2))
    }
}
