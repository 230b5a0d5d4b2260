import Editing
import Merging
import TextRope

extension EditorState {
    /// Merges what another program has written into the file with the unsaved edits, if there are any. Where both changed
    /// the same place, nothing is merged before the user has answered.
    ///
    /// - Parameter saving: What is to follow the save that has met the version, and which is asked about collisions;
    ///   `nil` where the version is only news, and the next save asks.
    mutating func merge(_ theirs: TextRope, saving: AfterSaving?, at time: Int64) -> [Effect] {
        let follow: (inout EditorState) -> [Effect] = { editor in saving.map { editor.save(then: $0) } ?? [] }
        // What is being asked about belongs to the version before; this one is met by the save that follows.
        if dialog is ConflictDialog { return [] }
        let base = document.savedText
        let hadEdits = isModified
        guard theirs != base || document.savedRevision == nil else {
            return [.acceptVersion(theirs, hasEdits: hadEdits)] + follow(&self)
        }
        let versions =
            hadEdits && theirs != buffer.text ? self.versions(base: base, theirs: theirs) : nil
        let merge = versions?.merge
        if let merge, !merge.conflicts.isEmpty {
            guard let saving else {
                message = Message(.collides, .warning)
                return []
            }
            let left = cancelDialog(at: time)
            dialog = ConflictDialog(
                merge, base: base, theirs: theirs, source: .file(then: saving), in: &self)
            return left
        }
        document.savedText = theirs
        if theirs == buffer.text {
            buffer.closeStep()
            document.savedRevision = buffer.history.current
            return [.acceptVersion(theirs, hasEdits: false)] + follow(&self)
        }
        if let merge, let versions {
            takeIn(merge.changes, kind: .remote, at: time)
            message = Message(merged(numberOn(versions, at: time)))
            document.savedRevision = buffer.text == theirs ? buffer.history.current : nil
            document.isMerged = true
        } else {
            takeIn(theirs, at: time)
            document.savedRevision = buffer.history.current
            message = Message(.tookIn)
        }
        return [.acceptVersion(theirs, hasEdits: isModified)] + follow(&self)
    }

    /// Applies edits of an earlier session to the file as it is now: step by step where the file is still the version that
    /// they were made to.
    mutating func recover(_ edits: RecoveredEdits, at time: Int64) {
        buffer.closeStep()
        if edits.ancestor == buffer.text {
            replay(edits, at: time)
        } else {
            // The file has changed since, or edits of another session were recovered before: the edits to the old version
            // are applied to the present text.
            let versions = versions(base: edits.ancestor, theirs: edits.text)
            let merge = versions.merge
            guard merge.conflicts.isEmpty else {
                dialog = ConflictDialog(
                    merge, base: edits.ancestor, theirs: edits.text, source: .recovery(time: edits.time),
                    in: &self)
                return
            }
            let selection = merge.changes.extent.map { Selection(at: $0.after.upperBound) }
            selectStart(of: merge.changes)
            buffer.apply(Transaction(merge.changes, selection: selection), at: time)
            numberOn(versions, at: time)
        }
        buffer.closeStep()
        view.goalColumn = nil
        showCaret()
        tellRecovered(from: edits.time)
    }

    /// Applies the steps of an earlier session again, each as the same kind of step. What the result still lacks is one more
    /// step.
    private mutating func replay(_ edits: RecoveredEdits, at time: Int64) {
        for step in edits.steps where step.changes.lengthBefore == buffer.text.byteCount {
            buffer.replay(step)
        }
        if buffer.text != edits.text {
            let changes = TextDiff.changes(from: buffer.text, to: edits.text)
            selectStart(of: changes)
            buffer.apply(Transaction(changes, selection: edits.selection), at: time)
        }
        buffer.select(edits.selection.clamped(to: buffer.text.byteCount))
    }

    /// Puts the caret where a change begins, which is where undo will bring it.
    private mutating func selectStart(of changes: ChangeSet) {
        if let extent = changes.extent { buffer.select(Selection(at: extent.before.lowerBound)) }
    }

    /// Says how many edits were recovered: as many as the page of differences shows, since users do not count keys.
    mutating func tellRecovered(from time: String) {
        let count = ChangedPlaces.count(from: document.savedText, to: buffer.text)
        message = Message(.recovered(count: count, time: time))
    }

    /// Applies a change by others, or by an earlier session, with caret and view left in their paragraphs.
    mutating func takeIn(_ changes: ChangeSet, kind: Transaction.Kind, at time: Int64) {
        let before = buffer.text
        buffer.closeStep()
        buffer.apply(Transaction(changes, kind: kind), at: time)
        buffer.closeStep()
        view.scroll = view.scroll.moved(through: changes, from: before, to: buffer.text)
        view.goalColumn = nil
    }

    /// Goes back to the text that the file holds, as one undo step.
    mutating func discardEdits(at time: Int64) {
        let changes = TextDiff.changes(from: buffer.text, to: document.savedText)
        selectStart(of: changes)
        buffer.closeStep()
        buffer.apply(Transaction(changes), at: time)
        buffer.closeStep()
        document.savedRevision = buffer.history.current
        view.goalColumn = nil
        showCaret()
        message = Message(.discarded)
    }
}
