import RecordDraft

/// What can be done to the structure of a draft as one step: numbers, labels and references follow.
///
/// Lines are 0-based; a line stands for the paragraph, numbered or not, that holds it (``RecordDraft/DraftIndex/extent(ofParagraphAt:)``).
/// Headings are ordinals.
public enum StructureOperation: Equatable, Sendable {
    /// A new numbered paragraph behind the one that holds a line, or behind the heading there.
    case insertAfter(line: Int)
    /// A new numbered paragraph in the blank line below one, parted from that as its neighbours are.
    case begin(blankLine: Int)
    /// A new numbered paragraph before the one that holds a line.
    case insertBefore(line: Int)
    /// The paragraph becomes two at an offset, in bytes of the text.
    case split(offset: Int)
    /// The next paragraph is written on to the one that holds a line.
    case join(line: Int)
    /// The paragraphs from the one that holds a line to the one that holds another go, with their lists and footnotes.
    case deleteParagraphs(ClosedRange<Int>)
    /// The paragraphs change places with the one above, or go above the heading there.
    case moveParagraphsUp(ClosedRange<Int>)
    /// The paragraphs change places with the one below, or go below the heading there.
    case moveParagraphsDown(ClosedRange<Int>)
    /// The paragraphs go to the end of what stands straight under a heading.
    case moveParagraphs(ClosedRange<Int>, under: Int)
    /// The paragraph gets the number that it should have where it stands.
    case addNumber(line: Int)
    /// The paragraph loses its number.
    case removeNumber(line: Int)
    /// The paragraph gets the number behind the one above it, and those below it in its domain the numbers that follow.
    case numberOn(line: Int)
    /// The paragraphs of domains are numbered one by one, each from the number of its first paragraph.
    case renumber([NumberingDomain])
    /// The paragraphs of domains of which only the numbers are left go, and the others are numbered one by one, without suffixes.
    case closeUp([NumberingDomain])
    /// A new heading of the same level behind all that a heading holds.
    case insertHeading(after: Int)
    /// A heading goes, with all that it holds.
    case deleteHeading(Int)
    /// A heading, with all that it holds, changes places with the one above of its level.
    case moveHeadingUp(Int)
    /// A heading, with all that it holds, changes places with the one below of its level.
    case moveHeadingDown(Int)
    /// A heading, with those that it holds, goes one level up; it stays where it is.
    case promoteHeading(Int)
    /// A heading, with those that it holds, goes one level down, below the heading above it of its level.
    case demoteHeading(Int)

    /// Whether it puts in a paragraph and takes nothing away.
    public var putsIn: Bool {
        switch self {
        case .insertAfter, .insertBefore, .begin: true
        default: false
        }
    }
}
