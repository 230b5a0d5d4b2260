import EditorCore
import RecordDraft
import Screen
import TextLayout

/// The draft itself, wrapped, from the row that the view is scrolled to on.
struct TextPane {
    let scene: Scene

    func draw(on canvas: inout Canvas, in area: Area, keeping images: inout LineImages) {
        let top = min(scene.state.view.scroll.line, scene.state.buffer.text.lineCount - 1)
        let layouts = scene.state.layouts(from: top, rows: scene.state.view.scroll.row + area.rows.count)
        let lines = top..<top + layouts.count
        // Asked for at once, since each question is a way through a tree.
        let (places, slots) = scene.state.buffer.draft.linesAndSlots(in: lines)
        let first = places.first?.start ?? 0
        let last = (places.last?.start ?? 0) + (layouts.last?.bytes.count ?? 0)
        let alternatives = scene.state.buffer.draft.alternatives(in: lines)
        let marks = TextMarks(scene, slots: slots, alternatives: alternatives, shown: first..<last)
        let previewed = previewedLines
        let caret = scene.state.buffer.selection.head
        // Wherever the caret is, input methods need a place.
        setCursor(row: area.rows.lowerBound, column: area.columns.lowerBound, on: &canvas.frame)
        images.beginFrame()
        // The caret behind a full row takes one column more than the text.
        let columns = area.columns.lowerBound..<min(area.columns.upperBound + 1, canvas.frame.size.columns)
        var row = area.rows.lowerBound
        for (line, layout) in zip(lines, layouts) {
            let (start, lineClass, isUncertain) = places[line - top]
            let first = line == top ? min(scene.state.view.scroll.row, layout.rows.count - 1) : 0
            let shown = layout.rows[first...].prefix(area.rows.upperBound - row)
            guard let begin = shown.first?.bytes.lowerBound, let end = shown.last?.bytes.upperBound else {
                break
            }
            let base =
                previewed.contains(line) ? .preview : isUncertain ? .text : Self.baseStyle(of: lineClass)
            let styles = marks.styles(ofLine: line, from: start, shown: begin..<end, base: base)
            let selectsEnd =
                shown.endIndex == layout.rows.count && marks.selectsLineEnd(at: start + layout.bytes.count)
            if !images.keeps(
                layout, rows: shown.indices, styles: styles, selectsEnd: selectsEnd, row: row, on: canvas)
            {
                let image = LineImage(
                    layout: layout, rows: shown.indices, styles: styles, selectsEnd: selectsEnd, row: row)
                images.draw(image, on: &canvas, columns: columns, textColumns: area.columns)
            }
            if line == scene.caretLine {
                let place = layout.position(of: min(caret - start, layout.bytes.count))
                if shown.indices.contains(place.row) {
                    let column = min(area.columns.lowerBound + place.column, columns.upperBound - 1)
                    setCursor(row: row + place.row - first, column: column, on: &canvas.frame)
                }
            }
            row += shown.count
        }
        canvas.clear(Area(rows: row..<area.rows.upperBound, columns: columns))
    }

    private func setCursor(row: Int, column: Int, on frame: inout Frame) {
        guard scene.state.view.focus == .text else { return }
        frame.cursor = Frame.Position(row: row, column: column)
    }

    /// The lines of the place that the tree or Go to previews.
    private var previewedLines: [Int] {
        let draft = scene.state.buffer.draft
        if let dialog = scene.dialog, !dialog.preview.lines.isEmpty { return dialog.preview.lines }
        guard scene.dialog == nil, scene.state.view.focus == .agenda,
            scene.state.view.tree.chosen < draft.headingCount
        else { return [] }
        return draft.heading(scene.state.view.tree.chosen).headingLines
    }

    private static func baseStyle(of lineClass: LineClass) -> Style {
        switch lineClass {
        case .heading(.speaker): .text
        case .heading, .headingContinuation, .annexTitle, .frontMatter(.title): .heading
        case .footnote, .rule, .furniture, .contents: .dim
        case .blank, .frontMatter, .paragraph, .continuation, .listItem, .text: .text
        }
    }
}
