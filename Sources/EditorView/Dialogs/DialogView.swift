import EditorCore
import Keymaps
import Screen
import TextLayout

/// A dialog: what it asks, its field, its list, the texts it compares, and the keys that answer it, one below the other
/// over the lower rows of the text. What is looked at while choosing stands above it and stays where it is when the dialog
/// is gone.
struct DialogView {
    let content: DialogContent
    let scene: Scene

    /// What it stands over: the text; where more than a list is shown, a panel below that too.
    private func area(in layout: PaneLayout) -> Area {
        // As beside a text, one column stays free at the right for a cursor behind a full row.
        let columns =
            layout.textPane.isEmpty ? 0..<max(1, scene.state.view.screen.columns - 1) : layout.textPane
        return Area(
            rows: content.place == .overText ? layout.body : layout.textRows, columns: columns)
    }

    /// Draws it over the text.
    func draw(on frame: inout Frame, in layout: PaneLayout) {
        let area = area(in: layout)
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

    private func answers(columns: Int, _ policy: WidthPolicy) -> AnswersView {
        let names = KeyNames(
            scene.state.keymap, in: scene.state.keyContext, art: scene.art, language: scene.state.language)
        return AnswersView(content.answers.flatMap(names.texts), columns: columns, policy: policy)
    }

    /// Where the answers stand. They matter most: where rows are few they take the place of all else, and of the line.
    private func answerRows(of answers: AnswersView, in area: Area) -> Range<Int> {
        max(area.rows.lowerBound, area.rows.upperBound - answers.rows)..<area.rows.upperBound
    }

    /// What a click on a cell presses: the key of the answer that stands there; nothing elsewhere.
    func strokes(row: Int, column: Int, in layout: PaneLayout, _ policy: WidthPolicy) -> [KeyStroke] {
        guard content.place == .overText else { return [] }
        let area = area(in: layout)
        let answers = answers(columns: area.columns.count, policy)
        let rows = answerRows(of: answers, in: area)
        guard rows.contains(row), row - rows.lowerBound < answers.rows else { return [] }
        return answers.strokes(line: row - rows.lowerBound, column: column, in: area.columns)
    }

    /// The row of the list over the text that a cell belongs to, counted from the first that shows; `nil` elsewhere.
    func listRow(row: Int, column: Int, in layout: PaneLayout, _ policy: WidthPolicy) -> Int? {
        guard content.place == .overText, let list = content.list else { return nil }
        let area = area(in: layout)
        let parts = parts(in: area, policy)
        // The list comes last, above the answers; where rows are few it has what is left of them.
        let inner = min(area.rows.count - 1, parts.rows)
        let height = min(list.rows.count, inner - (parts.rows - list.rows.count))
        let bottom = answerRows(of: parts.answers, in: area).lowerBound
        guard height > 0, area.columns.contains(column), (bottom - height..<bottom).contains(row) else {
            return nil
        }
        return ListView(content: list, art: scene.art).skipped(height: height) + row - (bottom - height)
    }

    /// The parts of a dialog over the text.
    private struct Parts {
        let sentence: SentenceView
        let comparison: ComparisonView?
        let answers: AnswersView
        /// The rows that they take with fields and list.
        let rows: Int
    }

    private func parts(in area: Area, _ policy: WidthPolicy) -> Parts {
        let columns = area.columns.count
        let sentence = SentenceView(content.sentence, columns: columns, policy: policy)
        let answers = answers(columns: columns, policy)
        let comparison = content.comparison.map {
            ComparisonView($0, columns: columns, rows: area.rows.count, scene: scene, policy: policy)
        }
        let rows =
            answers.rows + sentence.rows + content.fields.count + (comparison?.rows ?? 0)
            + (content.list?.rows.count ?? 0)
        return Parts(sentence: sentence, comparison: comparison, answers: answers, rows: rows)
    }

    private func drawOverText(on frame: inout Frame, in area: Area) {
        let parts = parts(in: area, frame.policy)
        let (sentence, comparison, answers) = (parts.sentence, parts.comparison, parts.answers)
        let inner = DialogPanel(title: content.title, art: scene.art)
            .draw(rows: parts.rows, on: &frame, in: area)
        let bottom = answerRows(of: answers, in: area)
        var row = inner.rows.lowerBound
        func next(_ count: Int) -> Area {
            let end = min(bottom.lowerBound, row + count)
            defer { row = max(row, end) }
            return Area(rows: row..<max(row, end), columns: inner.columns)
        }
        if sentence.rows > 0 { sentence.draw(on: &frame, in: next(sentence.rows)) }
        // Where there is no row for the field, the cursor must not stay in the text under the dialog.
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
        for (line, row) in zip(0..<answers.rows, bottom) {
            let whole = max(0, inner.columns.lowerBound - 1)..<inner.columns.upperBound + 1
            frame.fill(Area(rows: row..<row + 1, columns: whole), style: .promptRow)
            answers.draw(line: line, row: row, on: &frame, in: inner.columns)
        }
        if frame.cursor == nil || content.fields.isEmpty && sentence.rows == 0 {
            let row = sentence.rows > 0 ? inner.rows.first : bottom.first
            frame.cursor = Frame.Position(
                row: row ?? max(0, area.rows.upperBound - 1), column: inner.columns.lowerBound)
        }
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
