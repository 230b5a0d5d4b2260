import Keymaps

/// A dialog with a list that typing narrows.
protocol ListDialog: FieldDialog {
    /// The list.
    var picker: ListPicker { get set }
    /// How many rows of it show.
    func listRows(in editor: EditorState) -> Int
    /// Another row has been chosen.
    func choiceHasChanged(in editor: inout EditorState)
}

extension ListDialog {
    mutating func fieldHasChanged(in editor: inout EditorState, at time: Int64) {
        picker.narrow(to: field.text)
        choiceHasChanged(in: &editor)
    }

    mutating func move(by count: Int, in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        picker.move(by: count)
        choiceHasChanged(in: &editor)
        return .stays
    }

    mutating func choose(
        _ place: Int, clickedAt row: Int, in editor: inout EditorState, at time: Int64
    ) -> DialogOutcome {
        picker.choose(shown: place, clickedAt: row)
        choiceHasChanged(in: &editor)
        return .stays
    }

    mutating func page(by count: Int, in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        move(by: count * max(1, listRows(in: editor)), in: &editor, at: time)
    }

    mutating func tab(in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        move(by: 1, in: &editor, at: time)
    }

    var hasWork: Bool { picker.hasWork }

    mutating func workOn(in editor: EditorState) { picker.workOn() }
}
