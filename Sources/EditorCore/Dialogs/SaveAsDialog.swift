import Keymaps
import Wording

/// Under which name to save?
struct SaveAsDialog: FieldDialog {
    /// The name typed so far.
    var field: TextField
    /// What is to follow once the file is written.
    let then: AfterSaving

    /// The last part of the path typed so far.
    var name: String { field.text.split(separator: "/").last.map(String.init) ?? field.text }

    func content(in editor: EditorState) -> DialogContent {
        var content = DialogContent(.overText)
        content.title = LocalizedText.saveAsQuestion(editor.language)
        content.field = FieldContent(field: field)
        content.hints = [.command(.dialogAccept), .command(.dialogCancel), .command(.dialogClear)]
        return content
    }

    mutating func fieldHasChanged(in editor: inout EditorState, at time: Int64) {}

    mutating func move(by count: Int, in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        .stays
    }

    mutating func page(by count: Int, in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        .stays
    }

    mutating func tab(in editor: inout EditorState, at time: Int64) -> DialogOutcome { .stays }

    mutating func accept(in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        let path = field.text
        guard !path.allSatisfy(\.isWhitespace) else {
            editor.message = Message(.emptyFileName, .warning)
            return .stays
        }
        let isOwn = path == editor.document.path && editor.document.origin == .file
        return .ends(editor.requestSave(to: path, mayReplaceOther: isOwn, then: then))
    }

    mutating func cancel(in editor: inout EditorState, at time: Int64) -> DialogOutcome { .ends }

    mutating func textHasChanged(in editor: inout EditorState, at time: Int64) -> DialogOutcome { .stays }

    mutating func meet(_ command: CommandID, in editor: inout EditorState, at time: Int64) -> DialogMeeting {
        command == .suspend ? .letsThrough : .holds
    }
}
