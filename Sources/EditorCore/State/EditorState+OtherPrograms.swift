import Editing
import Merging
import RecordDraft
import TextRope

extension EditorState {
    /// Takes in what another program has written into the file: as it is where nothing here is unsaved, else
    /// merged with what is.
    ///
    /// - Parameter mayAsk: Whether a question may open where both changed the same place; else it waits for the next save.
    mutating func takeIn(_ theirs: TextRope, mayAsk: Bool, at time: Int64) -> [Effect] {
        // What is being asked about belongs to the version before; this one has to wait until it is answered.
        if case .conflicts = prompt { return [] }
        let base = document.savedText
        let hadEdits = isModified
        guard theirs != base || document.savedRevision == nil else {
            return [.acceptVersion(theirs, hasEdits: hadEdits)]
        }
        let merge =
            hadEdits && theirs != buffer.text
            ? ThreeWayMerge(base: base, mine: buffer.text, theirs: theirs) : nil
        if let merge, !merge.conflicts.isEmpty, !mayAsk {
            message = Message(.collides, .warning)
            return []
        }
        document.savedText = theirs
        if theirs == buffer.text {
            buffer.closeStep()
            document.savedRevision = buffer.history.current
            return [.acceptVersion(theirs, hasEdits: false)]
        }
        var conflicts: [MergeConflict] = []
        if let merge {
            let before = buffer.draft
            takeIn(merge.changes, at: time)
            numberOn(since: before, theirs: theirs, at: time)
            conflicts = merge.conflicts
            document.savedRevision = buffer.text == theirs ? buffer.history.current : nil
            message = Message(.merged)
        } else {
            takeIn(TextDiff.changes(from: buffer.text, to: theirs), at: time)
            document.savedRevision = buffer.history.current
            message = Message(.tookIn)
        }
        if conflicts.isEmpty {
            buffer.closeStep()
        } else {
            cancelPrompt()
            prompt = .conflicts(ConflictPrompt(conflicts: conflicts))
            showConflict()
            // Until all is answered the version counts as not taken in: a session that is cut off now is asked
            // again.
            return []
        }
        return [.acceptVersion(theirs, hasEdits: isModified)]
    }

    /// Puts edits of an earlier session back, on the file as it is now.
    mutating func recover(_ edits: RecoveredEdits, at time: Int64) {
        let current = buffer.text
        if edits.ancestor == current {
            buffer.apply(Transaction(TextDiff.changes(from: current, to: edits.text)), at: time)
            buffer.select(Selection(anchor: edits.selection.anchor, head: edits.selection.head))
        } else {
            // The file has become another since, or another session's edits were put back before: what was done
            // to the old version is done to what stands here.
            let merge = ThreeWayMerge(base: edits.ancestor, mine: current, theirs: edits.text)
            buffer.apply(Transaction(merge.changes), at: time)
            if !merge.conflicts.isEmpty {
                prompt = .conflicts(ConflictPrompt(conflicts: merge.conflicts, mineIsFile: true))
                showConflict()
            }
        }
        if prompt == nil { buffer.closeStep() }
        if prompt == nil { showCaret() }
        // As many as the page of differences shows: of keys pressed nobody keeps count.
        let count = DifferencesPage.count(from: document.savedText, to: buffer.text)
        message = Message(.recovered(count: count, time: edits.time))
    }

    /// Applies a change by others with caret and view left in their paragraphs.
    private mutating func takeIn(_ changes: ChangeSet, at time: Int64) {
        let before = buffer.text
        buffer.takeIn(changes, at: time)
        scroll = scroll.moved(through: changes, from: before, to: buffer.text)
        goalColumn = nil
        moveOrigins(through: changes, from: before)
    }

    /// Moves the places that tree and questions lead back to along with a change that came while they are open,
    /// and lists anew what they list.
    private mutating func moveOrigins(through changes: ChangeSet, from before: TextRope) {
        let after = buffer.text
        tree.origin = tree.origin?.moved(through: changes, from: before, to: after)
        switch prompt {
        case .find(var question):
            question.origin = question.origin.moved(through: changes, from: before, to: after)
            prompt = .find(question)
            findAsTyped()
        case .goTo(var question):
            question.origin = question.origin.moved(through: changes, from: before, to: after)
            prompt = .goTo(question)
            findPlaces()
        case .differences:
            prompt = nil
        default:
            break
        }
    }

    /// Numbers on where both sides have made a paragraph of the same number: the later one and those after it
    /// get the numbers that follow. Part of the same undo step.
    private mutating func numberOn(since before: DraftIndex, theirs: TextRope, at time: Int64) {
        readToEnd()
        let known = before.duplicateNumbers.union(DraftIndex(theirs).duplicateNumbers)
        // Each round settles the first number that stands twice; numbers only grow, so that rounds come to an
        // end.
        for _ in 0..<1000 {
            guard let edits = buffer.draft.numberingOn(except: known), !edits.isEmpty else { return }
            let before = buffer.text
            let changes = ChangeSet(length: before.byteCount, edits: edits)
            buffer.apply(Transaction(changes, joinsPrevious: true), at: time)
            moveOrigins(through: changes, from: before)
        }
    }

    /// Goes back to the text that the file holds, as one undo step.
    mutating func discardEdits(at time: Int64) {
        buffer.closeStep()
        buffer.apply(Transaction(TextDiff.changes(from: buffer.text, to: document.savedText)), at: time)
        buffer.closeStep()
        document.savedRevision = buffer.history.current
        goalColumn = nil
        showCaret()
        message = Message(.discarded)
    }
}
