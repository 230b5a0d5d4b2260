import Editing
import RecordDraft
import TextRope

/// A text put together anew: what goes, what comes, and what stands elsewhere. Numbers, labels and references inside the pieces
/// that stay or move are written anew by edits that are given later (``changes(writing:in:)``).
struct Rearrangement {
    /// What takes the place of a range.
    enum Content {
        case text(String)
        /// A range of the text before, which another splice takes out of its place.
        case moved(Range<Int>)
        /// The number of a new paragraph or the label of a new heading, by the order in which they were made.
        case number(Int)
        /// Where the caret goes.
        case caret
    }

    /// A range of the text before and what takes its place.
    struct Splice {
        var range: Range<Int>
        var content: [Content]
    }

    /// In the order of the text, apart from one another.
    private(set) var splices: [Splice] = []

    mutating func replace(_ range: Range<Int>, with content: [Content]) {
        let index = splices.firstIndex { $0.range.lowerBound > range.lowerBound } ?? splices.endIndex
        splices.insert(Splice(range: range, content: content), at: index)
    }

    /// Whether anything is taken out of its place.
    var takesOutAny: Bool { splices.contains { !$0.range.isEmpty } }

    /// Whether anything goes elsewhere.
    var movesAny: Bool {
        splices.contains { splice in
            splice.content.contains { if case .moved = $0 { true } else { false } }
        }
    }

    /// Whether what stands at an offset is taken out of its place, to go elsewhere or nowhere.
    func takesOut(_ offset: Int) -> Bool { splices.contains { $0.range.contains(offset) } }

    /// Whether what stands at an offset goes for good.
    func removes(_ offset: Int) -> Bool { takesOut(offset) && movedPiece(at: offset) == nil }

    /// The moved piece that an offset stands in, and the place that it goes to.
    func movedPiece(at offset: Int) -> (range: Range<Int>, to: Int)? {
        for splice in splices {
            for case .moved(let range) in splice.content where range.contains(offset) {
                return (range, splice.range.lowerBound)
            }
        }
        return nil
    }

    /// The change of the text and where the caret goes.
    ///
    /// - Parameters:
    ///   - edits: What is written anew inside the pieces, in the order of the text before.
    ///   - fresh: The numbers of new paragraphs, in the order in which they were made.
    ///   - offset: A place of the text before; where the piece that holds it moves, the caret moves with it.
    func changes(
        writing edits: [ChangeSet.Edit], fresh: [String], keeping offset: Int?, in text: TextRope
    ) -> RearrangedText {
        var all: [ChangeSet.Edit] = []
        all.reserveCapacity(edits.count + splices.count)
        var next = edits.startIndex
        var growth = 0
        var caret: Int?
        var moved: [RearrangedText.Piece] = []
        for splice in splices {
            while next < edits.endIndex, edits[next].range.lowerBound < splice.range.lowerBound {
                // What is cut in two is not written anew.
                if edits[next].range.upperBound <= splice.range.lowerBound {
                    growth += edits[next].text.byteCount - edits[next].range.count
                    all.append(edits[next])
                }
                next += 1
            }
            while next < edits.endIndex, splice.range.contains(edits[next].range.lowerBound) { next += 1 }
            var content = TextRope()
            for piece in splice.content {
                switch piece {
                case .text(let string): content.append(TextRope(string))
                case .moved(let range):
                    let written = Self.written(range, edits, in: text)
                    let start = splice.range.lowerBound + growth + content.byteCount
                    moved.append(
                        RearrangedText.Piece(range: range, start: start, map: OffsetMap(written.changes)))
                    if let offset, range.lowerBound <= offset, offset <= range.upperBound {
                        let place = OffsetMap(written.changes).map(offset - range.lowerBound, bias: .after)
                        caret = splice.range.lowerBound + growth + content.byteCount + place
                    }
                    content.append(written.text)
                case .number(let index): content.append(TextRope(fresh[index]))
                case .caret: caret = splice.range.lowerBound + growth + content.byteCount
                }
            }
            growth += content.byteCount - splice.range.count
            all.append(ChangeSet.Edit(range: splice.range, text: content))
        }
        all += edits[next...]
        return RearrangedText(
            changes: ChangeSet(length: text.byteCount, edits: all), caret: caret, moved: moved)
    }

    private static func written(
        _ range: Range<Int>, _ edits: [ChangeSet.Edit], in text: TextRope
    ) -> (text: TextRope, changes: ChangeSet) {
        var piece = text[range]
        let inside = edits.filter {
            range.contains($0.range.lowerBound) && $0.range.upperBound <= range.upperBound
        }.map { edit in
            ChangeSet.Edit(
                range: edit.range.lowerBound - range.lowerBound..<edit.range.upperBound - range.lowerBound,
                text: edit.text)
        }
        let changes = ChangeSet(length: piece.byteCount, edits: inside)
        changes.apply(to: &piece)
        return (piece, changes)
    }
}

extension TextRope {
    fileprivate mutating func append(_ other: TextRope) {
        replace(byteCount..<byteCount, with: other)
    }
}
