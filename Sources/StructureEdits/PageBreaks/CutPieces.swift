import RecordDraft
import TextRope

/// The two pieces beside a cut, and what stands between them.
struct CutPieces {
    let cut: CutParagraph.Cut
    /// The bytes of the line above the cut and of the one below it, line ends left out.
    let above: Range<Int>
    let below: Range<Int>
    let junction: Junction
    /// The lines between that go.
    private(set) var removed: [Int] = []
    /// The lines of footnotes between, with the rules above them.
    private(set) var notes: [Int] = []
    /// The footnotes as they stand behind the paragraph: each line with the line ends before it.
    private(set) var noteText = ""
    /// The line end behind the line above the cut.
    let lineEnd: String
    /// Whether the reader's taking the two for one paragraph can be relied on.
    let belongTogether: Bool

    init(_ cut: CutParagraph.Cut, of paragraph: CutParagraph, in draft: DraftIndex) {
        let text = draft.text
        self.cut = cut
        above = text.lineContent(cut.above)
        below = text.lineContent(cut.below)
        junction = Junction(above, below, in: text)
        lineEnd = text.string(in: above.upperBound..<text.lineStart(cut.above + 1))
        let between = (cut.above + 1..<cut.below).map { ($0, draft.lineClass($0)) }
        // Clauses of a resolution end with a comma or semicolon each, with blank lines between them, and are no pieces of one
        // paragraph: of text with no number something else has to tell.
        belongTogether =
            paragraph.isNumbered || between.contains { $0.1 != .blank }
            || !junction.isBetweenClauses
        sort(between, text)
    }

    /// Tells what goes from what moves.
    private mutating func sort(_ between: [(line: Int, class: LineClass)], _ text: TextRope) {
        // Rules that a footnote may stand below, and the greatest number of blank lines in a row since the last footnote.
        var rules: [(line: Int, blanks: Int)] = []
        var blanks = 0
        var run = 0
        for (line, lineClass) in between {
            switch lineClass {
            case .blank:
                run += 1
                blanks = max(blanks, run)
                continue
            case .rule:
                rules.append((line, blanks))
                blanks = 0
            case .footnote:
                for rule in rules { note(rule.line, blanks: rule.blanks, text) }
                note(line, blanks: blanks, text)
                rules = []
                blanks = 0
            default:
                removed += rules.map(\.line) + [line]
                rules = []
            }
            run = 0
        }
        removed += rules.map(\.line)
    }

    private mutating func note(_ line: Int, blanks: Int, _ text: TextRope) {
        notes.append(line)
        noteText += String(repeating: lineEnd, count: blanks + 1)
        noteText += text.string(in: text.lineContent(line))
    }
}
