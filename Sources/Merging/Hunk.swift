/// A place where two sequences differ: what stands in the old one, and what in the new one instead.
struct Hunk: Equatable {
    var old: Range<Int>
    var new: Range<Int>

    /// The difference in length: positive where the new sequence is longer.
    var growth: Int { new.count - old.count }

    /// Whether this hunk is over, in the old sequence, before another begins. Two insertions at one place are
    /// not.
    func precedes(_ other: Hunk) -> Bool {
        old.upperBound <= other.old.lowerBound && !(old.isEmpty && other.old == old)
    }
}
