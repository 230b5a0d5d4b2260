import Keymaps
import Wording

/// The question under which heading the caret's paragraph, or those selected, are to go.
struct MoveParagraphDialog: ListDialog {
    var field = TextField()
    var picker: ListPicker
    /// The lines of the paragraphs, 0-based.
    private let lines: ClosedRange<Int>
    /// The version of the text that the lines count in.
    private let version: Int

    private static let mostRows = 10

    init(in editor: EditorState) {
        let draft = editor.buffer.draft
        lines = editor.selectedLines
        version = editor.buffer.version
        picker = ListPicker(
            (0..<draft.headingCount).map { ordinal in
                let node = draft.heading(ordinal)
                let gap = node.label.isEmpty || node.label.hasSuffix("、") ? "" : " "
                return ListRow(
                    String(repeating: "  ", count: node.level - 1) + node.label + gap + node.title)
            }, chosen: draft.headingOrdinal(at: lines.lowerBound))
    }

    func listRows(in editor: EditorState) -> Int {
        editor.listHeight(count: picker.shown.count, most: Self.mostRows)
    }

    func content(in editor: EditorState) -> DialogContent {
        var content = DialogContent(.statusLine)
        content.list = picker.content(height: listRows(in: editor))
        content.field = FieldContent(label: .moveUnderQuestion, field: field, leastRemark: 12)
        if picker.shown.isEmpty { content.field?.remark = LocalizedText.nothingFits(editor.language) }
        content.hints = [
            .pair(.dialogUp, .dialogDown), .command(.dialogAccept, as: .moveThere),
            .command(.dialogCancel), .command(.dialogClear),
        ]
        return content
    }

    func choiceHasChanged(in editor: inout EditorState) {}

    mutating func accept(in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        guard let heading = picker.choice else { return .stays }
        guard version == editor.buffer.version else {
            editor.message = Message(.proposalOutdated, .warning)
            return .ends
        }
        editor.perform(.moveParagraphs(lines, under: heading), at: time)
        return .ends
    }

    mutating func cancel(in editor: inout EditorState, at time: Int64) -> DialogOutcome { .ends }

    mutating func textHasChanged(in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        version == editor.buffer.version ? .stays : .becomes(Question.ended(.proposalOutdated))
    }

    mutating func meet(_ command: CommandID, in editor: inout EditorState, at time: Int64) -> DialogMeeting {
        .makesWay
    }
}
