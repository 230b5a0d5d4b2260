import TextRope

extension History {
    /// Goes one step of the user's own back; `nil` where there is none.
    ///
    /// - Parameter text: The text as it is.
    public mutating func undo(_ text: TextRope) -> UndoStep? {
        guard canUndo else { return nil }
        isClosed = true
        guard revisions[current].kind == .remote else {
            let revision = revisions[current]
            guard let parent = revision.parent else { return nil }
            if undoneBelow == nil { revisions[parent].latestChild = current }
            current = parent
            return UndoStep(
                changes: revision.inversion, selection: revision.selectionBefore, kind: revision.kind)
        }
        while let parent = revisions[current].parent, revisions[parent].kind == .remote { join(with: parent) }
        return undoBelowRemote(text)
    }

    /// Goes one step forward on the branch last visited, and first back over what put the text right after the undo; `nil` at its
    /// end.
    public mutating func redo() -> UndoStep? {
        guard let changes = changesOfRedo, let child = undoneBelow ?? revisions[current].latestChild else {
            return nil
        }
        current = child
        isClosed = true
        return UndoStep(
            changes: changes, selection: revisions[child].selectionAfter, kind: revisions[child].kind)
    }

    /// What ``undo(_:)`` would do to the text; `nil` where there is nothing to undo, and where it is not known before it is
    /// done, since others have changed the text after the step.
    public var changesOfUndo: ChangeSet? {
        canUndo && revisions[current].kind != .remote ? revisions[current].inversion : nil
    }

    /// What ``redo()`` would do to the text; `nil` where there is nothing to redo.
    public var changesOfRedo: ChangeSet? {
        if let child = undoneBelow {
            return revisions[current].inversion.composed(with: revisions[child].changes)
        }
        return revisions[current].latestChild.map { revisions[$0].changes }
    }

    /// Whether the step that redo would do belongs to the one just done.
    public var redoGoesOn: Bool {
        revisions[current].latestChild.map { revisions[$0].kind == .adjustment } ?? false
    }

    /// Makes the current revision and its parent, both by others, one.
    private mutating func join(with parent: Int) {
        let before = revisions[parent]
        revisions[current].changes = before.changes.composed(with: revisions[current].changes)
        revisions[current].inversion = revisions[current].inversion.composed(with: before.inversion)
        revisions[current].selectionBefore = before.selectionBefore
        revisions[current].parent = before.parent
        revisions[parent].latestChild = nil
        if let first = before.parent { revisions[first].latestChild = current }
    }

    /// Takes back the user's step that stands right below what others did, which stays.
    ///
    /// The two change places: `parent → own → remote` becomes `parent → remote → own`, each of them rebased. The text
    /// behind both is the same as before, so that what follows them still fits.
    private mutating func undoBelowRemote(_ text: TextRope) -> UndoStep? {
        let (above, below) = (current, revisions[current].parent)
        guard let below, let parent = revisions[below].parent else { return nil }
        let (remote, own) = (revisions[above], revisions[below])
        var textOfOwn = text
        remote.inversion.apply(to: &textOfOwn)
        var textOfParent = textOfOwn
        own.inversion.apply(to: &textOfParent)

        let taken = Self.takingBack(own, below: remote, textOfOwn: textOfOwn)
        var textWithoutOwn = text
        taken.inversion.apply(to: &textWithoutOwn)

        // What else followed the own step fits the text that stands in its place once the exchange is undone first.
        let way = taken.remote.inverted(from: textOfParent).composed(with: own.changes)
        for index in revisions.indices where revisions[index].parent == below && index != above {
            revisions[index].changes = way.composed(with: revisions[index].changes)
            revisions[index].inversion = revisions[index].inversion.composed(
                with: own.inversion.composed(with: taken.remote))
        }
        revisions[below] = Revision(
            parent: parent, latestChild: above, changes: taken.remote,
            inversion: taken.remote.inverted(from: textOfParent), selectionBefore: own.selectionBefore,
            selectionAfter: own.selectionBefore.mapped(through: taken.remote), kind: .remote,
            time: remote.time)
        let selectionAfter = own.selectionAfter.mapped(through: remote.changes)
        revisions[above] = Revision(
            parent: below, latestChild: remote.latestChild, changes: taken.inversion.inverted(from: text),
            inversion: taken.inversion, selectionBefore: revisions[below].selectionAfter,
            selectionAfter: selectionAfter, kind: own.kind, time: own.time)
        current = below
        return UndoStep(
            changes: taken.inversion, selection: revisions[below].selectionAfter, kind: own.kind,
            isPartial: taken.isPartial)
    }

    /// How an own step is taken back from under a remote one, and what the remote one comes to without it.
    ///
    /// What others have rewritten is theirs: letters that both versions share by chance are not taken out of their
    /// sentence, and that part of the step stays as it is.
    private static func takingBack(
        _ own: Revision, below remote: Revision, textOfOwn: TextRope
    ) -> (inversion: ChangeSet, remote: ChangeSet, isPartial: Bool) {
        let remote = remote.changes.slid(outOf: own.inversion.edits.map(\.range), in: textOfOwn)
        let rewriting = Rewriting(by: remote)
        var undone: [ChangeSet.Edit] = []
        var kept: [ChangeSet.Edit] = []
        var growth = 0
        for edit in own.inversion.edits {
            let start = edit.range.lowerBound + growth
            growth += edit.text.byteCount - edit.range.count
            if rewriting.touches(edit.range) {
                let before = start..<(start + edit.text.byteCount)
                kept.append(ChangeSet.Edit(range: before, text: textOfOwn[edit.range]))
            } else {
                undone.append(edit)
            }
        }
        let inversion = ChangeSet(length: own.inversion.lengthBefore, edits: undone)
        // What takes the place of words stands with them, behind what others have put in before them.
        let result = inversion.rebased(over: remote, insertsFirst: false)
        let rest = remote.rebased(over: inversion, insertsFirst: true)
        let stays = ChangeSet(length: own.inversion.lengthAfter, edits: kept)
        return (
            result, stays.composed(with: rest),
            !kept.isEmpty || result.deletedCount < own.inversion.deletedCount
        )
    }
}

/// Where a change puts other words in the place of words that stood there.
private struct Rewriting {
    private let edits: [ChangeSet.Edit]

    init(by changes: ChangeSet) {
        edits = changes.edits
    }

    /// Whether in a range, which is not empty, something is taken out and something put in, there or right beside it.
    func touches(_ range: Range<Int>) -> Bool {
        guard !range.isEmpty else { return false }
        var low = 0
        var high = edits.count
        while low < high {
            let middle = (low + high) / 2
            if edits[middle].range.upperBound < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        var (takes, puts) = (false, false)
        for edit in edits[low...] {
            if edit.range.lowerBound > range.upperBound || takes && puts { break }
            takes = takes || edit.range.overlaps(range)
            puts = puts || !edit.text.isEmpty
        }
        return takes && puts
    }
}
