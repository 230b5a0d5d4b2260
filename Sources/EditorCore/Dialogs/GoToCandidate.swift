import RecordDraft
import Wording

/// A place that fits what was typed.
struct GoToCandidate: Equatable, Sendable {
    /// What kind of place it is.
    enum Kind: Equatable, Sendable {
        /// A heading of the agenda tree, by its ordinal.
        case heading(Int)
        /// A numbered paragraph.
        case paragraph
        /// An entry of the agenda, where the item has no heading of its own.
        case agendaEntry
        /// A line, by its number.
        case line
    }

    /// What kind of place it is.
    var kind: Kind
    /// What the place is called: a heading's label and title, or `第 33 段`. Unescaped text of the draft.
    var title: String
    /// The text round the place that fits, shown dim; empty where the title says it all.
    var excerpt: String
    /// The 0-based line to go to.
    var line: Int
    /// The byte offset to put the caret at; `nil` for where the words begin behind the label, which is looked for once one goes there:
    /// of all that are listed it would take longer than the rest of the list.
    var offset: Int?
    /// What to say on arrival where the place is not just what was asked for.
    var remark: LocalizedText?
}

extension GoToCandidate {
    /// Where the caret goes, in bytes of the text.
    func landing(in draft: DraftIndex) -> Int {
        if let offset { return offset }
        guard case .heading(let ordinal) = kind else { return draft.wordsStart(ofLine: line) }
        return draft.titleStart(ofHeading: ordinal)
    }

    /// How a list shows it.
    func row(in editor: EditorState) -> ListRow {
        var row = ListRow(title)
        row.note = LocalizedText.lineNumber(line + 1)(editor.language)
        row.detail = excerpt
        let draft = editor.buffer.draft
        guard excerpt.isEmpty, case .heading(let ordinal) = kind, ordinal < draft.headingCount else {
            return row
        }
        let items = draft.heading(ordinal).agendaItems
        if items.isEmpty { return row }
        let text = AgendaItems.text(items, language: editor.language, policy: editor.widthPolicy)
        row.detail = LocalizedText.agendaItems(text)(editor.language)
        // One looks for a heading by its agenda item: of one too long the end goes rather than that.
        row.keepsDetail = true
        return row
    }
}
