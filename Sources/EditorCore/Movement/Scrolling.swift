extension EditorState {
    /// The rows of the text pane.
    var bodyRows: Int { max(1, paneLayout.body.count) }

    /// Scrolls as little as shows the caret with some rows of context around it.
    mutating func showCaret() {
        clampScroll()
        show(place(of: buffer.selection.head).row, context: min(2, (bodyRows - 1) / 2))
    }

    /// Scrolls as little as shows a row with `context` rows above and below; a row far away comes to stand a
    /// third from the top, where what follows it is in sight.
    mutating func show(_ row: TextRow, context: Int) {
        let top = TextRow(line: scroll.line, row: scroll.row)
        let distance = distance(from: top, to: row, limit: bodyRows * 3)
        let newTop: TextRow
        if distance < -bodyRows || distance >= bodyRows * 2 {
            newTop = self.row(row, movedBy: -bodyRows / 3)
        } else if distance < context {
            newTop = self.row(row, movedBy: -context)
        } else if distance > bodyRows - 1 - context {
            newTop = self.row(row, movedBy: -(bodyRows - 1 - context))
        } else {
            return
        }
        scroll = ScrollPosition(line: newTop.line, row: newTop.row)
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
