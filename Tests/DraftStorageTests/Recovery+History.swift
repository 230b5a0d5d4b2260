import DraftStorage
import Editing
import TextRope

extension Recovery {
    /// The undo history that the changes come to when each is done again as what it was.
    func history() -> History {
        var history = History(length: start.byteCount)
        var text = start
        for change in changes {
            replay(change, in: &history, before: text)
            change.changes.apply(to: &text)
        }
        history.close()
        return history
    }

    private func replay(_ change: AppliedChange, in history: inout History, before text: TextRope) {
        var kind = Transaction.Kind.single
        var joins = false
        switch change.origin {
        case .edit(let editKind, let joinsPrevious):
            (kind, joins) = (editKind, joinsPrevious)
        case .undo:
            var trial = history
            if trial.undo(text)?.changes == change.changes {
                history = trial
                return
            }
        case .redo:
            var trial = history
            if trial.redo()?.changes == change.changes {
                history = trial
                return
            }
        }
        history.record(
            Transaction(change.changes, selection: change.selectionAfter, kind: kind, joinsPrevious: joins),
            before: text, selections: (change.selectionBefore, change.selectionAfter), time: change.time)
    }
}
