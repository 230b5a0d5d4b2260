import TextRope

/// One scalar of a line, or one byte that is none, with what the scanner must know of it.
struct ScannedScalar {
    /// `UTF8Sequence.invalid` for a byte that belongs to no scalar.
    var scalar: UInt32
    /// In bytes; 0 past the end of the line.
    var length: Int
    var kind: ScalarKind

    /// How a scalar takes part in grapheme clusters.
    enum Joining {
        /// Two such neighbours are never of one cluster.
        case plain
        /// Never of one cluster with any neighbour.
        case isolated
        /// Only the whole rules of Unicode can say.
        case asks
    }

    @inline(__always)
    init(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) {
        guard offset < bytes.count else {
            scalar = UTF8Sequence.invalid
            length = 0
            kind = .control
            return
        }
        (scalar, length) = UTF8Sequence.scalar(in: bytes, at: offset)
        kind = scalar == UTF8Sequence.invalid ? .control : ScalarKind.of(scalar)
    }

    init(in bytes: UnsafeBufferPointer<UInt8>, before offset: Int) {
        (scalar, length) = UTF8Sequence.scalar(in: bytes, before: offset)
        kind = scalar == UTF8Sequence.invalid ? .control : ScalarKind.of(scalar)
    }

    var joining: Joining {
        switch kind {
        case .narrow, .wide, .ambiguous, .privateUse: .plain
        case .control, .format: .isolated
        case .mark, .joiningFormat, .joiner, .wideJoiner, .selector, .unassigned: .asks
        }
    }

    /// Whether a cluster surely ends between two neighbours.
    static func parts(_ left: ScannedScalar, _ right: ScannedScalar) -> Bool {
        switch (left.joining, right.joining) {
        case (.isolated, _), (_, .isolated), (.plain, .plain): true
        default: false
        }
    }
}
