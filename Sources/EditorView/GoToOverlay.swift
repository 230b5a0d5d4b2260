import EditorCore
import Screen

/// Where to go: what is typed, and below it the places that fit, one of them chosen.
///
/// Its height does not depend on how many places fit, so that what is typed stays in its row.
struct GoToOverlay {
    let prompt: GoToPrompt
    let art: LineArt
    let language: InterfaceLanguage

    func draw(on frame: inout Frame, in area: Area) {
        let height = min(Self.mostRows + 1, max(2, area.rows.count / 2 - 2))
        let box = PromptBox(title: Phrase.goToQuestion.text(language), art: art)
        let content = box.draw(rows: height, columns: Self.mostColumns, on: &frame, in: area)
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
            let whole = Area(rows: area.rows, columns: max(0, start - 1)..<min(end + 1, frame.size.columns))
            frame.fill(whole, style: .promptSelected)
            frame.write(art.chosen, row: row, column: start, style: .promptSelected)
        }
        let detail: Style = isChosen ? .promptSelected : .promptDetail
        let line = DisplayLine(Phrase.lineNumber(candidate.line + 1).text(language), policy: policy)
        if end - start >= line.columns + 16 {
            frame.write(line.text, row: row, column: end - line.columns, style: detail)
            end -= line.columns + 2
        }
        let title = DisplayLine(candidate.title, policy: policy)
        var column = start + 2
        column = frame.write(
            title.clipped(to: end - column), row: row, column: column,
            style: isChosen ? .promptSelected : .promptRow)
        let excerpt = DisplayLine(candidate.excerpt, policy: policy)
        column += 2
        if excerpt.columns > 0, end - column >= min(8, excerpt.columns) {
            frame.write(excerpt.clipped(to: end - column), row: row, column: column, style: detail)
        }
    }
}
