extension Frame {
    /// The text of a row, with its trailing blanks.
    ///
    /// - Parameter row: The row, 0-based, inside the frame.
    public func text(ofRow row: Int) -> String {
        self.row(row).reduce(into: "") { $0.append($1.text) }
    }

    /// The frame as text, for tests and debugging. Each row is a line that begins with `|`. Below it, unless all of the row is
    /// plain text, a line that begins with `:` has one letter per column for the style (`Style.letter`). Trailing blanks are left out.
    /// The last line tells the cursor's row and column, 0-based.
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

    /// The text without trailing characters equal to `blank`.
    private static func trimmed(_ text: String, of blank: Character) -> Substring {
        var shown = text[...]
        while shown.last == blank { shown.removeLast() }
        return shown
    }
}
