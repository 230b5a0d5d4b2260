import EditorCore
import Screen
import Wording

/// A field in one row: what is asked for, what is typed, and a remark behind it.
struct FieldLine {
    let content: FieldContent
    let language: InterfaceLanguage

    func draw(on frame: inout Frame, in area: Area) {
        let row = area.rows.lowerBound
        let policy = frame.policy
        let end = area.columns.upperBound - 1
        let colon = language == .chinese ? "：" : ": "
        let label = DisplayLine(content.label.map { $0(language) + colon } ?? "", policy: policy)
        let start = frame.write(label.text, row: row, column: area.columns.lowerBound + 1, style: .keyHint)
        let (field, leastRemark) = (content.field, content.leastRemark)
        let remark = DisplayLine(content.remark, policy: policy)
        // With a column for the caret behind it.
        let typed = leastRemark == nil ? 0 : DisplayLine(field.text, policy: policy).columns + 1
        let room = end - start - max(typed, Self.leastField) - Self.gap
        let takesRemark = remark.columns > 0 && room >= min(remark.columns, leastRemark ?? .max)
        let fieldEnd = takesRemark ? end - min(room, remark.columns) - Self.gap : end
        let column = FieldView(field: field).draw(
            on: &frame, row: row, columns: start..<max(start, fieldEnd))
        guard takesRemark else { return }
        let remarkColumn = leastRemark == nil ? column : max(column, start + Self.leastField)
        frame.write(remark.clipped(to: room), row: row, column: remarkColumn + Self.gap, style: remarkStyle)
    }

    private var remarkStyle: Style {
        switch content.weight {
        case .quiet: .promptDetail
        case .count: .statusCount
        case .warning: .warning
        }
    }

    private static let gap = 3, leastField = 5
}
