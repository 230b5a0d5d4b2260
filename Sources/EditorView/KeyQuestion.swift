import EditorCore
import Screen

/// A question that is answered with one key: what is asked, and below it the keys with what they do.
struct KeyQuestion {
    let title: String
    let question: String
    /// Keys and what they do, as `s 保存再退出   d 不保存`.
    let answers: String
    let art: LineArt

    func draw(on frame: inout Frame, in area: Area) {
        let policy = frame.policy
        let question = DisplayLine(question, policy: policy)
        let answers = DisplayLine(answers, policy: policy)
        let content = PromptPanel(title: title, art: art).draw(rows: 2, on: &frame, in: area)
        guard let first = content.rows.first, let last = content.rows.last else { return }
        let start = content.columns.lowerBound
        if first != last {
            frame.write(
                question.clipped(to: content.columns.count), row: first, column: start, style: .prompt)
        }
        let clip = Area(rows: content.rows, columns: content.columns)
        var column = start
        var isKey = true
        for word in answers.text.split(separator: " ", omittingEmptySubsequences: false) {
            if word.isEmpty {
                isKey = true
            } else {
                frame.write(
                    String(word), row: last, column: column, style: isKey ? .keyName : .keyHint, clip: clip)
                isKey = false
            }
            column += DisplayLine(String(word), policy: policy).columns + 1
        }
        frame.cursor = Frame.Position(
            row: first, column: min(start + question.columns + 1, content.columns.upperBound))
    }
}
