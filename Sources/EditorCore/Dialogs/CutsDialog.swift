import Keymaps
import Wording

/// What was cut or copied last: which of it is to be pasted?
struct CutsDialog: ListDialog {
    var field = TextField()
    var picker: ListPicker

    init(in editor: EditorState) {
        picker = ListPicker(
            editor.cuts.texts.map { text in
                let beginning = text[0..<min(text.byteCount, Self.shownBytes)]
                var row = ListRow(
                    beginning.description.split(whereSeparator: \.isNewline).joined(separator: " "))
                row.note = LocalizedText.byteSize(text.byteCount)(editor.language)
                return row
            })
    }

    /// How much of a text shows in its row, in bytes.
    private static let shownBytes = 240

    func listRows(in editor: EditorState) -> Int {
        editor.listHeight(count: picker.shown.count, most: CutRing.limit)
    }

    func content(in editor: EditorState) -> DialogContent {
        var content = DialogContent(.statusLine)
        content.list = picker.content(height: listRows(in: editor))
        content.field = FieldContent(label: .pasteQuestion, field: field)
        content.hints = [
            .pair(.dialogUp, .dialogDown), .command(.dialogAccept, as: .pasteIt), .command(.dialogCancel),
        ]
        return content
    }

    func choiceHasChanged(in editor: inout EditorState) {}

    mutating func accept(in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        guard let choice = picker.choice else { return .stays }
        editor.paste(cut: choice, at: time)
        return .ends
    }

    mutating func cancel(in editor: inout EditorState, at time: Int64) -> DialogOutcome { .ends }

    mutating func textHasChanged(in editor: inout EditorState, at time: Int64) -> DialogOutcome { .stays }

    mutating func meet(_ command: CommandID, in editor: inout EditorState, at time: Int64) -> DialogMeeting {
        .makesWay
    }
}
