import EditorCore
import Screen

/// What is being searched for, in the place of the status line, with the number of matches.
struct FindLine {
    let prompt: FindPrompt
    let search: SearchState
    let language: InterfaceLanguage

    func draw(on frame: inout Frame, in area: Area) {
        let row = area.rows.lowerBound
        let policy = frame.policy
        var start = area.columns.lowerBound + 1
        var end = area.columns.upperBound - 1
        let colon = language == .chinese ? "：" : ": "
        let question = DisplayLine(Phrase.findQuestion.text(language) + colon, policy: policy)
        start = frame.write(question.text, row: row, column: start, style: .keyHint)
        let count = DisplayLine(countText, policy: policy)
        let takesCount = count.columns > 0 && count.columns + 8 <= end - start
        if takesCount { end -= count.columns + 3 }
        let column = FieldLine(field: prompt.field).draw(
            on: &frame, row: row, columns: start..<max(start, end))
        if takesCount {
            let style: Style = search.matches.isEmpty ? .warning : .statusCount
            frame.write(count.text, row: row, column: column + 3, style: style)
        }
    }

    private var countText: String {
        if prompt.field.text.isEmpty { return "" }
        if search.matches.isEmpty { return Phrase.noMatches.text(language) }
        return Phrase.matchOrdinal((search.current ?? 0) + 1, of: search.matches.count).text(language)
    }
}
