/// The number in the label of a heading, as a place of the text.
public struct HeadingNumber: Equatable, Sendable {
    /// The bytes of the text that are the number: `一` of `一、`, `a` of `(a)`, `五` of `第五章`.
    public let range: Range<Int>
    /// Its value; 27 for `AA`.
    public let value: Int
    /// How it is written.
    public let style: NumeralStyle
}

/// The number of an annex, appendix or addendum in its heading, as a place of the text.
public struct AnnexNumber: Equatable, Sendable {
    /// How it is written.
    public enum Style: Sendable {
        /// `附件一`
        case chinese
        /// `Annex II`
        case roman
        /// `Annex 2`
        case arabic
        /// `Annex B`
        case letter
        /// `附件[--]`: still to be filled.
        case slot

        /// What reads and writes such numbers; nil for a slot.
        public var numerals: NumeralStyle? {
            switch self {
            case .chinese: .chinese
            case .roman: .roman
            case .arabic: .arabic
            case .letter: .upperLetter
            case .slot: nil
            }
        }
    }

    /// The bytes of the text that are the number; of a slot with its brackets.
    public let range: Range<Int>
    /// Its value; nil for a slot.
    public let value: Int?
    /// How it is written.
    public let style: Style
}
