import Editing
import RecordDraft
import Wording

extension EditorState {
    /// Goes to the next or previous open slot, round the end of the draft where there is none before it.
    mutating func goToSlot(forward: Bool) {
        if !isReadToEnd, !forward || buffer.draft.slot(after: buffer.selection.range.upperBound) == nil {
            readToEnd()
        }
        let draft = buffer.draft
        let head = forward ? buffer.selection.range.upperBound : buffer.selection.range.lowerBound
        guard draft.slotCount > 0 else {
            message = Message(buffer.filledSlots.isEmpty ? .noOpenSlots : .lastSlotFilled)
            return
        }
        let start = startOfSlotSearch(forward: forward, from: head)
        let found: SlotSpan
        if let slot = forward ? draft.slot(after: start) : draft.slot(before: start) {
            found = slot
        } else {
            found = draft.slot(forward ? 0 : draft.slotCount - 1)
            message = Message(forward ? .slotsFromTop : .slotsFromBottom)
        }
        if slotUnderCaret == nil { buffer.places.leave(buffer.selection.head) }
        buffer.kept.foundMatch = nil
        buffer.kept.landing = nil
        leftSlot = nil
        input.isMarking = false
        place(caret: found.range.lowerBound)
    }

    /// The byte offset behind which (or before which) the slot to go to begins.
    private func startOfSlotSearch(forward: Bool, from head: Int) -> Int {
        guard forward else { return head }
        // A slot that begins right at the caret is the next one unless the caret has been put on it already, …
        guard let slot = slotUnderCaret else { return head - 1 }
        // … and one that was found by its words, or with the paragraph that it begins, is the one that is meant.
        let isFound = search.isShown && buffer.kept.foundMatch?.offset == head
        return isFound || buffer.kept.landing?.offset == head ? slot.range.lowerBound - 1 : head
    }
}
