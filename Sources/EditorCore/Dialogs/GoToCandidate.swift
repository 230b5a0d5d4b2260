import RecordDraft
import Wording

/// A place that matches what was typed in Go to.
struct GoToCandidate: Equatable, Sendable {
    /// What kind of place it is.
    enum Kind: Equatable, Sendable {
        /// A heading of the agenda tree, by its 0-based ordinal.
        case heading(Int)
        /// A numbered paragraph.
        case paragraph
        /// An entry of the agenda, where the item has no heading of its own.
        case agendaEntry
        /// A line of the text, asked for by its number.
        case line
        /// An entry of a contents table.
        case contents
    }

    /// What kind of place it is.
    var kind: Kind
    /// What the place is called: a heading's label and title, or `第 33 段`. Unescaped text of the draft.
    var title: String
    /// The text around the match, shown dim; empty where the title is enough.
    var excerpt: String
    /// The 0-based line to go to.
    var line: Int
    /// The byte offset in the text to put the caret at. `nil` for the first word after the label: it is looked up only for the
    /// candidate that is chosen (``landing(in:)``), since to do so for all takes longer than to make the list.
    var offset: Int?
    /// A message to show on arrival, where the place is not exactly what was asked for.
    var remark: LocalizedText?
}

extension GoToCandidate {
    /// The byte offset in the text at which the caret is put.
    func landing(in draft: DraftIndex) -> Int {
        if let offset { return offset }
        guard case .heading(let ordinal) = kind else { return draft.wordsStart(ofLine: line) }
        return draft.titleStart(ofHeading: ordinal)
    }

    /// The candidate as a row of a list.
    func row(in editor: EditorState) -> ListRow {
        var row = ListRow(title)
        row.note = LocalizedText.lineNumber(line + 1)(editor.language)
        row.detail = excerpt
        let draft = editor.buffer.draft
        guard excerpt.isEmpty, case .heading(let ordinal) = kind, ordinal < draft.headingCount else {
            return row
        }
        let node = draft.heading(ordinal)
        if node.kind == .speaker { row.detail = LocalizedText.speaker(editor.language) }
        let items = node.agendaItems
        if items.isEmpty { return row }
        let text = AgendaItems.text(items, language: editor.language, policy: editor.view.widthPolicy)
        row.detail = LocalizedText.agendaItems(text)(editor.language)
        // Users look for a heading by its agenda item: where the row is too long, the title is cut and the items stay.
        row.keepsDetail = true
        return row
    }
}
