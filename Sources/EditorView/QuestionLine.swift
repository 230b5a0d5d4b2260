import EditorCore
import Screen
import Wording

/// A question that is answered in the place of the status line: the question, what is typed, and a remark behind it.
struct QuestionLine {
    let question: LocalizedText
    let field: TextField
    let remark: String
    let remarkStyle: Style
    /// To how many columns the remark may be clipped to leave room for what is typed, which nobody knows by heart; `nil`
    /// where it stays whole and the field shows what is around the caret.
    let leastRemark: Int?
    let language: InterfaceLanguage

    func draw(on frame: inout Frame, in area: Area) {
        let row = area.rows.lowerBound
        let policy = frame.policy
        let end = area.columns.upperBound - 1
        let colon = language == .chinese ? "：" : ": "
        let question = DisplayLine(question(language) + colon, policy: policy)
        let start = frame.write(
            question.text, row: row, column: area.columns.lowerBound + 1, style: .keyHint)
        let remark = DisplayLine(remark, policy: policy)
        let typed = leastRemark == nil ? 0 : DisplayLine(field.text, policy: policy).columns
        let room = end - start - max(typed, Self.leastField) - Self.gap
        let takesRemark = remark.columns > 0 && room >= min(remark.columns, leastRemark ?? .max)
        let fieldEnd = takesRemark ? end - min(room, remark.columns) - Self.gap : end
        let column = FieldLine(field: field).draw(
            on: &frame, row: row, columns: start..<max(start, fieldEnd))
        guard takesRemark else { return }
        let remarkColumn = leastRemark == nil ? column : max(column, start + Self.leastField)
        frame.write(remark.clipped(to: room), row: row, column: remarkColumn + Self.gap, style: remarkStyle)
    }

    private static let gap = 3, leastField = 5
}
