/// Where two pieces of a cut paragraph meet again, and how.
public struct Seam: Equatable, Sendable {
    /// What stands between the two pieces once they are joined.
    public enum Joint: Equatable, Sendable {
        /// Nothing: `全球|南方`.
        case nothing
        /// One blank, as between words of Latin letters.
        case blank
        /// Nothing, and the hyphen at which the word was broken goes: with the word.
        case hyphenClosed(String)
        /// Nothing, and the hyphen stays, since it may be the word's own: with the word.
        case hyphenKept(String)
    }

    /// The last line before the cut, 0-based.
    public let above: Int
    /// The line that goes on, 0-based.
    public let below: Int
    /// How the two are joined.
    public let joint: Joint
    /// The lines between them that go, 0-based: page furniture, and rules with no footnote below them. Blank lines go too, and are
    /// not named.
    public let removed: [Int]
    /// The lines of the footnotes between them, 0-based, with the rules above them: they move behind the paragraph.
    public let notes: [Int]
}
