/// Finds slots, and bracketed text that is still negotiated, in lines.
struct SlotScanner {
    let vocabulary: SlotVocabulary

    /// The longest slot, in bytes, brackets included.
    static let longest = 160

    /// What was found in a line, in order.
    struct Findings {
        var slots: [LineSlot] = []
        /// Bracketed words between which a choice is still to be made: `[shall] [should]`.
        var alternatives: [LineSlot] = []
    }

    /// Looks through a line of a block.
    ///
    /// - Parameter signs: Where slots may begin in the block.
    func findings(
        in block: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, _ signs: inout SlotSigns
    ) -> Findings {
        guard signs.next(from: line.lowerBound) < line.upperBound else { return Findings() }
        var reader = BracketReader(line: UnsafeBufferPointer(rebasing: block[line]), vocabulary: vocabulary)
        var position = 0
        while true {
            let sign = signs.next(from: line.lowerBound + position)
            guard sign < line.upperBound else { break }
            position = reader.read(at: sign - line.lowerBound)
        }
        return reader.findings()
    }
}

/// The place of a slot in its line, in bytes.
struct LineSlot: Equatable, Sendable {
    var start: Int32
    var length: Int32
    var end: Int32 { start + length }

    init(_ range: Range<Int>) {
        start = Int32(range.lowerBound)
        length = Int32(range.count)
    }
}
