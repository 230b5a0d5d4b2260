/// Where offsets of the text before a change stand after it, for many offsets: each is found in logarithmic time,
/// however many places the change has.
public struct OffsetMap: Sendable {
    /// A replacement: what it replaces in the text before, and how much longer the text is behind it than before it.
    private struct Piece {
        var before: Range<Int>
        var insertedCount: Int
        /// How much longer the text is in front of it.
        var growth: Int
    }

    private let pieces: [Piece]

    /// The map of a change set. Making it costs one pass over the change set's operations.
    public init(_ changes: ChangeSet) {
        var growth = 0
        pieces = changes.edits.map { edit in
            defer { growth += edit.text.byteCount - edit.range.count }
            return Piece(before: edit.range, insertedCount: edit.text.byteCount, growth: growth)
        }
    }

    /// Where an offset (in bytes) stands after the change, as ``ChangeSet/map(_:bias:)`` has it.
    /// Right behind a replacement that takes something out it stands behind what was put in, whatever the bias.
    public func map(_ offset: Int, bias: Bias) -> Int {
        // The last replacement that begins at the offset or before it.
        let next = firstPiece { $0.before.lowerBound > offset }
        guard next > 0 else { return offset }
        let piece = pieces[next - 1]
        let start = piece.before.lowerBound + piece.growth
        if offset > piece.before.upperBound || (offset == piece.before.upperBound && !piece.before.isEmpty) {
            return offset + piece.growth + piece.insertedCount - piece.before.count
        }
        return bias == .before ? start : start + piece.insertedCount
    }

    /// Whether a range (in bytes), which is not empty, is replaced as a whole by one replacement.
    public func replaces(_ range: Range<Int>) -> Bool {
        let next = firstPiece { $0.before.lowerBound >= range.lowerBound }
        return next < pieces.count && pieces[next].before == range
    }

    /// The index of the first replacement that meets a condition; all behind it must meet it too.
    private func firstPiece(where holds: (Piece) -> Bool) -> Int {
        var low = 0
        var high = pieces.count
        while low < high {
            let middle = (low + high) / 2
            if holds(pieces[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
