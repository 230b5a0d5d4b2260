import Editing
import TextRope

/// The structure of a text, kept up to date edit by edit.
public struct DraftIndex: Sendable {
    private var text: TextRope

    /// Reads a whole text.
    public init(_ text: TextRope, vocabulary: SlotVocabulary = .standard) { self.text = text }
    /// Reads again what a change has touched.
    public mutating func update(after changes: ChangeSet, text: TextRope) { self.text = text }
    /// How many lines the text has.
    public var lineCount: Int { text.lineCount }
    /// How many slots.
    public var slotCount: Int { 0 }
    /// The language.
    public var language: DraftLanguage { .zh }
    /// The lines before the first heading.
    public var frontMatter: [FrontMatterLine] { [] }
    /// What a line (0-based) is.
    public func lineClass(_ line: Int) -> LineClass { .text }
    /// The slots in lines.
    public func slots(in lines: Range<Int>) -> [SlotSpan] { [] }
    /// How many slots stand in lines.
    public func slotCount(in lines: Range<Int>) -> Int { 0 }
    /// The slot whose start...end holds the offset.
    public func slot(touching offset: Int) -> SlotSpan? { nil }
    /// The first slot that starts after the offset.
    public func slot(after offset: Int) -> SlotSpan? { nil }
    /// The last slot that starts before the offset.
    public func slot(before offset: Int) -> SlotSpan? { nil }
    /// The slot of an ordinal below `slotCount`.
    public func slot(_ ordinal: Int) -> SlotSpan { SlotSpan(ordinal: ordinal, line: 0, range: 0..<0) }
    /// How many headings.
    public var headingCount: Int { 0 }
    /// The heading of an ordinal below `headingCount`.
    public func heading(_ ordinal: Int) -> OutlineNode {
        OutlineNode(
            ordinal: ordinal, kind: .part, level: 1, label: "", title: "", line: 0, headingLines: [0], endLine: 0,
            domain: .body, agendaItems: [], isGarbled: false, slots: 0, firstParagraph: nil, lastParagraph: nil)
    }
    /// All headings in the order of the text.
    public var outline: [OutlineNode] { [] }
    /// The innermost heading that holds the line; nil in front matter.
    public func headingOrdinal(at line: Int) -> Int? { nil }
    /// The paragraph that holds the line.
    public func paragraph(at line: Int) -> Paragraph? { nil }
    /// The first paragraph that begins after the line.
    public func paragraph(after line: Int) -> Paragraph? { nil }
    /// The last paragraph that begins before the line.
    public func paragraph(before line: Int) -> Paragraph? { nil }
    /// What a slot is to the draft.
    public func details(of slot: SlotSpan) -> Slot {
        Slot(span: slot, text: "", kind: .text, domain: .body, paragraph: nil, node: nil, nodeLabel: nil)
    }
    /// Where an agenda item is dealt with, the best place first.
    public func places(forAgendaItem item: Int) -> [AgendaPlace] { [] }
    /// All paragraphs with a number, in the order of the text.
    public var paragraphs: [Paragraph] { [] }
    /// The numbering domains in the order of the text.
    public var domains: [DomainSummary] { [] }
    /// The title in the front matter.
    public var title: String? { nil }
    /// The document symbol in the front matter.
    public var documentSymbol: String? { nil }
    /// The status in the front matter.
    public var status: String? { nil }
}
