import TextRope

extension History {
    /// Records a remote change. Steps that were undone and can be redone are rebased, so that they apply to the new text.
    mutating func recordRemote(
        _ changes: ChangeSet, inversion: ChangeSet, before: TextRope,
        _ selections: (before: Selection, after: Selection), time: Int64
    ) {
        var undone: [Revision] = []
        var next = revisions[current].latestChild
        while let index = next {
            undone.append(revisions[index])
            next = revisions[index].latestChild
        }
        current = append(
            Revision(
                parent: current, latestChild: nil, changes: changes, inversion: inversion,
                selectionBefore: selections.before, selectionAfter: selections.after, kind: .remote,
                time: time))
        var text = before
        changes.apply(to: &text)
        var last = current
        var remote = changes
        for revision in undone {
            let changes = revision.changes.rebased(over: remote, insertsFirst: false)
            let after = remote.rebased(over: revision.changes, insertsFirst: true)
            last = append(
                Revision(
                    parent: last, latestChild: nil, changes: changes,
                    inversion: changes.inverted(from: text),
                    selectionBefore: revision.selectionBefore.mapped(through: remote),
                    selectionAfter: revision.selectionAfter.mapped(through: after), kind: revision.kind,
                    time: revision.time))
            changes.apply(to: &text)
            remote = after
        }
    }
}
