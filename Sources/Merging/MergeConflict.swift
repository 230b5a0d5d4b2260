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
    /// Where they stand in this side's own text, in bytes.
    public var mineRange: Range<Int>
    /// What both sides started from.
    public var base: TextRope
    /// What this side made of it.
    public var mine: TextRope
    /// What the other side made of it.
    public var theirs: TextRope
}

extension TextRope {
    /// Whether the last byte ends a line.
    package var endsLine: Bool {
        !isEmpty && [0x0A, 0x0D].contains(byte(at: byteCount - 1))
    }
}
