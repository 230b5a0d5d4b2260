import EditorCore
import RecordDraft
import Screen

/// The first row: which draft this is, and how much of it is still open.
struct TitleLine {
    let state: EditorState
    let art: LineArt

    func draw(on frame: inout Frame, in area: Area) {
        let row = area.rows.lowerBound
        let policy = frame.policy
        var right = area.columns.upperBound - 1
        let open = state.buffer.draft.slotCount
        // What is not known yet may be more.
        let more = state.isReadToEnd ? "" : "…"
        let count = DisplayLine(Phrase.openSlots(open).text(state.language) + more, policy: policy)
        if area.columns.count >= count.columns + 12 {
            right -= count.columns
            frame.write(count.text, row: row, column: right, style: open > 0 ? .statusCount : .title)
            right -= 3
        }
        var column = area.columns.lowerBound + 1
        let name = DisplayLine(name, policy: policy)
        column = frame.write(
            name.clippedAtStart(to: right - column), row: row, column: column, style: .titleName)
        column += 3
        let title = DisplayLine(title, policy: policy)
        // A few characters of a title tell nobody anything.
        guard right - column >= min(12, title.columns) else { return }
        frame.write(title.clipped(to: right - column), row: row, column: column, style: .title)
    }

    /// The symbol under which the draft is known, else the name of its file.
    private var name: String {
        if let symbol = state.buffer.draft.documentSymbol { return symbol }
        if let name = state.document.name { return name }
        let phrase: Phrase = state.document.origin == .practice ? .practiceTitle : .untitled
        return phrase.text(state.language)
    }

    private var title: String {
        [state.buffer.draft.title, state.buffer.draft.status].compactMap(\.self).filter { !$0.isEmpty }
            .joined(separator: " \(art.dot) ")
    }
}
