import TextLayout

/// A string made safe to display in one row, with the columns it takes.
struct DisplayLine {
    /// The string, safe to display: with escapes where needed.
    let text: String
    /// The columns that all of ``text`` takes.
    let columns: Int
    private let policy: WidthPolicy

    init(_ string: String, policy: WidthPolicy) {
        text = DisplayText.safe(string)
        columns = DisplayWidth.columns(of: text, policy: policy)
        self.policy = policy
    }

    /// All of it, or as much as fits before an `…`.
    func clipped(to limit: Int) -> String {
        columns <= limit ? text : DisplayText.safe(text, columns: limit, policy: policy)
    }

    /// The end of it behind an `…`, where all of it does not fit: for names whose end tells them apart.
    func clippedAtStart(to limit: Int) -> String {
        if columns <= limit { return text }
        let ellipsis = DisplayWidth.columns(of: "…", policy: policy)
        guard limit >= ellipsis else { return String(repeating: " ", count: max(0, limit)) }
        var left = limit - ellipsis
        var start = text.endIndex
        for index in text.indices.reversed() {
            left -= DisplayWidth.columns(of: String(text[index]), policy: policy)
            if left < 0 { break }
            start = index
        }
        return "…" + text[start...]
    }
}
