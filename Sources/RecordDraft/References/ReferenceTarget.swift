/// What a reference refers to.
public struct ReferenceTarget: Hashable, Sendable {
    /// What it is.
    public enum Kind: String, CaseIterable, Sendable {
        /// A numbered paragraph.
        case paragraph
        /// A heading labelled by a letter.
        case section
        /// A heading of a part, a chapter or a division above them.
        case part
        /// The heading of an annex.
        case annex
        /// The heading of an appendix.
        case appendix
        /// A heading that bears an agenda item.
        case agendaItem
    }

    /// What it is.
    public let kind: Kind
    /// The domain that it stands in.
    public let domain: NumberingDomain
    /// The number of the paragraph or of the agenda item; nil for other headings.
    public let number: ParagraphNumber?
    /// The label of a heading as written, `A.`; empty for a paragraph and an agenda item.
    public let label: String
    /// The first line of the paragraph or heading, 0-based.
    public let line: Int
}
