import Keymaps
import RecordDraft
import TextRope
import Wording

/// A list of places that refer to something, or are referred to: the chosen one shows in the text, Enter goes there.
struct ReferenceListDialog: ListDialog {
    /// A place, or the title of those below it.
    struct Row {
        /// What the place is called.
        let title: String
        /// Where the caret goes, in bytes of the text; nil for a title.
        let place: Int?
        /// What is shown of the text, in bytes; empty for a title.
        let range: Range<Int>

        init(title: String, place: Int, range: Range<Int>) {
            self.title = title
            self.place = place
            self.range = range
        }

        init(sectionTitle: String) {
            title = sectionTitle
            place = nil
            range = 0..<0
        }
    }

    var field = TextField()
    var picker: ListPicker
    private let label: LocalizedText
    private let places: [Int?]
    /// The version of the text that the places count in.
    private let version: Int

    private static let mostRows = 10

    init(_ label: LocalizedText, rows: [Row], in editor: inout EditorState) {
        self.label = label
        places = rows.map(\.place)
        version = editor.buffer.version
        let text = editor.buffer.text
        picker = ListPicker(
            rows.map { row in
                var shown = ListRow(row.title)
                shown.isSection = row.place == nil
                if row.place != nil { shown.detail = text.excerpt(around: row.range, before: 24, after: 48) }
                return shown
            }, chosen: rows.firstIndex { $0.place != nil })
        editor.buffer.kept.beforeDialog = editor.viewOrigin
        choiceHasChanged(in: &editor)
    }

    func listRows(in editor: EditorState) -> Int {
        editor.listHeight(count: picker.shown.count, most: Self.mostRows)
    }

    func content(in editor: EditorState) -> DialogContent {
        var content = DialogContent(.statusLine)
        content.list = picker.content(height: listRows(in: editor))
        content.field = FieldContent(label: label, field: field, leastRemark: 12)
        if picker.shown.isEmpty { content.field?.remark = LocalizedText.nothingFits(editor.language) }
        content.hints = [
            .pair(.dialogUp, .dialogDown), .command(.dialogAccept, as: .goThere), .command(.dialogCancel),
            .command(.dialogClear),
        ]
        if let place { content.preview = Preview(lines: [editor.buffer.text.line(at: place)]) }
        return content
    }

    /// The chosen place, in bytes of the text.
    private var place: Int? { picker.choice.flatMap { places[$0] } }

    func choiceHasChanged(in editor: inout EditorState) {
        if let place { editor.showLine(editor.buffer.text.line(at: place)) } else { editor.returnToScroll() }
    }

    mutating func accept(in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        guard let place else { return .stays }
        editor.buffer.kept.beforeDialog = nil
        editor.jump(to: place)
        return .ends
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
