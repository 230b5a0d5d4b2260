import Editing
import TextRope

/// The number of the names in a list, in the place of its sentence that waits for it.
extension EditorState {
    /// Asks whether the number of the names filled in last is to stand in its place, if one waits for it.
    mutating func offerListCount() {
        guard dialog == nil, !document.isReadOnly, let next = nextListCount else { return }
        dialog = next
    }

    /// What is to be asked next; where undo has brought back a slot, or the number was typed, nothing.
    var nextListCount: ListCountDialog? {
        let open = buffer.kept.listCounts.last { count in
            count.written == nil && isSlot(count.count) && !isSlot(count.list)
                && count.names(in: buffer.text) > 0
        }
        return open.map { offer in
            ListCountDialog(
                offer: offer, number: offer.names(in: buffer.text),
                place: buffer.text.excerpt(around: offer.count, before: 9, after: 18))
        }
    }

    private func isSlot(_ range: Range<Int>) -> Bool {
        buffer.draft.slot(touching: range.lowerBound).map { $0.range == range } ?? false
    }

    /// Puts a number in its place; from now on it follows the list.
    mutating func fillIn(_ offer: ListCount, _ number: Int, at time: Int64) {
        guard let index = buffer.kept.listCounts.firstIndex(of: offer), isSlot(offer.count), !refusesEdits()
        else {
            return
        }
        buffer.kept.listCounts[index].written = number
        buffer.closeStep()
        buffer.apply(replacing(offer.count, with: number), at: time)
        buffer.closeStep()
        view.goalColumn = nil
        showCaret()
        message = Message(.numberFollowsList)
    }

    /// What was offered is not wanted.
    mutating func drop(_ offer: ListCount) {
        buffer.kept.listCounts.removeAll { $0 == offer }
    }

    /// Has the numbers that were filled in follow their lists, as a part of the step that changed these. One that the user has
    /// changed, or taken back, follows no longer.
    mutating func followListCounts(at time: Int64) {
        for index in buffer.kept.listCounts.indices.reversed() {
            let count = buffer.kept.listCounts[index]
            guard let written = count.written else { continue }
            let names = count.names(in: buffer.text)
            guard let (value, range) = count.number(in: buffer.text), value == written || value == names
            else {
                buffer.kept.listCounts.remove(at: index)
                continue
            }
            if value != names, names > 0 {
                var change = replacing(range, with: names, kind: .adjustment)
                // Typing goes on as the same step. Where what others wrote came last, the change is the user's step's.
                change.joinsPrevious = true
                buffer.apply(change, at: time)
            }
            if names > 0 { buffer.kept.listCounts[index].written = names }
        }
    }

    private func replacing(_ range: Range<Int>, with number: Int, kind: Transaction.Kind = .single)
        -> Transaction
    {
        let edit = ChangeSet.Edit(range: range, text: TextRope(String(number)))
        return Transaction(ChangeSet(length: buffer.text.byteCount, edits: [edit]), kind: kind)
    }
}
