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
            revisions[parent].latestChild = current
            current = parent
            return UndoStep(
                changes: revision.inversion, selection: revision.selectionBefore, kind: revision.kind)
        }
        while let parent = revisions[current].parent, revisions[parent].kind == .remote { join(with: parent) }
        return undoBelowRemote(text)
    }

    /// Goes one step forward on the branch last visited; `nil` at its end.
    public mutating func redo() -> UndoStep? {
        guard let child = revisions[current].latestChild else { return nil }
        current = child
        isClosed = true
        return UndoStep(
            changes: revisions[child].changes, selection: revisions[child].selectionAfter,
            kind: revisions[child].kind)
    }

    /// What ``undo(_:)`` would do to the text; `nil` where there is nothing to undo, and where it is not known before it is
    /// done, since others have changed the text after the step.
    public var changesOfUndo: ChangeSet? {
        canUndo && revisions[current].kind != .remote ? revisions[current].inversion : nil
    }

    /// What ``redo()`` would do to the text; `nil` where there is nothing to redo.
    public var changesOfRedo: ChangeSet? {
        revisions[current].latestChild.map { revisions[$0].changes }
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

        let taken = Self.takingBack(own, below: remote)
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
    private static func takingBack(
        _ own: Revision, below remote: Revision
    ) -> (inversion: ChangeSet, remote: ChangeSet, isPartial: Bool) {
        let inversion = own.inversion.rebased(over: remote.changes, insertsFirst: true)
        let rest = remote.changes.rebased(over: own.inversion, insertsFirst: false)
        // Where others have put their words in the place of all that the user had written there, what the user had
        // replaced does not come back beside them.
        let replaced = remote.changes.deletedRanges
        let stand = OffsetMap(rest)
        var growth = 0
        var dropped: [ChangeSet.Edit] = []
        for edit in own.inversion.edits {
            let start = edit.range.lowerBound + growth
            growth += edit.text.byteCount - edit.range.count
            guard !edit.text.isEmpty, !edit.range.isEmpty, replaced.covers(edit.range) else { continue }
            let place = stand.map(start, bias: .after)
            dropped.append(
                ChangeSet.Edit(range: place..<(place + edit.text.byteCount), text: TextRope()))
        }
        let isPartial = inversion.deletedCount < own.inversion.deletedCount
        guard !dropped.isEmpty else { return (inversion, rest, isPartial) }
        let drop = ChangeSet(length: inversion.lengthAfter, edits: dropped)
        return (inversion.composed(with: drop), rest.composed(with: drop), isPartial)
    }
}

extension ChangeSet {
    /// What it deletes, in bytes of the text before, in order.
    fileprivate var deletedRanges: [Range<Int>] {
        edits.compactMap { $0.range.isEmpty ? nil : $0.range }
    }
}

extension [Range<Int>] {
    /// Whether one of these ranges, which stand in order, holds all of another.
    fileprivate func covers(_ range: Range<Int>) -> Bool {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle].upperBound < range.upperBound { low = middle + 1 } else { high = middle }
        }
        return low < count && self[low].lowerBound <= range.lowerBound
    }
}
