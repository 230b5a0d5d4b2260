import Screen
import TextLayout

/// What the visible rows of a line are drawn from, and where they stand. An immutable class, since most are kept from one
/// frame to the next.
final class LineImage: Sendable {
    let layout: LineLayout
    /// The rows of the layout that are visible.
    let rows: Range<Int>
    let styles: LineStyles
    /// Whether the selection goes on over the end of the line.
    let selectsEnd: Bool
    /// The row of the screen, 0-based, in which it begins.
    let row: Int

    init(
        layout: LineLayout, rows: Range<Int>, styles: LineStyles, selectsEnd: Bool, row: Int
    ) {
        self.layout = layout
        self.rows = rows
        self.styles = styles
        self.selectsEnd = selectsEnd
        self.row = row
    }

    /// Whether the tree or Go to previews the line.
    var isPreviewed: Bool { styles.base == .preview }

    /// The row of the screen in which a row of the layout shows.
    func screenRow(of number: Int) -> Int { row + number - rows.lowerBound }

    /// Whether a row of the layout has the same cells as the row of that number in another image.
    func looksSame(as other: LineImage, inRow number: Int) -> Bool {
        guard rows.contains(number), other.rows.contains(number),
            selectsEnd(inRow: number) == other.selectsEnd(inRow: number),
            layout === other.layout || layout.isSame(as: other.layout, inRow: number)
        else { return false }
        return styles.looksSame(
            in: layout.rows[number].bytes, as: other.styles, in: other.layout.rows[number].bytes)
    }

    /// Whether a row is the one behind which the selected end of the line is drawn.
    func selectsEnd(inRow number: Int) -> Bool { selectsEnd && number == rows.upperBound - 1 }
}
