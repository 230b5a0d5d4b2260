/// Where a slot stands.
public struct SlotSpan: Hashable, Sendable {
    /// Which slot of the draft it is, 0-based, in the order of the text.
    public let ordinal: Int
    /// Its line, 0-based.
    public let line: Int
    /// Its bytes in the file, brackets included.
    public let range: Range<Int>
}

/// What a slot waits for.
public enum SlotKind: String, CaseIterable, Sendable {
    /// The number of the annex whose heading holds it.
    case annexNumber
    /// The number of an annex that the text refers to.
    case annexReference
    /// How many, how much, or which day.
    case count
    /// A part of a document symbol.
    case documentNumber
    /// One name or several.
    case names
    /// The whole of a numbered paragraph.
    case paragraph
    /// Any other text.
    case text
}

/// A slot and what it is to the draft.
public struct Slot: Equatable, Sendable {
    /// Where it stands.
    public let span: SlotSpan
    /// Its text, brackets included.
    public let text: String
    /// What it waits for.
    public let kind: SlotKind
    /// The domain that numbers the paragraph around it.
    public let domain: NumberingDomain
    /// The numbered paragraph that it belongs to; nil in a heading and where there is none.
    public let paragraph: Int?
    /// The innermost heading that holds it, as an ordinal; nil before the first.
    public let node: Int?
    /// The label of that heading.
    public let nodeLabel: String?
}
