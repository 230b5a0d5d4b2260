/// Two texts to be compared, with their differences.
public struct Comparison: Equatable, Sendable {
    /// How the two stand.
    public enum Arrangement: Equatable, Sendable {
        /// Beside each other.
        case sideBySide
        /// The first above the second.
        case stacked
    }

    /// One of the two.
    public struct Side: Equatable, Sendable {
        /// Whose it is, over it; empty where its place says it.
        public var name = ""
        /// The text. Unescaped text of the draft.
        public var text: String
        /// What differs from the other, in bytes of the text; an empty range where the other has something more.
        public var differing: [Range<Int>] = []
        /// What is said where there is no text.
        public var nothing: String
    }

    /// How the two stand.
    public var arrangement: Arrangement
    /// The one at the left or above.
    public var first: Side
    /// The one at the right or below.
    public var second: Side
    /// What stands over both; nothing where it is empty.
    public var heading = ""
    /// By how many rows the view has been scrolled from where it begins.
    public var scroll = 0
}
