import EditorCore
import RecordDraft
import Screen
import TextLayout

/// Where to go: what is typed, and below it the places that fit, one of them chosen.
///
/// Its height does not depend on how many places fit, so that what is typed stays in its row.
struct GoToOverlay {
    let prompt: GoToPrompt
    let draft: DraftIndex
    let art: LineArt
    let language: InterfaceLanguage

    func draw(on frame: inout Frame, in area: Area) {
        let height = min(Self.mostRows + 1, max(2, area.rows.count / 2))
        let panel = PromptPanel(title: Phrase.goToQuestion.text(language), art: art)
        var content = panel.draw(rows: height, on: &frame, in: area)
        // Nobody finds the number of a line at the far end of a very wide screen.
        content.columns = content.columns.prefix(Self.mostColumns)
        guard let fieldRow = content.rows.first else { return }
        FieldLine(field: prompt.field).draw(on: &frame, row: fieldRow, columns: content.columns)
        let list = content.rows.dropFirst()
        guard !prompt.candidates.isEmpty else {
            if let row = list.first, !prompt.field.text.isEmpty {
                let text = DisplayLine(Phrase.nothingFits.text(language), policy: frame.policy)
                frame.write(
                    text.clipped(to: content.columns.count), row: row, column: content.columns.lowerBound,
                    style: .promptDetail)
            }
            return
        }
        let top = top(height: list.count)
        for (offset, row) in list.enumerated() where top + offset < prompt.candidates.count {
            draw(
                prompt.candidates[top + offset], isChosen: top + offset == prompt.chosen, on: &frame,
                in: Area(rows: row..<row + 1, columns: content.columns))
        }
        drawCount(below: top + list.count, on: &frame, field: fieldRow, columns: content.columns)
    }

    private static let mostRows = 8
    private static let mostColumns = 88

    /// The first place that shows: the list goes by rows once the chosen one would leave it.
    private func top(height: Int) -> Int {
        max(0, min(prompt.chosen - height / 2, prompt.candidates.count - height))
    }

    /// How many places there are below those that show, at the right of what is typed.
    private func drawCount(below end: Int, on frame: inout Frame, field row: Int, columns: Range<Int>) {
        guard end < prompt.candidates.count else { return }
        let more = Phrase.moreCandidates(prompt.candidates.count - end).text(language)
        let line = DisplayLine(more, policy: frame.policy)
        let typed = DisplayLine(prompt.field.text, policy: frame.policy)
        guard typed.columns + line.columns + 2 < columns.count else { return }
        frame.write(line.text, row: row, column: columns.upperBound - line.columns, style: .promptDetail)
    }

    private func draw(_ candidate: GoToCandidate, isChosen: Bool, on frame: inout Frame, in area: Area) {
        let row = area.rows.lowerBound
        let policy = frame.policy
        let start = area.columns.lowerBound
        var end = area.columns.upperBound
        if isChosen {
            let whole = Area(rows: area.rows, columns: start..<end)
            frame.fill(whole, style: .promptSelected)
            frame.write(art.chosen, row: row, column: start, style: .promptSelected)
        }
        let quiet: Style = isChosen ? .promptSelected : .promptDetail
        let line = DisplayLine(Phrase.lineNumber(candidate.line + 1).text(language), policy: policy)
        if end - start >= line.columns + 16 {
            frame.write(line.text, row: row, column: end - line.columns - 1, style: quiet)
            end -= line.columns + 3
        }
        let title = DisplayLine(candidate.title, policy: policy)
        let excerpt = DisplayLine(detail(of: candidate, policy: policy), policy: policy)
        var column = start + 2
        // Of a heading too long the end goes rather than its agenda item, by which one looks for it.
        var titleEnd = end
        if candidate.excerpt.isEmpty, excerpt.columns > 0, end - column - excerpt.columns >= 20 {
            titleEnd = end - excerpt.columns - 2
        }
        column = frame.write(
            title.clipped(to: titleEnd - column), row: row, column: column,
            style: isChosen ? .promptSelected : .promptRow)
        column += 2
        if excerpt.columns > 0, end - column >= min(8, excerpt.columns) {
            frame.write(excerpt.clipped(to: end - column), row: row, column: column, style: quiet)
        }
    }

    /// What is said beside a place: the text that fits, or the agenda items of a heading.
    private func detail(of candidate: GoToCandidate, policy: WidthPolicy) -> String {
        guard candidate.excerpt.isEmpty, case .heading(let ordinal) = candidate.kind,
            ordinal < draft.headingCount
        else { return candidate.excerpt }
        let items = draft.heading(ordinal).agendaItems
        if items.isEmpty { return "" }
        return Phrase.agendaItems(AgendaItems.text(items, language: language, policy: policy)).text(language)
    }
}
