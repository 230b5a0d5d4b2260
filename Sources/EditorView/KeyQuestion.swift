import EditorCore
import Screen
import TextLayout

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
        let panel = PromptPanel(title: title, art: art)
        let lines = answerLines(columns: area.columns.count, policy: policy)
        let content = panel.draw(rows: lines.count + 1, on: &frame, in: area)
        guard let first = content.rows.first else { return }
        let start = content.columns.lowerBound
        frame.write(question.clipped(to: content.columns.count), row: first, column: start, style: .prompt)
        let end = start + min(question.columns + 1, content.columns.count)
        frame.cursor = Frame.Position(row: first, column: min(end, frame.size.columns - 1))
        // The answers matter most: where rows are few they take the place of the question, and of the line.
        let last = area.rows.upperBound
        for (number, line) in lines.enumerated() {
            let row = last - lines.count + number
            guard area.rows.contains(row) else { continue }
            let columns = max(0, start - 1)..<content.columns.upperBound + 1
            frame.fill(Area(rows: row..<row + 1, columns: columns), style: .promptRow)
            if row == first { frame.cursor = Frame.Position(row: row, column: start) }
            draw(line, row: row, on: &frame, in: content.columns)
        }
    }

    private func draw(_ answers: String, row: Int, on frame: inout Frame, in columns: Range<Int>) {
        let clip = Area(rows: row..<row + 1, columns: columns)
        var column = columns.lowerBound
        var isKey = true
        for word in answers.split(separator: " ", omittingEmptySubsequences: false) {
            if word.isEmpty {
                isKey = true
                column += 1
            } else {
                let style: Style = isKey ? .keyName : .keyHint
                column = frame.write(String(word), row: row, column: column, style: style, clip: clip) + 1
                isKey = false
            }
        }
    }

    /// All answers in one row, or a row for each where they are too many for that.
    private func answerLines(columns: Int, policy: WidthPolicy) -> [String] {
        let whole = DisplayLine(answers, policy: policy)
        if whole.columns <= columns { return [whole.text] }
        var lines: [String] = []
        for word in whole.text.split(separator: " ", omittingEmptySubsequences: false) {
            if word.isEmpty || lines.isEmpty {
                if lines.last?.isEmpty != true { lines.append("") }
                lines[lines.count - 1] = String(word)
            } else if let line = lines.last {
                lines[lines.count - 1] = line.isEmpty ? String(word) : line + " " + word
            }
        }
        return lines
    }
}
