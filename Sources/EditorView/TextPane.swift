import EditorCore
import RecordDraft
import Screen
import TextLayout

/// The draft itself, wrapped, from the row that the view is scrolled to on.
struct TextPane {
    private let state: EditorState
    /// Looked up once and not for every line.
    private let activeSlot: SlotSpan?

    init(state: EditorState) {
        self.state = state
        activeSlot = state.activeSlot
    }

    func draw(on frame: inout Frame, in area: Area) {
        let text = state.buffer.text
        var line = min(state.scroll.line, text.lineCount - 1)
        var layout = state.layout(ofLine: line)
        var first = min(state.scroll.row, layout.rows.count - 1)
        var row = area.rows.lowerBound
        let caret = state.buffer.selection.head
        let caretLine = text.line(at: caret)
        // Wherever the caret is, input methods need a place.
        setCursor(row: row, column: area.columns.lowerBound, on: &frame)
        let preview = previewedLines
        // No more lines than rows show; asked for at once, since each question is a way through the tree.
        let slots = state.buffer.draft.slots(in: line..<line + area.rows.count)
        while row < area.rows.upperBound {
            let shown = first..<min(layout.rows.count, first + area.rows.upperBound - row)
            let start = text.lineStart(line)
            let isPreviewed = preview.contains(line)
            let part = Line(number: line, start: start, slots: slots, isPreviewed: isPreviewed)
            draw(layout, rows: shown, of: part, at: row, on: &frame, in: area)
            if caretLine == line {
                let place = layout.position(of: min(caret - start, layout.bytes.count))
                if shown.contains(place.row) {
                    let column = min(area.columns.lowerBound + place.column, frame.size.columns - 1)
                    setCursor(row: row + place.row - first, column: column, on: &frame)
                }
            }
            row += shown.count
            line += 1
            guard line < text.lineCount, row < area.rows.upperBound else { break }
            layout = state.layout(ofLine: line)
            first = 0
        }
    }

    /// A line to be drawn.
    private struct Line {
        /// Its 0-based number.
        let number: Int
        /// Its byte offset in the text.
        let start: Int
        /// The slots of all lines that show.
        let slots: [SlotSpan]
        let isPreviewed: Bool
    }

    private func setCursor(row: Int, column: Int, on frame: inout Frame) {
        guard state.focus == .text else { return }
        frame.cursor = Frame.Position(row: row, column: column)
    }

    private func draw(
        _ layout: LineLayout, rows: Range<Int>, of line: Line, at top: Int, on frame: inout Frame,
        in area: Area
    ) {
        guard let first = rows.first, let last = rows.last else { return }
        let shown = layout.rows[first].bytes.lowerBound..<layout.rows[last].bytes.upperBound
        let base = line.isPreviewed ? .preview : baseStyle(ofLine: line.number)
        let styles = LineStyles(
            state, line: line.number, lineStart: line.start, shown: shown, base: base,
            slots: line.slots, activeSlot: activeSlot)
        // The caret behind a full row takes one column more than the text.
        let clip = Area(rows: area.rows, columns: area.columns.lowerBound..<frame.size.columns)
        for number in rows {
            let row = top + number - first
            var end = area.columns.lowerBound
            if line.isPreviewed {
                frame.fill(Area(rows: row..<row + 1, columns: area.columns), style: .preview)
            }
            if base == .text, styles.isPlain {
                end = frame.write(
                    layout, layoutRow: number, row: row, column: end, clip: clip,
                    style: { _, isEscaped in isEscaped ? .control : .text })
            } else {
                end = frame.write(
                    layout, layoutRow: number, row: row, column: end, clip: clip,
                    style: { bytes, isEscaped in styles.style(at: bytes.lowerBound, isEscaped: isEscaped) })
            }
            if number + 1 == layout.rows.count, selectsLineEnd(at: line.start + layout.bytes.count) {
                frame.fill(
                    Area(rows: row..<row + 1, columns: end..<end + 1).intersection(clip), style: .selection)
            }
        }
    }

    /// Whether the selection goes on over the end of a line.
    private func selectsLineEnd(at offset: Int) -> Bool {
        let selection = state.buffer.selection.range
        return selection.lowerBound <= offset && selection.upperBound > offset
    }

    /// The lines of the place that the tree or Go to previews.
    private var previewedLines: [Int] {
        let draft = state.buffer.draft
        if case .goTo(let prompt) = state.prompt {
            guard let choice = prompt.choice else { return [] }
            if case .heading(let ordinal) = choice.kind, ordinal < draft.headingCount {
                return draft.heading(ordinal).headingLines
            }
            return [choice.line]
        }
        guard state.focus == .tree, state.tree.chosen < draft.headingCount else { return [] }
        return draft.heading(state.tree.chosen).headingLines
    }

    private func baseStyle(ofLine line: Int) -> Style {
        switch state.buffer.draft.lineClass(line) {
        case .heading, .headingContinuation, .annexTitle, .frontMatter(.title): .heading
        case .footnote, .rule, .pageMark: .dim
        case .blank, .frontMatter, .paragraph, .continuation, .listItem, .text: .text
        }
    }
}
