import Editing

/// What becomes of a text that is put together anew, and where its places come to stand.
struct RearrangedText {
    /// A piece that has moved.
    struct Piece {
        /// Where it stood, in bytes of the text before.
        let range: Range<Int>
        /// Where it begins in the text after.
        let start: Int
        /// How places in it have moved, counted from its beginning.
        let map: OffsetMap
    }

    let changes: ChangeSet
    /// Where the caret goes, in bytes of the text after; nil where it moves along with the text.
    let caret: Int?
    let moved: [Piece]
    private let map: OffsetMap

    init(changes: ChangeSet, caret: Int?, moved: [Piece]) {
        self.changes = changes
        self.caret = caret
        self.moved = moved
        map = OffsetMap(changes)
    }

    /// Where a place of the text before stands in the text after.
    func place(of offset: Int, bias: Bias) -> Int {
        guard let piece = moved.first(where: { $0.range.contains(offset) }) else {
            return map.map(offset, bias: bias)
        }
        return piece.start + piece.map.map(offset - piece.range.lowerBound, bias: bias)
    }
}
