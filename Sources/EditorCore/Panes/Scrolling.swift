extension EditorState {
    /// The rows of the text pane.
    var bodyRows: Int { max(1, paneLayout.textRows.count) }

    /// Shows the caret, with some rows of context around it where that does not cost the whole pane.
    mutating func showCaret() {
        clampScroll()
        let context = scrollAhead == 0 ? min(2, (bodyRows - 1) / 2) : 0
        show(place(of: buffer.selection.head).row, context: context)
    }

    /// Shows a row with `context` rows above and below. A row that one step has led out of the view is followed; a
    /// row further away comes to stand a third from the top, where what is around it is in sight.
    private mutating func show(_ row: TextRow, context: Int) {
        let top = TextRow(line: scroll.line, row: scroll.row)
        let last = bodyRows - 1
        let distance = distance(from: top, to: row, limit: bodyRows * 2)
        let newTop: TextRow
        if distance < context - Self.steps || distance > last - context + Self.steps {
            newTop = self.row(row, movedBy: -bodyRows / 3)
        } else if distance < context {
            newTop = self.row(row, movedBy: -context - scrollAhead)
        } else if distance > last - context {
            // Not beyond the end of the text.
            let bottom = self.row(row, movedBy: context + scrollAhead)
            newTop = self.row(bottom, movedBy: -last)
        } else {
            return
        }
        scroll = ScrollPosition(line: newTop.line, row: newTop.row)
    }

    /// So many rows out of the view are followed and not jumped to.
    private static let steps = 3

    /// How many rows more than needed the text is scrolled. Beside the tree a row costs as much as half a pane, since
    /// everything that stands in the text is sent: unless the terminal can scroll columns by themselves, the text
    /// moves on by half a pane at once, as in many editors on slow lines.
    private var scrollAhead: Int {
        scrollsColumns || paneLayout.separator == nil ? 0 : max(0, bodyRows / 2 - 1)
    }

    /// Shows a line with what follows it: a heading or paragraph that was jumped to.
    mutating func showLine(_ line: Int) {
        let top = row(TextRow(line: line, row: 0), movedBy: -min(2, bodyRows / 4))
        scroll = ScrollPosition(line: top.line, row: top.row)
    }

    /// Keeps the top of the view inside the text after an edit or a resize.
    private mutating func clampScroll() {
        scroll.line = min(scroll.line, buffer.text.lineCount - 1)
        scroll.row = min(scroll.row, layout(ofLine: scroll.line).rows.count - 1)
    }
}
