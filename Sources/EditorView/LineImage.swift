import Screen
import TextLayout

/// Rows of a line of the text as they were drawn, for the next frame that shows them again.
struct LineImage: Sendable {
    /// All that the rows are made of.
    struct Key: Equatable, Sendable {
        let layout: LineLayout
        /// Which rows of the layout show.
        let rows: Range<Int>
        let styles: LineStyles
        /// Whether the tree or Go to previews the line.
        let isPreviewed: Bool
        /// Whether the selection goes on over the end of the line.
        let selectsEnd: Bool

        static func == (one: Self, other: Self) -> Bool {
            one.layout.isSame(as: other.layout) && one.rows == other.rows
                && one.isPreviewed == other.isPreviewed && one.selectsEnd == other.selectsEnd
                && one.styles == other.styles
        }
    }

    let key: Key
    let part: FramePart
    /// The row of the screen, 0-based, in which it begins.
    var row: Int
}
