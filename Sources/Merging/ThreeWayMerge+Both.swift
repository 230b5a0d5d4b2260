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
    /// - Parameter lineEnd: What parts the two where this side's lines do not end.
    /// - Returns: The change of this side's text, and where the lines of each conflict are after it.
    public func keepingBoth(lineEnd: TextRope) -> (changes: ChangeSet, places: [BothSides]) {
        var edits: [ChangeSet.Edit] = []
        var places: [BothSides] = []
        var growth = 0
        for conflict in conflicts {
            var text = conflict.theirs
            let isParted = !conflict.mine.isEmpty && !conflict.theirs.isEmpty && !conflict.mine.endsLine
            if isParted { text.replace(0..<0, with: lineEnd) }
            let end = conflict.range.upperBound
            edits.append(ChangeSet.Edit(range: end..<end, text: text))
            let start = conflict.range.lowerBound + growth
            places.append(
                BothSides(
                    mine: start..<(end + growth + (isParted ? lineEnd.byteCount : 0)),
                    theirs: (end + growth)..<(end + growth + text.byteCount)))
            growth += text.byteCount
        }
        let both = ChangeSet(length: changes.lengthAfter, edits: edits)
        return (changes.composed(with: both), places)
    }
}
