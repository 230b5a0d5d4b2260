import Editing

/// A place that was an open slot when the draft was opened or made and has been filled since.
public struct FilledSlot: Equatable, Sendable {
    /// What stands there now, in bytes of the text. Where undo has brought the slot back it is the slot.
    public private(set) var range: Range<Int>
    /// Whether text typed right behind still belongs to it.
    var isGrowing = true

    /// The mark for a slot that a change replaces with something else.
    init(before slot: Range<Int>, through map: OffsetMap) {
        let start = map.map(slot.lowerBound, bias: .before)
        range = start..<max(start, map.map(slot.upperBound, bias: .after))
    }

    mutating func move(through map: OffsetMap) {
        let start = map.map(range.lowerBound, bias: isGrowing && range.isEmpty ? .before : .after)
        let replaced = map.map(range.lowerBound, bias: .before)
        // Where undo or redo replaces all of it with something else, the mark covers that.
        let first = map.replaces(range) ? replaced : start
        let bias: Bias = isGrowing || map.replaces(range) ? .after : .before
        range = first..<max(first, map.map(range.upperBound, bias: bias))
    }

    /// Whether a mark covers any of a range, or just that range.
    ///
    /// - Parameter marks: In order, none overlapping another: there may be thousands.
    static func anyStands(in range: Range<Int>, of marks: [FilledSlot]) -> Bool {
        var low = 0
        var high = marks.count
        while low < high {
            let middle = (low + high) / 2
            if marks[middle].range.upperBound < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        return marks[low...].prefix { $0.range.lowerBound <= range.upperBound }
            .contains { $0.range.overlaps(range) || $0.range == range }
    }
}
