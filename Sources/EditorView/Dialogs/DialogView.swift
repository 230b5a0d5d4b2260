import EditorCore
import Screen
import TextLayout

/// A dialog: what it asks, its field, its list, the texts it compares, and the keys that answer it, one below the other
/// over the lower rows of the text. What is looked at while choosing stands above it and stays where it is when the dialog
/// is gone.
struct DialogView {
    let content: DialogContent
    let scene: Scene

    /// Draws it over the text.
    ///
    /// - Parameter area: The area of the text.
    func draw(on frame: inout Frame, in area: Area) {
        switch content.place {
        case .screen, .panel: break
        case .statusLine:
            guard let list = content.list else { return }
            let inner = DialogPanel(title: "", art: scene.art).draw(
                rows: list.rows.count, on: &frame, in: area)
            ListView(content: list, art: scene.art).draw(on: &frame, in: inner)
        case .overText: drawOverText(on: &frame, in: area)
        }
    }

    private func drawOverText(on frame: inout Frame, in area: Area) {
        let policy = frame.policy
        let columns = area.columns.count
        let sentence = DisplayLine(content.sentence, policy: policy)
        let names = KeyNames(
            scene.state.keymap, in: scene.state.keyContext, art: scene.art, language: scene.state.language)
        let answers = AnswersView(content.answers.flatMap(names.texts), columns: columns, policy: policy)
        let comparison = content.comparison.map {
            ComparisonView($0, columns: columns, rows: area.rows.count, scene: scene, policy: policy)
        }
        var rows = answers.rows
        if sentence.columns > 0 { rows += 1 }
        rows += content.fields.count
        if let comparison { rows += comparison.rows }
        if let list = content.list { rows += list.rows.count }
        let inner = DialogPanel(title: content.title, art: scene.art).draw(rows: rows, on: &frame, in: area)
        // The answers matter most: where rows are few they take the place of all else, and of the line.
        let answerRows = max(area.rows.lowerBound, area.rows.upperBound - answers.rows)..<area.rows.upperBound
        var row = inner.rows.lowerBound
        func next(_ count: Int) -> Area {
            let end = min(answerRows.lowerBound, row + count)
            defer { row = max(row, end) }
            return Area(rows: row..<max(row, end), columns: inner.columns)
        }
        if sentence.columns > 0 { draw(sentence, on: &frame, in: next(1)) }
        // Where the field that one types into has no row, the cursor is not to stay in what stands under the dialog.
        if !content.fields.isEmpty { frame.cursor = nil }
        var cursor: Frame.Position?
        for (number, field) in content.fields.enumerated() {
            let place = next(1)
            guard let row = place.rows.first else { continue }
            draw(field, row: row, on: &frame, in: place.columns)
            if number == content.activeField { cursor = frame.cursor }
        }
        if let cursor { frame.cursor = cursor }
        if let comparison { comparison.draw(on: &frame, in: next(comparison.rows)) }
        if let list = content.list {
            ListView(content: list, art: scene.art).draw(on: &frame, in: next(list.rows.count))
        }
        for (line, row) in zip(0..<answers.rows, answerRows) {
            let whole = max(0, inner.columns.lowerBound - 1)..<inner.columns.upperBound + 1
            frame.fill(Area(rows: row..<row + 1, columns: whole), style: .promptRow)
            answers.draw(line: line, row: row, on: &frame, in: inner.columns)
        }
        if frame.cursor == nil || content.fields.isEmpty && sentence.columns == 0 {
            let row = sentence.columns > 0 ? inner.rows.first : answerRows.first
            frame.cursor = Frame.Position(
                row: row ?? max(0, area.rows.upperBound - 1), column: inner.columns.lowerBound)
        }
    }

    private func draw(_ sentence: DisplayLine, on frame: inout Frame, in area: Area) {
        frame.cursor = nil
        guard let row = area.rows.first else { return }
        let start = area.columns.lowerBound
        frame.write(sentence.clipped(to: area.columns.count), row: row, column: start, style: .prompt)
        let end = start + min(sentence.columns + 1, area.columns.count)
        frame.cursor = Frame.Position(row: row, column: min(end, frame.size.columns - 1))
    }

    private func draw(_ field: FieldContent, row: Int, on frame: inout Frame, in columns: Range<Int>) {
        guard field.label != nil || !field.remark.isEmpty else {
            FieldView(field: field.field).draw(on: &frame, row: row, columns: columns)
            return
        }
        let whole = max(0, columns.lowerBound - 1)..<columns.upperBound + 1
        FieldLine(content: field, language: scene.state.language).draw(
            on: &frame, in: Area(rows: row..<row + 1, columns: whole))
    }
}
