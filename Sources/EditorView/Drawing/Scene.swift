import EditorCore
import RecordDraft
import Screen

/// What a picture is made of. Shared by all that draw parts of it: a copy of the state for each would cost more than
/// most of them take.
final class Scene {
    let state: EditorState
    let art: LineArt
    /// Whether the frame to draw on is the last one, with its parts where they are to be.
    let isStanding: Bool
    /// The caret's line, 0-based.
    let caretLine: Int
    /// The open slot that the caret stands at the beginning of or in.
    let slotUnderCaret: SlotSpan?
    /// The open slot that typing replaces.
    let activeSlot: SlotSpan?
    /// What shows of the open dialog; `nil` where none is open.
    let dialog: DialogContent?

    init(_ state: EditorState, art: LineArt, isStanding: Bool) {
        self.state = state
        self.art = art
        self.isStanding = isStanding
        caretLine = state.buffer.text.line(at: state.buffer.selection.head)
        let slot = state.slotUnderCaret
        slotUnderCaret = slot
        dialog = state.dialog?.content(in: state)
        activeSlot = slot.flatMap { state.typingReplaces($0) ? $0 : nil }
    }
}
