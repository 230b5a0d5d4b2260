import RecordDraft
import TextRope

/// How a draft parts its paragraphs around a place: its line ends, and blank lines or none.
struct BlockSpacing {
    let lineEnd: String
    let blankLines: Int

    /// What stands between the end of one paragraph and the beginning of the next.
    var separator: String { String(repeating: lineEnd, count: blankLines + 1) }

    /// As the lines of a block have it towards its neighbours: the paragraph below, else the one above, else as its own
    /// lines have it among themselves, else whatever is there.
    init(around block: Range<Int>, in draft: DraftIndex) {
        let text = draft.text
        lineEnd = Self.lineEnd(near: block, text)
        let below = Self.blanks(from: block.upperBound, step: 1, draft)
        let above = Self.blanks(from: block.lowerBound - 1, step: -1, draft)
        let neighbours = [below, above].compactMap { $0 }
        let beside = neighbours.first { $0.isText }?.count ?? Self.blanks(inside: block, draft)
        blankLines = beside ?? neighbours.first?.count ?? 1
    }

    /// The blank lines before the second paragraph or heading of a block; nil where it has but one.
    private static func blanks(inside block: Range<Int>, _ draft: DraftIndex) -> Int? {
        var count = 0
        for line in block.dropFirst() {
            switch draft.lineClass(line) {
            case .blank: count += 1
            case .paragraph, .text, .heading: return count
            default: count = 0
            }
        }
        return nil
    }

    private static func lineEnd(near block: Range<Int>, _ text: TextRope) -> String {
        for line in [block.upperBound - 1, block.lowerBound - 1, 0]
        where line >= 0 && line + 1 < text.lineCount {
            return text.string(in: text.lineContent(line).upperBound..<text.lineStart(line + 1))
        }
        return "\n"
    }

    /// The blank lines from a line on, and whether text stands behind them; nil where nothing does.
    private static func blanks(
        from start: Int, step: Int, _ draft: DraftIndex
    ) -> (count: Int, isText: Bool)? {
        var line = start
        while line >= 0, line < draft.lineCount {
            switch draft.lineClass(line) {
            case .blank: line += step
            case .paragraph, .continuation, .text, .listItem: return (abs(line - start), true)
            default: return (abs(line - start), false)
            }
        }
        return nil
    }
}
