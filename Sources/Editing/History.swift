import TextRope

/// All states that a text has been in since it was opened, as a tree of revisions.
///
/// Undo goes to the parent, redo to the child last visited; an edit after an undo begins a new branch. Edits that belong
/// together share a revision: characters of one sentence typed without a pause, caret move or line break between them. What
/// others wrote (``Transaction/Kind/remote``) is a revision too, so that the changes fit one another, but undo and redo are
/// the user's own: they skip it (`History+Undo`).
public struct History: Sendable {
    /// The pause in milliseconds after which typing begins a new undo step.
    public static let pause: Int64 = 1_000

    /// All revisions; the first is the text as it was opened.
    public internal(set) var revisions: [Revision]
    /// The index of the revision that the text is at.
    public internal(set) var current = 0
    var isClosed = true

    /// The history of a text of so many bytes that nothing has happened to yet.
    public init(length: Int, selection: Selection = Selection(at: 0)) {
        let identity = ChangeSet(length: length)
        revisions = [
            Revision(
                parent: nil, latestChild: nil, changes: identity, inversion: identity,
                selectionBefore: selection, selectionAfter: selection, kind: .single, time: 0)
        ]
    }

    /// Whether there is something of the user's own to take back.
    public var canUndo: Bool { ownRevision != nil }
    /// Whether there is something to do again.
    public var canRedo: Bool { revisions[current].latestChild != nil || undoneBelow != nil }
    /// Whether the text is as others have left it, or the editor has put it right then: what undo and redo leave here has to be put
    /// right again.
    public var isBesideRemote: Bool {
        revisions[current].kind == .remote || revisions[current].kind == .adjustment
            || revisions.contains { $0.parent == current && $0.kind == .adjustment }
    }

    /// The last revision on the way to the current one that is the user's own; `nil` where all are by others or put these right.
    var ownRevision: Int? {
        var index = current
        while let parent = revisions[index].parent {
            if revisions[index].kind != .remote && revisions[index].kind != .adjustment { return index }
            index = parent
        }
        return nil
    }

    /// Ends the undo step: the next edit begins one of its own.
    public mutating func close() {
        isClosed = true
    }

    /// Records an edit that has been applied.
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
        if transaction.kind == .remote {
            recordRemote(transaction.changes, inversion: inversion, before: before, selections, time: time)
        } else if joins(transaction, before: before, at: time) {
            revisions[current].changes = revisions[current].changes.composed(with: transaction.changes)
            revisions[current].inversion = inversion.composed(with: revisions[current].inversion)
            revisions[current].selectionAfter = selections.after
            revisions[current].time = time
        } else {
            current = append(
                Revision(
                    parent: current, latestChild: nil, changes: transaction.changes, inversion: inversion,
                    selectionBefore: selections.before, selectionAfter: selections.after,
                    kind: transaction.kind, time: time))
        }
        isClosed = false
    }

    /// Adds a revision, which is the one that redo goes to from its parent unless it only puts right what an undo left.
    ///
    /// - Returns: Its index.
    mutating func append(_ revision: Revision) -> Int {
        revisions.append(revision)
        guard let parent = revision.parent else { return revisions.count - 1 }
        // What puts the text right after an undo leaves redo where it was.
        if revision.kind != .adjustment || revisions[parent].latestChild == nil {
            revisions[parent].latestChild = revisions.count - 1
        }
        return revisions.count - 1
    }

    /// The revision that redo goes to from the parent of the current one, where the current one only puts right what an undo left.
    var undoneBelow: Int? {
        let revision = revisions[current]
        guard revision.kind == .adjustment, revision.latestChild == nil, let parent = revision.parent,
            let child = revisions[parent].latestChild, child != current
        else { return nil }
        return child
    }

    private func joins(_ transaction: Transaction, before: TextRope, at time: Int64) -> Bool {
        let revision = revisions[current]
        guard revision.parent != nil, revision.latestChild == nil, revision.kind != .remote
        else { return false }
        if transaction.joinsPrevious { return true }
        guard !isClosed, transaction.kind.joins, transaction.kind == revision.kind,
            time - revision.time <= History.pause
        else { return false }
        return transaction.kind != .typing || !beginsSentence(transaction.changes, before: before)
    }

    private func beginsSentence(_ changes: ChangeSet, before: TextRope) -> Bool {
        changes.edits.first.map {
            SentenceEnd.stands(before: $0.range.lowerBound, in: before, typing: $0.text)
        } ?? false
    }
}

extension Transaction.Kind {
    /// Whether edits of the kind that follow one another are one undo step.
    fileprivate var joins: Bool {
        switch self {
        case .typing, .deletingBackward, .deletingForward: true
        default: false
        }
    }
}
