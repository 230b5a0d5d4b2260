import Editing
import TextRope

extension ThreeWayMerge {
    /// Where both sides' lines of a conflict stand, in bytes of a text that holds both.
    public struct BothSides: Equatable, Sendable {
        /// This side's, with the line end that was put behind them to part them from the other's.
        public var mine: Range<Int>
        /// The other side's, with that line end where this side's stay alone.
        public var theirs: Range<Int>

        /// What an answer takes out of the text that holds both; empty for nothing.
        public func discarded(by choice: MergeConflict.Choice) -> Range<Int> {
            switch choice {
            case .mine: theirs
            case .theirs: mine
            case .both: 0..<0
            }
        }
    }

    /// The merge with both sides' lines wherever they collide, this side's first.
    ///
    /// - Parameters:
    ///   - lineEnd: What parts the two where this side's lines do not end, and once more where they stand between blank lines: so the
    ///     other side's do too.
    ///   - text: This side's text.
    /// - Returns: The change of this side's text, and where the lines of each conflict are after it.
    public func keepingBoth(
        lineEnd: TextRope, in text: TextRope
    ) -> (changes: ChangeSet, places: [BothSides]) {
        var edits: [ChangeSet.Edit] = []
        var places: [BothSides] = []
        var growth = 0
        for conflict in conflicts {
            var theirs = conflict.theirs
            var parting = TextRope()
            if !conflict.mine.isEmpty && !conflict.theirs.isEmpty {
                if !conflict.mine.endsLine { parting.replace(0..<0, with: lineEnd) }
                if text.isBlock(conflict.mineRange) { parting.replace(0..<0, with: lineEnd) }
            }
            theirs.replace(0..<0, with: parting)
            let end = conflict.range.upperBound
            edits.append(ChangeSet.Edit(range: end..<end, text: theirs))
            let start = conflict.range.lowerBound + growth
            places.append(
                BothSides(
                    mine: start..<(end + growth + parting.byteCount),
                    theirs: (end + growth)..<(end + growth + theirs.byteCount)))
            growth += theirs.byteCount
        }
        let both = ChangeSet(length: changes.lengthAfter, edits: edits)
        return (changes.composed(with: both), places)
    }
}

extension TextRope {
    /// Whether a range of whole lines has a blank line before and behind it, and none at its own end.
    fileprivate func isBlock(_ range: Range<Int>) -> Bool {
        let first = line(at: range.lowerBound)
        let next = line(at: range.upperBound)
        guard first > 0, next > first, next < lineCount else { return false }
        return lineContent(first - 1).isEmpty && lineContent(next).isEmpty && !lineContent(next - 1).isEmpty
    }
}
