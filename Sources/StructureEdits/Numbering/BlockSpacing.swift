import RecordDraft
import TextRope

/// How a draft parts its paragraphs around a place: its line ends, and blank lines or none.
struct BlockSpacing {
    let lineEnd: String
    let blankLines: Int

    /// What stands between the end of one paragraph and the beginning of the next.
    var separator: String { String(repeating: lineEnd, count: blankLines + 1) }

    /// As the lines of a block have it towards its neighbours: the paragraph below, else the one above, else whatever is there.
    init(around block: Range<Int>, in draft: DraftIndex) {
        let text = draft.text
        lineEnd = Self.lineEnd(near: block, text)
        let below = Self.blanks(from: block.upperBound, step: 1, draft)
        let above = Self.blanks(from: block.lowerBound - 1, step: -1, draft)
        let neighbours = [below, above].compactMap { $0 }
        let besideText = neighbours.first { $0.isText } ?? neighbours.first
        blankLines = besideText?.count ?? 1
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
