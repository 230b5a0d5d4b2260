import Editing
import TextRope

/// Which row of the text is at the top of its pane.
public struct ScrollPosition: Equatable, Sendable {
    /// The 0-based line of the text.
    public var line = 0
    /// The 0-based row of that line's layout.
    public var row = 0

    /// The first row of a line.
    public init(line: Int = 0, row: Int = 0) {
        self.line = line
        self.row = row
    }

    /// The row of the same line in a text that others have changed.
    func moved(through changes: ChangeSet, from before: TextRope, to after: TextRope) -> ScrollPosition {
        let top = before.lineStart(min(line, before.lineCount - 1))
        return ScrollPosition(line: after.line(at: changes.map(top, bias: .before)), row: row)
    }
}
