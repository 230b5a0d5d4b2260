import RecordDraft
import TextRope

/// Which headings the tree shows: all but those below a folded one.
///
/// Rows are counted from the folds alone, so that a tree of many thousand headings costs no more than the rows
/// that show.
public struct AgendaRows: Equatable, Sendable {
    /// How many rows the tree has.
    public let count: Int
    /// The ordinals of the folded headings that hide others.
    public let folded: Set<Int>
    /// The headings hidden, as ranges of ordinals, in order and apart.
    private let hidden: [Range<Int>]

    /// The rows of a draft with the folds that there are.
    public init(_ buffer: Buffer) {
        let draft = buffer.draft
        var folded: Set<Int> = []
        var ranges: [Range<Int>] = []
        for anchor in buffer.foldedHeadings {
            let line = buffer.text.line(at: min(anchor.offset, buffer.text.byteCount))
            guard let ordinal = draft.headingOrdinal(at: line) else { continue }
            let node = draft.heading(ordinal)
            // The last line of a node belongs to the last node inside it.
            guard node.line == line, let last = draft.headingOrdinal(at: node.endLine), last > ordinal else {
                continue
            }
            folded.insert(ordinal)
            ranges.append(ordinal + 1..<last + 1)
        }
        ranges.sort { $0.lowerBound < $1.lowerBound }
        var apart: [Range<Int>] = []
        for range in ranges where range.lowerBound >= apart.last?.upperBound ?? 0 { apart.append(range) }
        hidden = apart
        self.folded = folded
        count = draft.headingCount - apart.reduce(0) { $0 + $1.count }
    }

    /// The heading in a row below `count`.
    public func ordinal(ofRow row: Int) -> Int {
        var ordinal = row
        for range in hidden {
            if ordinal < range.lowerBound { break }
            ordinal += range.count
        }
        return ordinal
    }

    /// The row of a heading, or of the folded one that hides it.
    public func row(ofOrdinal ordinal: Int) -> Int {
        var row = ordinal
        for range in hidden {
            if ordinal < range.lowerBound { break }
            row -= min(range.count, ordinal - range.lowerBound + 1)
        }
        return row
    }
}
