import Keymaps

/// A dialog without a field or a list: letters answer it, and other input does nothing.
protocol QuestionDialog: Dialog {}

extension QuestionDialog {
    mutating func type(_ text: String, in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        .stays
    }

    mutating func edit(_ edit: FieldEdit, in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        .stays
    }

    mutating func move(by count: Int, in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        .stays
    }

    mutating func page(by count: Int, in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        .stays
    }

    mutating func tab(in editor: inout EditorState, at time: Int64) -> DialogOutcome { .stays }

    mutating func textHasChanged(in editor: inout EditorState, at time: Int64) -> DialogOutcome { .stays }

    mutating func meet(_ command: CommandID, in editor: inout EditorState, at time: Int64) -> DialogMeeting {
        command == .suspend ? .letsThrough : .holds
    }
}
