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
        let (start, end) = TextDiff.commonEnds(of: base, [mine, theirs])
        var run = MergeRun(
            base: base.bytes(in: start..<(base.byteCount - end)),
            mine: mine.bytes(in: start..<(mine.byteCount - end)),
            theirs: theirs.bytes(in: start..<(theirs.byteCount - end)))
        run.merge()
        changes = ChangeSet(
            length: mine.byteCount,
            edits: run.edits.map {
                ChangeSet.Edit(
                    range: ($0.range.lowerBound + start)..<($0.range.upperBound + start),
                    text: TextRope(adopting: $0.text))
            })
        var growth = start
        var next = run.edits[...]
        conflicts = run.conflicts.map { conflict in
            while let edit = next.first, edit.range.upperBound <= conflict.mine.lowerBound {
                growth += edit.text.count - edit.range.count
                next = next.dropFirst()
            }
            return MergeConflict(
                range: (conflict.mine.lowerBound + growth)..<(conflict.mine.upperBound + growth),
                mineRange: (conflict.mine.lowerBound + start)..<(conflict.mine.upperBound + start),
                base: TextRope(bytes: run.base[conflict.base]),
                mine: TextRope(bytes: run.mine[conflict.mine]),
                theirs: TextRope(bytes: run.theirs[conflict.theirs]))
        }
    }
}
