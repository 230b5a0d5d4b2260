/// Sorted, separate hunks, searched by binary search.
struct HunkList {
    let hunks: [Hunk]
    /// The sum of the differences in length of the first so many hunks.
    private let growths: [Int]

    init(_ hunks: [Hunk]) {
        self.hunks = hunks
        var growths = [0]
        growths.reserveCapacity(hunks.count + 1)
        for hunk in hunks { growths.append(growths[growths.count - 1] + hunk.growth) }
        self.growths = growths
    }

    /// The hunks that overlap or touch a range of the old text, by their indices.
    func touching(_ range: Range<Int>) -> Range<Int> {
        let start = count { $0.old.upperBound < range.lowerBound }
        return start..<max(start, count { $0.old.lowerBound <= range.upperBound })
    }

    /// How many hunks end at a place of the old text or before.
    func count(endingUpTo place: Int) -> Int { count { $0.old.upperBound <= place } }

    /// The hunk that replaces a range of the old text.
    func hunk(replacing range: Range<Int>) -> Hunk? {
        let index = count { $0.old.lowerBound < range.lowerBound }
        return index < hunks.count && hunks[index].old == range ? hunks[index] : nil
    }

    /// By how much hunks make the text longer, given by their indices.
    func growth(of range: Range<Int>) -> Int { growths[range.upperBound] - growths[range.lowerBound] }

    /// How many hunks at the beginning meet a condition that none behind them meets.
    private func count(where holds: (Hunk) -> Bool) -> Int {
        var low = 0
        var high = hunks.count
        while low < high {
            let middle = (low + high) / 2
            if holds(hunks[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
