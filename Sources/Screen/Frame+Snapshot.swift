extension Frame {
    /// The text of a row inside the frame, with its trailing blanks.
    public func text(ofRow row: Int) -> String {
        self.row(row).reduce(into: "") { $0.append($1.text) }
    }

    /// The frame as text for tests and for people: each row after a `|`, and below it after a `:` one
    /// letter a column for the styles, unless all of the row is plain text. Trailing blanks are left out.
    /// The last line tells where the cursor is (0-based).
    public var snapshot: String {
        var lines: [String] = []
        for row in 0..<size.rows {
            lines.append("|" + Self.trimmed(text(ofRow: row), of: " "))
            let styles = self.row(row).reduce(into: "") { $0.append($1.style.letter) }
            let shown = Self.trimmed(styles, of: Style.text.letter)
            if !shown.isEmpty { lines.append(":" + shown) }
        }
        lines.append(cursor.map { "cursor \($0.row),\($0.column)" } ?? "no cursor")
        return lines.joined(separator: "\n") + "\n"
    }

    private static func trimmed(_ text: String, of blank: Character) -> Substring {
        var shown = text[...]
        while shown.last == blank { shown.removeLast() }
        return shown
    }
}
