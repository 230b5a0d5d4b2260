import Keymaps

/// A dialog with a field to type in.
protocol FieldDialog: Dialog {
    /// What is typed.
    var field: TextField { get set }
    /// The typed text has changed.
    mutating func fieldHasChanged(in editor: inout EditorState, at time: Int64)
}

extension FieldDialog {
    var comesUnasked: Bool { false }

    func answers(in editor: EditorState) -> [Answer] { [] }

    mutating func type(_ text: String, in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        change(in: &editor, at: time) { $0.insert(text) }
    }

    mutating func edit(_ edit: FieldEdit, in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        change(in: &editor, at: time) { $0.edit(edit) }
    }

    private mutating func change(
        in editor: inout EditorState, at time: Int64, _ body: (inout TextField) -> Void
    ) -> DialogOutcome {
        let before = field.text
        body(&field)
        if field.text != before { fieldHasChanged(in: &editor, at: time) }
        return .stays
    }
}
