/// A heading and what it holds.
public struct OutlineNode: Equatable, Sendable {
    /// Which heading of the draft it is, 0-based, in the order of the text.
    public let ordinal: Int
    /// What it opens.
    public let kind: HeadingKind
    /// How deep it lies; 1 is the top.
    public let level: Int
    /// The label as written: `二、`, `A.`, `附件[--]`.
    public let label: String
    /// The title as written, without label, agenda items and emphasis; empty where there is none.
    public let title: String
    /// The line of its label, 0-based.
    public let line: Int
    /// The lines that hold label, title and agenda items, 0-based: usually one, at most four.
    public let headingLines: [Int]
    /// The last line before the next node of the same or a higher level, 0-based.
    public let endLine: Int
    /// The domain that numbers its paragraphs.
    public let domain: NumberingDomain
    /// The agenda items that its brackets name.
    public let agendaItems: [Int]
    /// Whether the heading says that it goes on from an earlier piece of the record.
    public let isContinued: Bool
    /// Whether it is taken for a heading by its looks alone, and may be none.
    public let isUncertain: Bool
    /// Whether the title seems to be damaged: characters that do not go together.
    public let isGarbled: Bool
    /// How many slots stand between `line` and `endLine`.
    public let slots: Int
    /// The number of the first numbered paragraph between `line` and `endLine`.
    public let firstParagraph: Int?
    /// The number of the last numbered paragraph between `line` and `endLine`.
    public let lastParagraph: Int?
}
