import EditorCore
import Screen

/// A field to type in, of which the part around the caret shows.
struct FieldView {
    let field: TextField

    /// Draws the field, places the cursor in it and returns the column behind its text.
    @discardableResult
    func draw(on frame: inout Frame, row: Int, columns: Range<Int>) -> Int {
        let policy = frame.policy
        let before = DisplayLine(field.textBeforeCaret, policy: policy)
        // The caret behind the last character takes a column too.
        let room = max(0, columns.count - 1)
        let style: Style = field.isProposal ? .promptSelected : .prompt
        let shownBefore = before.clippedAtStart(to: room)
        let clip = Area(rows: row..<row + 1, columns: columns)
        let caret = frame.write(shownBefore, row: row, column: columns.lowerBound, style: style, clip: clip)
        let after = String(field.text.dropFirst(field.textBeforeCaret.count))
        frame.cursor = Frame.Position(row: row, column: min(caret, frame.size.columns - 1))
        let rest = DisplayLine(after, policy: policy)
        return frame.write(
            rest.clipped(to: max(0, columns.upperBound - caret)), row: row, column: caret, style: .prompt,
            clip: clip)
    }
}
