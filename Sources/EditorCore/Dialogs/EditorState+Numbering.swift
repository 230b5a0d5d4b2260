import Editing
import Merging
import RecordDraft
import StructureEdits
import TextRope
import Wording

/// Numbers, labels and references where others have changed the draft too: they follow from the text that both sides make up.
extension EditorState {
    /// The text as it is, another version, and what both started from.
    mutating func versions(base: TextRope, theirs: TextRope) -> DraftVersions {
        DraftVersions(base: read(base), mine: wholeDraft(), theirs: read(theirs))
    }

    /// The structure of the text as it is, read to its end.
    mutating func wholeDraft() -> DraftIndex {
        readToEnd()
        return buffer.draft
    }

    private func read(_ text: TextRope) -> DraftIndex {
        DraftIndex(text, vocabulary: buffer.draft.vocabulary, marks: buffer.saidHeadings.all)
    }

    /// Takes over another version where nothing of one's own stands in the text but what the file has: its words are by others, and
    /// the numbers follow from all, so that an own step from before can be taken back.
    mutating func takeIn(_ theirs: TextRope, at time: Int64) {
        let changes = DraftVersions.changes(from: wholeDraft(), to: read(theirs))
        takeIn(changes.words, kind: .remote, at: time)
        buffer.apply(Transaction(changes.numbers, kind: .adjustment), at: time)
        buffer.closeStep()
    }

    /// Puts the numbers of a merged text right, unless they are locked. It belongs to the user's last step.
    ///
    /// - Returns: How many numbers of references have become slots, as what they stood for is gone.
    @discardableResult
    mutating func numberOn(_ versions: DraftVersions, at time: Int64) -> Int {
        guard !document.hasLockedNumbers else { return 0 }
        var openedCount = 0
        var isBegun = false
        // What was read as part of a list may be a paragraph once the numbers before it are right.
        for _ in 0..<3 {
            let settling = versions.settling(wholeDraft())
            guard !settling.edits.isEmpty else { break }
            openedCount += settling.openedCount
            adjust(settling.edits, goesOn: isBegun, at: time)
            isBegun = true
        }
        let known = versions.doubles
        // Each round settles the first number that stands twice; numbers only grow, so that rounds come to an
        // end.
        for _ in 0..<1000 {
            guard let edits = wholeDraft().numberingOn(except: known), !edits.isEmpty else { break }
            adjust(edits, goesOn: isBegun, at: time)
            isBegun = true
        }
        buffer.closeStep()
        return openedCount
    }

    /// Goes back or forward, and lets the numbers that ran on before run on where that went past a change by others.
    mutating func keepingNumbers(at time: Int64, _ move: (inout Buffer) -> UndoOutcome) -> UndoOutcome {
        let (before, isBesideRemote) = (buffer.draft, buffer.history.isBesideRemote)
        let outcome = move(&buffer)
        guard before.isComplete, outcome != .nothing, !document.hasLockedNumbers,
            isBesideRemote || buffer.history.isBesideRemote
        else {
            return outcome
        }
        let settling = DraftVersions.settling(wholeDraft(), since: before)
        if !settling.edits.isEmpty { adjust(settling.edits, goesOn: false, at: time) }
        buffer.closeStep()
        return outcome
    }

    /// What is said once both sides' words are together.
    func merged(_ openedCount: Int) -> LocalizedText {
        openedCount > 0 ? .mergedOpening(openedCount) : .merged
    }

    private mutating func adjust(_ edits: [ChangeSet.Edit], goesOn: Bool, at time: Int64) {
        buffer.apply(
            Transaction(
                ChangeSet(length: buffer.text.byteCount, edits: edits), kind: .adjustment,
                joinsPrevious: goesOn), at: time)
    }
}
