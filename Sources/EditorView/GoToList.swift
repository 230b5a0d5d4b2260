import EditorCore
import RecordDraft
import Screen
import TextLayout
import Wording

/// The places that fit what was typed into Go to, one of them chosen: over the lower rows of the text, as many as
/// there are and no more than a few.
struct GoToList {
    let prompt: GoToPrompt
    let draft: DraftIndex
    let art: LineArt
    let language: InterfaceLanguage
    /// The rows of the text pane.
    let paneRows: Int
    /// Whether the tree, which has all headings, shows beside the text.
    let isBesideTree: Bool

    /// How many places show. None where there is nothing to choose: a single place is previewed in the text, and
    /// before anything is typed the tree shows all headings.
    var rows: Int {
        guard prompt.candidates.count > 1 else { return 0 }
        if prompt.field.text.isEmpty, isBesideTree, !prompt.isBrowsed { return 0 }
        return min(prompt.candidates.count, Self.mostRows, max(1, paneRows / 2))
    }

    func draw(on frame: inout Frame, in area: Area) {
        let height = rows
        guard height > 0 else { return }
        var content = PromptPanel(title: "", art: art).draw(rows: height, on: &frame, in: area)
        // Nobody finds the number of a line at the far end of a very wide screen.
        content.columns = content.columns.prefix(Self.mostColumns)
        let top = top(height: content.rows.count)
        for (offset, row) in content.rows.enumerated() where top + offset < prompt.candidates.count {
            draw(
                prompt.candidates[top + offset], isChosen: top + offset == prompt.chosen, on: &frame,
                in: Area(rows: row..<row + 1, columns: content.columns))
        }
    }

    private static let mostRows = 8
    private static let mostColumns = 88

    /// The first place that shows: the list goes by rows once the chosen one would leave it.
    private func top(height: Int) -> Int {
        max(0, min(prompt.chosen - height / 2, prompt.candidates.count - height))
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
        let line = DisplayLine(LocalizedText.lineNumber(candidate.line + 1)(language), policy: policy)
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
        return LocalizedText.agendaItems(AgendaItems.text(items, language: language, policy: policy))(
            language)
    }
}
