import EditorCore
import Screen
import Wording

/// A place that both sides changed: this side's lines at the left, the other's at the right, and the keys that
/// choose.
struct ConflictPanel {
    let prompt: ConflictPrompt
    let art: LineArt
    let language: InterfaceLanguage

    func draw(on frame: inout Frame, in area: Area) {
        guard let conflict = prompt.current else { return }
        let title = LocalizedText.conflictTitle(prompt.ordinal, of: prompt.count)(language)
        let width = max(1, (area.columns.count - 3) / 2)
        let mine = Excerpt(conflict.mine.description, width: width, policy: frame.policy)
        let theirs = Excerpt(conflict.theirs.description, width: width, policy: frame.policy)
        let wanted = max(1, mine.rows, theirs.rows)
        let rows = min(wanted, max(1, area.rows.count / 2 - 3))
        let content = PromptPanel(title: title, art: art).draw(rows: rows + 2, on: &frame, in: area)
        guard let first = content.rows.first, let last = content.rows.last else { return }
        let left =
            content.columns.lowerBound..<min(content.columns.upperBound, content.columns.lowerBound + width)
        let right = min(content.columns.upperBound, left.upperBound + 3)..<content.columns.upperBound
        let names: (LocalizedText, LocalizedText) =
            prompt.mineIsFile ? (.conflictFile, .conflictRecovered) : (.conflictMine, .conflictTheirs)
        head(names.0, row: first, left, on: &frame)
        head(names.1, row: first, right, on: &frame)
        let body = first + 1..<max(first + 1, last)
        mine.draw(
            on: &frame, in: Area(rows: body, columns: left), nothing: LocalizedText.nothingThere(language))
        theirs.draw(
            on: &frame, in: Area(rows: body, columns: right), nothing: LocalizedText.nothingThere(language))
        if right.lowerBound >= 2 {
            let column = right.lowerBound - 2
            frame.fill(Area(rows: body, columns: column..<column + 1), with: art.vertical, style: .rule)
        }
        let answers = DisplayLine(LocalizedText.conflictAnswers(language), policy: frame.policy)
        frame.write(
            answers.clipped(to: content.columns.count), row: last, column: left.lowerBound, style: .keyHint)
        frame.cursor = Frame.Position(row: last, column: left.lowerBound)
    }

    private func head(_ phrase: LocalizedText, row: Int, _ columns: Range<Int>, on frame: inout Frame) {
        let line = DisplayLine(phrase(language), policy: frame.policy)
        frame.write(
            line.clipped(to: columns.count), row: row, column: columns.lowerBound, style: .promptDetail)
    }
}
