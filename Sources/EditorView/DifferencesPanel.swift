import EditorCore
import Screen
import Wording

/// What differs from the file: one place at a time, the file's lines above, the present ones below.
struct DifferencesPanel {
    let page: DifferencesPage
    let art: LineArt
    let language: InterfaceLanguage

    func draw(on frame: inout Frame, in area: Area) {
        guard let entry = page.choice else { return }
        let (title, keys): (LocalizedText, LocalizedText) =
            entry.remote == nil
            ? (
                .differencesTitle(page.ownCount, others: page.entries.count - page.ownCount),
                .differencesAnswers
            )
            : (.remoteDifferencesTitle(page.countOfKind), .remoteDifferencesAnswers)
        let width = max(1, area.columns.count - 2)
        let before = Excerpt(entry.before, width: width, policy: frame.policy)
        let after = Excerpt(entry.after, width: width, policy: frame.policy)
        let most = max(1, (area.rows.count * 2 / 3 - 3) / 2)
        let heights = (min(max(1, before.rows), most), min(max(1, after.rows), most))
        let rows = heights.0 + heights.1 + 2
        let content = PromptPanel(title: title(language), art: art).draw(
            rows: rows, on: &frame, in: area)
        guard let first = content.rows.first, let last = content.rows.last else { return }
        let start = content.columns.lowerBound
        let place = "\(page.ordinalOfKind)/\(page.countOfKind)  \(entry.title)"
        let heading = DisplayLine(place, policy: frame.policy)
        frame.write(
            heading.clipped(to: content.columns.count), row: first, column: start, style: .promptDetail)
        let old = first + 1..<min(last, first + 1 + heights.0)
        let new = old.upperBound..<max(old.upperBound, min(last, old.upperBound + heights.1))
        mark("-", rows: old, column: start, on: &frame)
        mark("+", rows: new, column: start, on: &frame)
        let columns = min(start + 2, content.columns.upperBound)..<content.columns.upperBound
        before.draw(
            on: &frame, in: Area(rows: old, columns: columns),
            nothing: LocalizedText.nothingBefore(language), style: .promptDetail)
        after.draw(
            on: &frame, in: Area(rows: new, columns: columns), nothing: LocalizedText.nothingThere(language))
        let answers = DisplayLine(keys(language), policy: frame.policy)
        frame.write(answers.clipped(to: content.columns.count), row: last, column: start, style: .keyHint)
        frame.cursor = Frame.Position(row: last, column: start)
    }

    private func mark(_ sign: String, rows: Range<Int>, column: Int, on frame: inout Frame) {
        guard let row = rows.first else { return }
        frame.write(sign, row: row, column: column, style: .keyName)
    }
}
