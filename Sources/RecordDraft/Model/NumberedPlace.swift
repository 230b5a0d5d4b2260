/// The number of a numbered paragraph, as a place of the text.
public struct NumberedPlace: Equatable, Sendable {
    /// The first line of the paragraph, 0-based.
    public let line: Int
    /// The bytes of the text that are the number: digits and suffix only, without stop, brackets, `第…段` and emphasis.
    public let range: Range<Int>
    /// The number.
    public let number: ParagraphNumber
}
