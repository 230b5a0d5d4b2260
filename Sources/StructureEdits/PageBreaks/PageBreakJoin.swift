import Editing
import RecordDraft
import TextRope

/// A paragraph that page breaks have cut, put together again: its pieces are joined, page furniture between them goes, and
/// footnotes between them move behind the paragraph.
public struct PageBreakJoin: Equatable, Sendable {
    /// The lines from the first to the last of the paragraph's own, 0-based.
    public let lines: Range<Int>
    /// Where its pieces meet, in the order of the text; at least one.
    public let seams: [Seam]
    /// What is to be done to the text, in order.
    public let edits: [ChangeSet.Edit]

    /// All cut paragraphs of a draft, in the order of the text.
    public static func all(in draft: DraftIndex) -> [PageBreakJoin] { joins(draft.cutParagraphs, draft) }

    /// The cut paragraph that holds a line (0-based), the cuts themselves included; nil where the paragraph there is whole, or
    /// there is none.
    public static func paragraph(at line: Int, in draft: DraftIndex) -> PageBreakJoin? {
        draft.cutParagraph(at: line).flatMap { joins([$0], draft).first }
    }

    private static func joins(_ paragraphs: [CutParagraph], _ draft: DraftIndex) -> [PageBreakJoin] {
        let pieces = paragraphs.map { paragraph in
            paragraph.cuts.map { CutPieces($0, of: paragraph, in: draft) }.filter(\.belongTogether)
        }
        let words = WordCounts(of: pieces.joined().compactMap(\.junction.brokenWord), in: draft.text)
        let spacing = WritingSpacing(draft.text)
        return zip(paragraphs, pieces).compactMap { paragraph, pieces in
            PageBreakJoin(paragraph, pieces, words, spacing, draft)
        }
    }

    private init?(
        _ paragraph: CutParagraph, _ pieces: [CutPieces], _ words: WordCounts, _ spacing: WritingSpacing,
        _ draft: DraftIndex
    ) {
        guard !pieces.isEmpty else { return nil }
        var seams: [Seam] = []
        var edits: [ChangeSet.Edit] = []
        for piece in pieces {
            let junction = piece.junction
            let joint = junction.joint(words: words) {
                spacing.setsApart(around: [piece.above, piece.below])
            }
            seams.append(
                Seam(
                    above: piece.cut.above, below: piece.cut.below, joint: joint, removed: piece.removed,
                    notes: piece.notes))
            var range = junction.range
            if case .hyphenClosed = joint {
                range = range.lowerBound - junction.hyphenLength..<range.upperBound
            }
            edits.append(ChangeSet.Edit(range: range, text: TextRope(joint == .blank ? " " : "")))
        }
        let notes = pieces.map(\.noteText).joined()
        if !notes.isEmpty {
            let end = draft.text.lineContent(paragraph.endLine).upperBound
            let gap = Self.needsBlank(below: paragraph.endLine, in: draft) ? pieces[0].lineEnd : ""
            edits.append(ChangeSet.Edit(range: end..<end, text: TextRope(notes + gap)))
        }
        lines = paragraph.line..<paragraph.endLine + 1
        self.seams = seams
        self.edits = edits
    }

    /// Whether a footnote put below a line would run on into the text below it.
    private static func needsBlank(below line: Int, in draft: DraftIndex) -> Bool {
        guard line + 1 < draft.lineCount else { return false }
        switch draft.lineClass(line + 1) {
        case .blank, .paragraph, .footnote, .rule: return false
        default: return true
        }
    }
}
