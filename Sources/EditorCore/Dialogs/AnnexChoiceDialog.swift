import Keymaps
import StructureEdits
import TextRope
import Wording

/// The question which annex a reference means, where its words do not tell.
struct AnnexChoiceDialog: ListDialog {
    var field = TextField()
    var picker: ListPicker
    private var decisions: AnnexDecisions
    private let label: LocalizedText
    /// Where the reference begins, in bytes of the text.
    private let place: Int
    /// The version of the text that it was found in.
    private let version: Int

    private static let mostRows = 10

    init(_ decisions: AnnexDecisions, in editor: inout EditorState) {
        self.decisions = decisions
        version = editor.buffer.version
        let open = decisions.numbering.references[decisions.open ?? 0]
        place = open.reference.range.lowerBound
        let text = editor.buffer.text
        label = .annexMeant(text.string(in: open.reference.range), left: decisions.openCount)
        let draft = editor.buffer.draft
        let language = editor.language
        var rows = open.choices.map { choice in
            let ordinal = draft.headingOrdinal(at: choice.line)
            var row = ListRow(
                (choice.edits.first?.text.description ?? "") + "  "
                    + (ordinal.map { draft.heading($0).title } ?? ""))
            row.detail = LocalizedText.annexReason(choice.reason)?(language) ?? ""
            return row
        }
        rows.append(ListRow(LocalizedText.leaveAnnexOpen(language)))
        let weights = open.choices.map { choice in
            if case .words(let words) = choice.reason { words.reduce(0) { $0 + $1.count } } else { 0 }
        }
        picker = ListPicker(rows, chosen: weights.firstIndex(of: weights.max() ?? 0))
        editor.buffer.kept.beforeDialog = editor.buffer.kept.beforeDialog ?? editor.viewOrigin
        editor.showLine(text.line(at: place))
    }

    func listRows(in editor: EditorState) -> Int {
        editor.listHeight(count: picker.shown.count, most: Self.mostRows)
    }

    func content(in editor: EditorState) -> DialogContent {
        var content = DialogContent(.statusLine)
        content.list = picker.content(height: listRows(in: editor))
        content.field = FieldContent(label: label, field: field, leastRemark: 12)
        content.field?.remark = editor.buffer.text.excerpt(around: place..<place, before: 60, after: 60)
        content.hints = [
            .pair(.dialogUp, .dialogDown), .command(.dialogAccept), .command(.dialogCancel),
        ]
        content.preview = Preview(lines: [editor.buffer.text.line(at: place)])
        return content
    }

    func choiceHasChanged(in editor: inout EditorState) {}

    mutating func accept(in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        guard let row = picker.choice, let open = decisions.open else { return .stays }
        let count = decisions.numbering.references[open].choices.count
        decisions.decide(row < count ? row : nil)
        return .becomes(editor.annexDialog(decisions))
    }

    mutating func cancel(in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        editor.returnToOrigin()
        editor.buffer.kept.beforeDialog = nil
        return .ends
    }

    mutating func textHasChanged(in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        version == editor.buffer.version ? .stays : .becomes(Question.ended(.proposalOutdated))
    }

    mutating func meet(_ command: CommandID, in editor: inout EditorState, at time: Int64) -> DialogMeeting {
        _ = cancel(in: &editor, at: time)
        return .makesWay
    }
}
