import EditorCore
import RecordDraft
import Screen

/// What a picture is made of. Shared by all that make models of its parts: a copy of the state for each would cost more
/// than most of them take.
final class Scene {
    let state: EditorState
    let art: LineArt
    /// The caret's line, 0-based.
    let caretLine: Int
    /// The open slot that the caret stands at the beginning of or in.
    let slotUnderCaret: SlotSpan?
    /// The open slot that typing replaces.
    let activeSlot: SlotSpan?
    /// What shows of the open dialog; `nil` where none is open.
    let dialog: DialogContent?
    /// What shows in the panel; `nil` where none is open.
    let panel: DialogContent?

    init(_ state: EditorState, art: LineArt) {
        self.state = state
        self.art = art
        caretLine = state.buffer.text.line(at: state.buffer.selection.head)
        let slot = state.slotUnderCaret
        slotUnderCaret = slot
        dialog = state.isDialogOpen ? state.dialog?.content(in: state) : nil
        panel = state.isPanelOpen ? state.panel?.content(in: state) : nil
        activeSlot = slot.flatMap { state.typingReplaces($0) ? $0 : nil }
    }
}
