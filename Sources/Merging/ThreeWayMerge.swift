import Editing
import TextRope

/// A three-way merge: two versions of a text and their common ancestor.
///
/// Lines that only one side changed, and parts of lines that only one side changed with something unchanged
/// between, are taken from that side. Paragraphs that both sides put in at one place are both kept, this side's
/// first. What both changed in the same way is changed once. The rest is a conflict, a line or more.
public struct ThreeWayMerge: Equatable, Sendable {
    /// The change that turns this side's text into the merged one.
    public var changes: ChangeSet
    /// The conflicts that the user has to resolve, in the order of the text.
    public var conflicts: [MergeConflict]

    /// Merges the two sides' versions of their common ancestor `base`.
    public init(base: TextRope, mine: TextRope, theirs: TextRope) {
        self.init(base: MaskedText(base), mine: MaskedText(mine), theirs: MaskedText(theirs))
    }

    /// Merges the two sides' versions of their common ancestor `base`. In masked places that all have, this side's bytes stay.
    public init(base: MaskedText, mine: MaskedText, theirs: MaskedText) {
        let (start, end) = TextDiff.commonEnds(of: base.masked, [mine.masked, theirs.masked])
        func middle(_ text: MaskedText) -> [UInt8] {
            text.masked.bytes(in: start..<(text.masked.byteCount - end))
        }
        func place(_ range: Range<Int>, _ text: MaskedText) -> Range<Int> {
            text.range(ofMasked: range.shifted(by: start))
        }
        var run = MergeRun(base: middle(base), mine: middle(mine), theirs: middle(theirs))
        run.merge()
        let edits = run.edits.map {
            ChangeSet.Edit(range: place($0.range, mine), text: theirs.text[place($0.source, theirs)])
        }
        changes = ChangeSet(length: mine.text.byteCount, edits: edits)
        var growth = 0
        var next = edits[...]
        conflicts = run.conflicts.map { conflict in
            let range = place(conflict.mine, mine)
            while let edit = next.first, edit.range.upperBound <= range.lowerBound {
                growth += edit.text.byteCount - edit.range.count
                next = next.dropFirst()
            }
            return MergeConflict(
                range: range.shifted(by: growth), mineRange: range,
                base: base.text[place(conflict.base, base)], mine: mine.text[range],
                theirs: theirs.text[place(conflict.theirs, theirs)])
        }
    }
}
