/// The shortest way from one sequence to another, by Myers' greedy algorithm.
enum MyersDiff {
    /// The most insertions and deletions that are looked for: work and memory grow with the square of them.
    static let bound = 300

    /// The differences, in order; nil where there are more than the bound.
    static func hunks(_ old: ArraySlice<UInt64>, _ new: ArraySlice<UInt64>) -> [Hunk]? {
        let (oldCount, newCount) = (old.count, new.count)
        guard abs(oldCount - newCount) <= bound else { return nil }
        // For each number of edits, how far one comes on each diagonal (old − new) with so many.
        var reached: [[Int]] = []
        var front = [Int](repeating: 0, count: 2 * bound + 3)
        for edits in 0...bound {
            for diagonal in stride(from: -edits, through: edits, by: 2) {
                let place = bound + 1 + diagonal
                var x =
                    diagonal == -edits || diagonal != edits && front[place - 1] < front[place + 1]
                    ? front[place + 1] : front[place - 1] + 1
                while x < oldCount, x - diagonal < newCount, x - diagonal >= 0,
                    old[old.startIndex + x] == new[new.startIndex + x - diagonal]
                {
                    x += 1
                }
                front[place] = x
                if x >= oldCount && x - diagonal >= newCount {
                    return path(reached, edits: edits, diagonal: diagonal, old: old, new: new)
                }
            }
            reached.append(Array(front[(bound + 1 - edits)...(bound + 1 + edits)]))
        }
        return nil
    }

    /// Walks back from the end, collecting the edits.
    private static func path(
        _ reached: [[Int]], edits: Int, diagonal: Int, old: ArraySlice<UInt64>, new: ArraySlice<UInt64>
    ) -> [Hunk] {
        var result: [Hunk] = []
        var diagonal = diagonal
        for step in stride(from: edits, to: 0, by: -1) {
            let before = reached[step - 1]
            func reach(_ diagonal: Int) -> Int { before[diagonal + step - 1] }
            let isInsertion =
                diagonal == -step || diagonal != step && reach(diagonal - 1) < reach(diagonal + 1)
            let from = isInsertion ? reach(diagonal + 1) : reach(diagonal - 1)
            diagonal += isInsertion ? 1 : -1
            let (oldPlace, newPlace) = (old.startIndex + from, new.startIndex + from - diagonal)
            let hunk =
                isInsertion
                ? Hunk(old: oldPlace..<oldPlace, new: newPlace..<(newPlace + 1))
                : Hunk(old: oldPlace..<(oldPlace + 1), new: newPlace..<newPlace)
            if let last = result.last, hunk.old.upperBound == last.old.lowerBound,
                hunk.new.upperBound == last.new.lowerBound
            {
                result[result.count - 1] = Hunk(
                    old: hunk.old.lowerBound..<last.old.upperBound,
                    new: hunk.new.lowerBound..<last.new.upperBound)
            } else {
                result.append(hunk)
            }
        }
        return result.reversed()
    }
}
