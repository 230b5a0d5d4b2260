import TextRope
import Wording

/// Is the number of the names that were filled in to stand in its place, and to follow the list?
struct ListCountDialog: QuestionDialog {
    /// The list and the slot for its number.
    let offer: ListCount
    /// How many names there are.
    let number: Int
    /// The words around the slot.
    let place: String

    // What one types on into the next slot, before the question can be read, is text.
    let comesUnasked = true

    func answers(in editor: EditorState) -> [Answer] {
        [
            Answer("y", .fillInNumber(number)) { editor, time in
                editor.fillIn(offer, number, at: time)
                return .ends
            },
            Answer("n", .leaveOpen) { editor in
                editor.drop(offer)
                return .ends
            },
        ]
    }

    func content(in editor: EditorState) -> DialogContent {
        var content = DialogContent(.overText)
        content.title = LocalizedText.listCountTitle(editor.language)
        content.sentence = LocalizedText.listCountQuestion(number, place: place)(editor.language)
        content.answers = [
            .command(.dialogAccept, as: .fillInNumber(number)), .command(.dialogCancel, as: .leaveOpen),
        ]
        return content
    }

    mutating func accept(in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        editor.fillIn(offer, number, at: time)
        return .ends
    }

    mutating func cancel(in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        editor.drop(offer)
        return .ends
    }

    /// The places may be others now: it is asked anew.
    mutating func textHasChanged(in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        editor.nextListCount.map { .becomes($0) } ?? .ends
    }
}
