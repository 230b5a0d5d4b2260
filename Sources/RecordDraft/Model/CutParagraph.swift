/// A paragraph, numbered or not, or a speech, that page breaks have cut in pieces.
public struct CutParagraph: Equatable, Sendable {
    /// Where it is cut.
    public struct Cut: Equatable, Sendable {
        /// The last line before the cut that is the paragraph's own or of its lists, 0-based.
        public let above: Int
        /// The line that goes on with it, 0-based. Between the two stands at least one other line: blank ones, furniture, footnotes.
        public let below: Int
    }

    /// The first line of the paragraph, 0-based.
    public let line: Int
    /// The last line that is its own or of its lists, 0-based; footnotes may stand below it.
    public internal(set) var endLine: Int
    /// Whether it has a number.
    public let isNumbered: Bool
    /// Where it is cut, in the order of the text; at least one place.
    public internal(set) var cuts: [Cut] = []
}
