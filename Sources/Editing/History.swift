import TextRope

/// All states that a text has been in since it was opened, as a tree of revisions.
///
/// Undo goes to the parent, redo to the child last visited; an edit after an undo begins a new branch, so that
/// nothing that was ever in the text is out of reach. Edits that belong together share a revision: characters
/// typed without a pause, caret move or line break between them.
public struct History: Sendable {
    /// The pause in milliseconds after which typing begins a new undo step.
    public static let pause: Int64 = 2_000

    /// All revisions; the first is the text as it was opened.
    public internal(set) var revisions: [Revision]
    /// The index of the revision that the text is at.
    public internal(set) var current = 0
    private var isClosed = true

    /// The history of a text of so many bytes that nothing has happened to yet.
    public init(length: Int, selection: Selection = Selection(at: 0)) {
        let identity = ChangeSet(length: length)
        revisions = [
            Revision(
                parent: nil, latestChild: nil, changes: identity, inversion: identity,
                selectionBefore: selection, selectionAfter: selection, kind: .single, time: 0)
        ]
    }

    /// Whether there is something to take back.
    public var canUndo: Bool { revisions[current].parent != nil }
    /// Whether there is something to do again.
    public var canRedo: Bool { revisions[current].latestChild != nil }

    /// Ends the undo step: the next edit begins one of its own.
    public mutating func close() {
        isClosed = true
    }

    /// Takes in an edit that has been applied.
    ///
    /// - Parameters:
    ///   - transaction: The edit.
    ///   - before: The text before the edit.
    ///   - selections: The selections before and after it.
    ///   - time: The time of the edit in milliseconds since 1970.
    public mutating func record(
        _ transaction: Transaction, before: TextRope, selections: (before: Selection, after: Selection),
        time: Int64
    ) {
        let inversion = transaction.changes.inverted(from: before)
        if joins(transaction, at: time) {
            revisions[current].changes = revisions[current].changes.composed(with: transaction.changes)
            revisions[current].inversion = inversion.composed(with: revisions[current].inversion)
            revisions[current].selectionAfter = selections.after
            revisions[current].time = time
        } else {
            revisions.append(
                Revision(
                    parent: current, latestChild: nil, changes: transaction.changes, inversion: inversion,
                    selectionBefore: selections.before, selectionAfter: selections.after,
                    kind: transaction.kind, time: time))
            revisions[current].latestChild = revisions.count - 1
            current = revisions.count - 1
        }
        isClosed = false
    }

    private func joins(_ transaction: Transaction, at time: Int64) -> Bool {
        let revision = revisions[current]
        guard revision.parent != nil, revision.latestChild == nil, !isClosed else { return false }
        if transaction.joinsPrevious { return true }
        return transaction.kind != .single && transaction.kind == revision.kind
            && time - revision.time <= History.pause
    }

    /// Goes one step back: the change to apply and the selection to set, or `nil` at the beginning.
    public mutating func undo() -> (changes: ChangeSet, selection: Selection)? {
        let revision = revisions[current]
        guard let parent = revision.parent else { return nil }
        revisions[parent].latestChild = current
        current = parent
        isClosed = true
        return (revision.inversion, revision.selectionBefore)
    }

    /// Goes one step forward on the branch last visited: the change to apply and the selection to set, or `nil`
    /// at its end.
    public mutating func redo() -> (changes: ChangeSet, selection: Selection)? {
        guard let child = revisions[current].latestChild else { return nil }
        current = child
        isClosed = true
        return (revisions[child].changes, revisions[child].selectionAfter)
    }
}
