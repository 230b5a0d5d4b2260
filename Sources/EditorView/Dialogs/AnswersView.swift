import Keymaps
import Screen
import TextLayout

/// The keys that answer a dialog, with what they do.
struct AnswersView {
    /// A key and what it does, safe to display.
    private let answers: [(key: DisplayLine, label: DisplayLine, strokes: [KeyStroke])]
    /// The answers of each row: as many as there is room for.
    private let lines: [Range<Int>]

    private static let gap = 3

    init(_ content: [KeyText], columns: Int, policy: WidthPolicy) {
        answers = content.map {
            (DisplayLine($0.key, policy: policy), DisplayLine($0.label, policy: policy), $0.strokes)
        }
        var lines: [Range<Int>] = []
        var end = 0
        for (index, answer) in answers.enumerated() {
            let width = answer.key.columns + 1 + answer.label.columns
            if let last = lines.last, end + Self.gap + width <= columns {
                lines[lines.count - 1] = last.lowerBound..<index + 1
                end += Self.gap + width
            } else {
                lines.append(index..<index + 1)
                end = width
            }
        }
        self.lines = lines
    }

    /// How many rows they take.
    var rows: Int { lines.count }

    /// Draws one of the rows.
    func draw(line: Int, row: Int, on frame: inout Frame, in columns: Range<Int>) {
        let clip = Area(rows: row..<row + 1, columns: columns)
        var column = columns.lowerBound
        for (key, label, _) in answers[lines[line]] {
            column = frame.write(key.text, row: row, column: column, style: .keyName, clip: clip) + 1
            column = frame.write(label.text, row: row, column: column, style: .keyHint, clip: clip) + Self.gap
        }
    }

    /// What a click on a column of one of the rows presses; nothing where no answer stands there.
    func strokes(line: Int, column: Int, in columns: Range<Int>) -> [KeyStroke] {
        var start = columns.lowerBound
        for (key, label, strokes) in answers[lines[line]] {
            let end = start + key.columns + 1 + label.columns
            if (start..<end).contains(column) { return strokes }
            start = end + Self.gap
        }
        return []
    }
}
