import Editing
import Merging
import RecordDraft
import TextRope

/// Two versions of a draft and what both started from, to be merged as records: a paragraph that only has another number than
/// before has not changed, and the numbers, labels and references of the merged text follow from what both have done.
///
/// All indices must have been read to their ends. A version costs a few passes over its text.
public struct DraftVersions: Sendable {
    let base: NumberedDraft
    let mine: NumberedDraft
    let theirs: NumberedDraft
    /// What tells which references a version holds; tests give their own.
    let references: @Sendable (DraftIndex) -> [Reference]

    /// The versions of both sides and their common ancestor.
    public init(base: DraftIndex, mine: DraftIndex, theirs: DraftIndex) {
        self.init(base: base, mine: mine, theirs: theirs) { $0.references }
    }

    init(
        base: DraftIndex, mine: DraftIndex, theirs: DraftIndex,
        references: @escaping @Sendable (DraftIndex) -> [Reference]
    ) {
        self.base = NumberedDraft(base, references: references(base))
        self.mine = NumberedDraft(mine, references: references(mine))
        self.theirs = NumberedDraft(theirs, references: references(theirs))
        self.references = references
    }

    /// The merge of the words. Numbers, labels and references are this side's where it has them, and the other side's in what it
    /// has put in: ``settling(_:)`` puts them right.
    public var merge: ThreeWayMerge {
        ThreeWayMerge(base: base.text, mine: mine.text, theirs: theirs.text)
    }

    /// What puts the numbers, labels and references of the merged text right.
    ///
    /// - Parameter merged: The merged text, or what was made of it where both sides collide.
    public func settling(_ merged: DraftIndex) -> Settling {
        let known = KnownParagraphs(of: [mine, theirs])
        let new = NumberedDraft(merged, references: references(merged), known: known)
        var settling = NumberSettling(new, mine: mine, theirs: theirs, base: base)
        return settling.settle()
    }

    /// The numbers that stand twice in a version already.
    public var doubles: Set<DraftIndex.DuplicateNumber> {
        mine.draft.duplicateNumbers.union(theirs.draft.duplicateNumbers)
    }

    /// What lets numbers run on that ran on in a version before, and no longer do; references stay with them.
    public static func settling(_ text: DraftIndex, since before: DraftIndex) -> Settling {
        settling(text, since: before) { $0.references }
    }

    static func settling(
        _ text: DraftIndex, since before: DraftIndex, references: (DraftIndex) -> [Reference]
    ) -> Settling {
        var settling = NumberSettling(
            NumberedDraft(text, references: references(text)),
            since: NumberedDraft(before, references: references(before)))
        return settling.settle()
    }

    /// What brings the other side's version into this side's text where nothing of this side's is to stay: its words first, then its
    /// numbers, labels and references, in the text that has its words.
    public static func changes(
        from mine: DraftIndex, to theirs: DraftIndex
    ) -> (words: ChangeSet, numbers: ChangeSet) {
        let words = TextDiff.changes(
            from: NumberedDraft(mine, references: mine.references).text,
            to: NumberedDraft(theirs, references: theirs.references).text)
        var text = mine.text
        words.apply(to: &text)
        return (words, TextDiff.changes(from: text, to: theirs.text))
    }
}

/// The numbers, labels and references that a merged text has to have.
public struct Settling: Equatable, Sendable {
    /// What is to be done to the text, in order.
    public var edits: [ChangeSet.Edit] = []
    /// How many numbers of references have become slots, as what they stood for is gone.
    public var openedCount = 0
}
