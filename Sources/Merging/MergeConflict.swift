import Editing
import TextRope

/// A place, in whole lines, where both sides changed the same, each in its own way. In the merged text stands
/// what this side made of it.
public struct MergeConflict: Equatable, Sendable {
    /// What to do about it.
    public enum Choice: Equatable, Sendable, CaseIterable {
        /// This side's, as it stands.
        case mine
        /// The other side's.
        case theirs
        /// This side's, then the other side's.
        case both
    }

    /// Where this side's lines stand in the merged text, in bytes.
    public var range: Range<Int>
    /// What both sides started from.
    public var base: TextRope
    /// What this side made of it.
    public var mine: TextRope
    /// What the other side made of it.
    public var theirs: TextRope

    /// The edit of the merged text that a choice comes to; nil where the text stays as it is. With both, they
    /// stand in lines of their own.
    public func edit(for choice: Choice) -> ChangeSet.Edit? {
        switch choice {
        case .mine: return nil
        case .theirs: return ChangeSet.Edit(range: range, text: theirs)
        case .both:
            var text = theirs
            if !mine.isEmpty && !theirs.isEmpty && !mine.endsLine {
                text.replace(0..<0, with: TextRope("\n"))
            }
            return ChangeSet.Edit(range: range.upperBound..<range.upperBound, text: text)
        }
    }
}

extension TextRope {
    /// Whether the last byte ends a line.
    fileprivate var endsLine: Bool {
        !isEmpty && [0x0A, 0x0D].contains(byte(at: byteCount - 1))
    }
}
