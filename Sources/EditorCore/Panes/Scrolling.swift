extension EditorState {
    /// The rows of the text pane.
    var bodyRows: Int { max(1, paneLayout.textRows.count) }

    /// The row of the text at the top of its pane.
    var topRow: TextRow {
        get { TextRow(line: view.scroll.line, row: view.scroll.row) }
        set { view.scroll = ScrollPosition(line: newValue.line, row: newValue.row) }
    }

    /// Shows the caret, with some rows of context around it where that does not cost the whole pane.
    mutating func showCaret() {
        clampScroll()
        let rows = bodyRows
        show(place(of: buffer.selection.head).row, inRows: rows, context: min(2, (rows - 1) / 2))
    }

    /// Shows a row with `context` rows above and below, in a pane of so many rows. A row just outside of the view is
    /// scrolled to; a row further away is put a third from the top, with what is around it in sight.
    private mutating func show(_ row: TextRow, inRows rows: Int, context: Int) {
        let last = rows - 1
        let distance = distance(from: topRow, to: row, limit: rows * 2)
        if distance < context - Self.steps || distance > last - context + Self.steps {
            topRow = self.row(row, movedBy: -rows / 3)
        } else if distance < context {
            topRow = self.row(row, movedBy: -context - scrollAhead(context))
        } else if distance > last - context {
            // Not beyond the end of the text.
            let bottom = self.row(row, movedBy: context + scrollAhead(context))
            topRow = self.row(bottom, movedBy: -last)
        }
    }

    /// Up to so many rows outside of the view, the view scrolls by rows and does not jump.
    private static let steps = 3

    /// How many rows more than needed the text is scrolled. Where the terminal cannot scroll columns by themselves, the tree
    /// is sent again whenever the text beside it moves, so it moves by six rows at once: at 80×24 a Down then costs 220
    /// bytes on the average, by three rows 416; by half a pane 131, but then readers lose their place. The rows of context
    /// stay on both sides of the caret.
    private func scrollAhead(_ context: Int) -> Int {
        view.scrollsColumns || paneLayout.separator == nil ? 0 : max(0, min(5, bodyRows - 1 - 2 * context))
    }

    /// Shows a line with what follows it: a heading or paragraph that was jumped to.
    mutating func showLine(_ line: Int) {
        topRow = row(TextRow(line: line, row: 0), movedBy: -min(2, bodyRows / 4))
    }

    /// Keeps the top of the view inside the text after an edit or a resize.
    private mutating func clampScroll() {
        view.scroll.line = min(view.scroll.line, buffer.text.lineCount - 1)
        view.scroll.row = min(view.scroll.row, layout(ofLine: view.scroll.line).rows.count - 1)
    }
}
