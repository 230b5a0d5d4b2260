import EditorCore
import Screen

/// Where to go, in the place of the status line: what is typed, and what there is to say of the places that fit.
struct GoToLine {
    let prompt: GoToPrompt
    /// How many places show in the list above; 0 where there is none.
    let listRows: Int
    let language: InterfaceLanguage

    func draw(on frame: inout Frame, in area: Area) {
        let row = area.rows.lowerBound
        let policy = frame.policy
        let end = area.columns.upperBound - 1
        let colon = language == .chinese ? "：" : ": "
        let question = DisplayLine(Phrase.goToQuestion.text(language) + colon, policy: policy)
        let start = frame.write(
            question.text, row: row, column: area.columns.lowerBound + 1, style: .keyHint)
        let remark = DisplayLine(remark, policy: policy)
        let typed = DisplayLine(prompt.field.text, policy: policy)
        // Clipped before what is typed is: nobody knows that by heart.
        let room = end - start - max(typed.columns, Self.leastField) - Self.gap
        let takesRemark = remark.columns > 0 && room >= min(remark.columns, Self.leastRemark)
        let fieldEnd = takesRemark ? end - min(room, remark.columns) - Self.gap : end
        let column = FieldLine(field: prompt.field).draw(
            on: &frame, row: row, columns: start..<max(start, fieldEnd))
        if takesRemark {
            let isAmiss = prompt.candidates.isEmpty && !prompt.field.text.isEmpty
            frame.write(
                remark.clipped(to: room), row: row, column: max(column, start + Self.leastField) + Self.gap,
                style: isAmiss ? .warning : .promptDetail)
        }
    }

    private static let gap = 3, leastField = 5, leastRemark = 12

    private var remark: String {
        if prompt.candidates.isEmpty {
            return (prompt.field.text.isEmpty ? Phrase.goToExamples : .nothingFits).text(language)
        }
        if listRows > 0 {
            let more = prompt.candidates.count - listRows
            return more > 0 ? Phrase.moreCandidates(more).text(language) : ""
        }
        if prompt.field.text.isEmpty { return Phrase.goToExamples.text(language) }
        guard let choice = prompt.choice else { return "" }
        return choice.title + "  " + choice.excerpt
    }
}
