import Editing
import RecordDraft
import TextLayout
import TextRope
import Wording

extension EditorState {
    /// Whether edits are refused; says why.
    mutating func refusesEdits() -> Bool {
        guard let why = document.whyReadOnly else { return false }
        message = Message(why, .warning)
        return true
    }

    /// Inserts typed text: over the slot under the caret, over the selection, or at the caret.
    mutating func insertTyped(_ text: String, at time: Int64) {
        guard !refusesEdits() else { return }
        let range = activeSlot?.range ?? buffer.selection.range
        if !range.isEmpty { buffer.closeStep() }
        let label = labelBehind(range)
        replace(range, with: TextRope(text), kind: .typing, joins: continuesFilling(with: text), at: time)
        noteLostLabel(label)
    }

    /// Inserts pasted bytes unchanged, except that line ends become those of the draft. The parts of a paste that arrives in
    /// several are inserted one after the other, as one undo step.
    mutating func insertPasted(_ bytes: [UInt8], isLast: Bool = true, at time: Int64) {
        let isContinued = input.pasteUnderWay != nil
        // Changes by others may have been merged since: neither their step nor one that the file holds is continued.
        let current = buffer.history.current
        let joins = isContinued && input.pasteUnderWay == current && document.savedRevision != current
        input.pasteUnderWay = nil
        guard bytes.isEmpty || !refusesEdits() else { return }
        if !bytes.isEmpty {
            if !joins { buffer.closeStep() }
            let head = buffer.selection.head
            let range = isContinued ? head..<head : activeSlot?.range ?? buffer.selection.range
            let text = TextRope(adopting: LineEnding(of: buffer.text).applied(to: bytes))
            replace(range, with: text, kind: .single, joins: joins, at: time)
        }
        if isLast { buffer.closeStep() } else { input.pasteUnderWay = buffer.history.current }
    }

    /// Has the next input inserted as it is, for terminals that send a paste like typed keys: otherwise a tab in it would go
    /// to the next slot, and the rest would fill that.
    mutating func awaitPaste() -> [Effect] {
        guard !refusesEdits() else { return [] }
        message = Message(.awaitingPaste)
        return [.awaitPaste]
    }

    /// Breaks the line at the caret, with the kind of line end that the draft has. A slot is selected first, as for a
    /// deletion.
    mutating func insertLineEnd(at time: Int64) {
        guard !refusesEdits() else { return }
        if let slot = activeSlot {
            select(slot)
            message = Message(.slotSelectedForLineEnd)
            return
        }
        buffer.closeStep()
        let range = buffer.selection.range
        replace(range, with: TextRope(bytes: LineEnding(of: buffer.text).bytes), kind: .single, at: time)
        buffer.closeStep()
    }

    /// Deletes what is selected, or from the caret as far as `reach` says. A slot is selected first, so that
    /// it does not lose a bracket by accident.
    mutating func delete(_ reach: DeletionReach, at time: Int64) {
        guard !refusesEdits() else { return }
        if !buffer.selection.isCaret {
            buffer.closeStep()
            replace(buffer.selection.range, with: TextRope(), kind: .single, at: time)
            buffer.closeStep()
            return
        }
        let head = buffer.selection.head
        if let slot = slotInTheWay(of: reach) { return select(slot) }
        let target = target(of: reach, from: head)
        let kind: Transaction.Kind =
            switch reach {
            case .character(let forward): forward ? .deletingForward : .deletingBackward
            default: .single
            }
        if kind == .single { buffer.closeStep() }
        replace(min(head, target)..<max(head, target), with: TextRope(), kind: kind, at: time)
    }

    /// Selects a slot that the next press takes whole.
    private mutating func select(_ slot: SlotSpan) {
        buffer.select(Selection(anchor: slot.range.lowerBound, head: slot.range.upperBound))
        message = Message(.slotSelected)
    }

    /// Undoes the user's last step and shows the place. Changes by others stay.
    mutating func undo(at time: Int64) {
        guard !refusesEdits() else { return }
        let outcome = keepingNumbers(at: time) { $0.undo(at: time) }
        finishMove(outcome, otherwise: .nothingToUndo)
    }

    /// Redoes the step undone last and shows the place.
    mutating func redo(at time: Int64) {
        guard !refusesEdits() else { return }
        let outcome = keepingNumbers(at: time) { $0.redo(at: time) }
        finishMove(outcome, otherwise: .nothingToRedo)
    }

    /// Copies what is selected.
    mutating func copy() -> [Effect] {
        guard let (text, count) = takeSelection() else { return [] }
        message = Message(.copied(count))
        return [.copyOut(text)]
    }

    /// Cuts what is selected.
    mutating func cut(at time: Int64) -> [Effect] {
        guard !refusesEdits(), let (text, count) = takeSelection() else { return [] }
        delete(.character(forward: true), at: time)
        message = Message(.cut(count))
        return [.copyOut(text)]
    }

    /// Pastes what was cut or copied: the last of it, or one of those before (1 for the one before the last).
    mutating func paste(cut index: Int, at time: Int64) {
        guard cuts.texts.indices.contains(index) else {
            message = Message(.nothingToPaste)
            return
        }
        let text = cuts.texts[index]
        guard LineEnding(of: buffer.text) == .lf, !text.hasReturns else {
            insertPasted(text.bytes, at: time)
            return
        }
        // What was copied has the draft's line ends; it shares its bytes, however much it is.
        guard !refusesEdits() else { return }
        buffer.closeStep()
        let range = activeSlot?.range ?? buffer.selection.range
        replace(range, with: text, kind: .single, at: time)
        buffer.closeStep()
    }

    /// What is selected, and how many characters that is; it is pasted from now on.
    private mutating func takeSelection() -> (TextRope, Int)? {
        let range = activeSlot?.range ?? buffer.selection.range
        guard !range.isEmpty else {
            message = Message(.nothingSelected)
            return nil
        }
        if buffer.selection.isCaret {
            buffer.select(Selection(anchor: range.lowerBound, head: range.upperBound))
        }
        let text = buffer.text[range]
        cuts.add(text)
        // In a long text scalars are counted: finding the boundaries of characters would take too long.
        return (text, text.byteCount > 1 << 20 ? text.scalarCount : text.description.count)
    }

    private mutating func finishMove(_ outcome: UndoOutcome, otherwise phrase: LocalizedText) {
        switch outcome {
        case .nothing: message = Message(phrase)
        case .whole: break
        case .partial: message = Message(.undoneInPart, .warning)
        case .answer: message = Message(.answerTakenBack, .warning)
        }
        document.noteWhetherSaved(buffer)
        afterEdit()
    }

    private mutating func replace(
        _ range: Range<Int>, with text: TextRope, kind: Transaction.Kind, joins: Bool = false, at time: Int64
    ) {
        let changes = ChangeSet(length: buffer.text.byteCount, edits: [.init(range: range, text: text)])
        let caret = Selection(at: range.lowerBound + text.byteCount)
        buffer.apply(Transaction(changes, selection: caret, kind: kind, joinsPrevious: joins), at: time)
        afterEdit()
    }

    private mutating func afterEdit() {
        input.isMarking = false
        view.goalColumn = nil
        leftSlot = leftSlotAfterEdit()
        showCaret()
    }

    /// Text typed before a slot that Esc has left moves the slot along; it stays left.
    private func leftSlotAfterEdit() -> Int? {
        leftSlot == nil ? nil : slotUnderCaret?.range.lowerBound
    }

    /// Whether the caret is still filling the slot that typing replaced: what is typed then belongs to the
    /// same undo step, after whatever pause, but for a new sentence.
    private func continuesFilling(with text: String) -> Bool {
        let head = buffer.selection.head
        guard buffer.selection.isCaret, activeSlot == nil,
            buffer.filledSlots.contains(where: { $0.isGrowing && $0.range.upperBound == head })
        else { return false }
        return !SentenceEnd.stands(before: head, in: buffer.text, typing: TextRope(text))
    }

    /// The slot that a deletion would break: the one under the caret, or the one that ends right before it.
    private func slotInTheWay(of reach: DeletionReach) -> SlotSpan? {
        let head = buffer.selection.head
        // With the caret in its middle a slot is broken by every deletion, also after Esc has left it.
        if let slot = slotUnderCaret, slot.range.lowerBound < head { return slot }
        switch reach {
        case .character(forward: true), .word(forward: true): return slotUnderCaret
        case .character(forward: false), .word(forward: false):
            if let slot = activeSlot { return slot }
            return buffer.draft.slot(before: head).flatMap { $0.range.upperBound == head ? $0 : nil }
        case .lineEnd, .paragraphEnd: return nil
        }
    }

    private func target(of reach: DeletionReach, from head: Int) -> Int {
        switch reach {
        case .character(let forward):
            return forward ? offset(afterCharacterAt: head) : offset(beforeCharacterAt: head)
        case .word(let forward):
            return forward ? offset(afterWordAt: head) : offset(beforeWordAt: head)
        case .lineEnd:
            let line = buffer.text.line(at: head)
            let end = buffer.text.lineContent(line).upperBound
            return end > head ? end : buffer.text.lineRange(line).upperBound
        case .paragraphEnd:
            let line = buffer.text.line(at: head)
            let last = buffer.draft.paragraph(at: line)?.lines.last ?? line
            return max(head, buffer.text.lineContent(last).upperBound)
        }
    }
}
