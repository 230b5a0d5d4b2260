import Editing

/// A place that was an open slot when the draft was opened or made and has been filled since.
public struct FilledSlot: Equatable, Sendable {
    /// What stands there now, in bytes of the text. Where undo has brought the slot back it is the slot.
    public private(set) var range: Range<Int>
    /// Whether text typed right behind still belongs to it.
    var isGrowing = true

    /// The mark for a slot that a change puts something else in the place of.
    init(before slot: Range<Int>, through changes: ChangeSet) {
        let start = changes.map(slot.lowerBound, bias: .before)
        range = start..<max(start, changes.map(slot.upperBound, bias: .after))
    }

    mutating func move(through changes: ChangeSet) {
        let start = changes.map(range.lowerBound, bias: isGrowing && range.isEmpty ? .before : .after)
        let replaced = changes.map(range.lowerBound, bias: .before)
        // Where undo or redo puts something else in the place of all of it, the mark covers that.
        let first = coversReplacement(in: changes) ? replaced : start
        let bias: Bias = isGrowing || coversReplacement(in: changes) ? .after : .before
        range = first..<max(first, changes.map(range.upperBound, bias: bias))
    }

    private func coversReplacement(in changes: ChangeSet) -> Bool {
        changes.edits.contains { $0.range == range && !$0.range.isEmpty }
    }
}
