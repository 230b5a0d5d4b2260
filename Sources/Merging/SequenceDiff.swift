/// The differences of two sequences of words, each word given by a number.
///
/// Where they differ little, the fewest insertions and deletions (Myers' greedy algorithm, with a bound on its
/// work); where they differ much, what stands between the words that occur once in each (patience); and where
/// there are none of these, everything is one difference. Where such words part a sequence only bit by bit, those that
/// occur equally often in both do it, so that work grows with the length and not with its square.
struct SequenceDiff {
    private let old: [UInt64]
    private let new: [UInt64]
    private var hunks: [Hunk] = []
    /// The words as they are counted, once that is needed.
    private var counts: WordCounts?
    /// How many words were looked at to part pieces.
    private(set) var partedCount = 0

    /// The differences, in order, each as far down as it can be moved: so two differences at one place are found
    /// at one place.
    static func hunks(_ old: [UInt64], _ new: [UInt64]) -> [Hunk] {
        var diff = SequenceDiff(old: old, new: new)
        diff.compareAll()
        return diff.slidDown()
    }

    init(old: [UInt64], new: [UInt64]) {
        self.old = old
        self.new = new
    }

    mutating func compareAll() {
        // A stack instead of recursion, since the pieces between rare words can be many.
        var pending = [(piece: Hunk(old: 0..<old.count, new: 0..<new.count), depth: 0)]
        while let (next, depth) = pending.popLast() {
            let piece = trimmed(next)
            if piece.old.isEmpty || piece.new.isEmpty {
                emit(piece)
            } else if let found = MyersDiff.hunks(old[piece.old], new[piece.new]) {
                for hunk in found { emit(hunk) }
            } else {
                let parts = depth < Self.deepest ? split(piece, depth: depth) : []
                if parts.isEmpty { emit(piece) }
                pending.append(contentsOf: parts.reversed().map { ($0, depth + 1) })
            }
        }
    }

    /// So many times a part is cut into parts by words that occur once; pieces that are still long then are many only
    /// where each cut takes a few words away from a long rest.
    private static let deepUnique = 12
    /// So many times a part is cut into parts at most.
    private static let deepest = 24

    private func trimmed(_ piece: Hunk) -> Hunk {
        var start = (old: piece.old.lowerBound, new: piece.new.lowerBound)
        var end = (old: piece.old.upperBound, new: piece.new.upperBound)
        while start.old < end.old, start.new < end.new, old[start.old] == new[start.new] {
            start = (start.old + 1, start.new + 1)
        }
        while start.old < end.old, start.new < end.new, old[end.old - 1] == new[end.new - 1] {
            end = (end.old - 1, end.new - 1)
        }
        return Hunk(old: start.old..<end.old, new: start.new..<end.new)
    }

    private mutating func emit(_ hunk: Hunk) {
        if hunk.old.isEmpty && hunk.new.isEmpty { return }
        if let last = hunks.last, last.old.upperBound == hunk.old.lowerBound,
            last.new.upperBound == hunk.new.lowerBound
        {
            hunks[hunks.count - 1] = Hunk(
                old: last.old.lowerBound..<hunk.old.upperBound, new: last.new.lowerBound..<hunk.new.upperBound
            )
        } else {
            hunks.append(hunk)
        }
    }

    /// The pieces between the words that occur once in both, as many of these as stand in one order; none where
    /// there are no such words. Deep down, between those that occur equally often in both.
    private mutating func split(_ piece: Hunk, depth: Int) -> [Hunk] {
        var counts = self.counts ?? WordCounts(old, new)
        self.counts = nil
        defer { self.counts = counts }
        partedCount += piece.old.count + piece.new.count
        let most = depth < Self.deepUnique ? 1 : Int.max
        let anchors = Self.longestRise(counts.pairs(in: piece, occurringUpTo: most))
        guard !anchors.isEmpty else { return [] }
        var parts: [Hunk] = []
        var start = (old: piece.old.lowerBound, new: piece.new.lowerBound)
        for anchor in anchors {
            parts.append(Hunk(old: start.old..<anchor.old, new: start.new..<anchor.new))
            start = (anchor.old + 1, anchor.new + 1)
        }
        parts.append(Hunk(old: start.old..<piece.old.upperBound, new: start.new..<piece.new.upperBound))
        return parts
    }

    /// The longest part of pairs, sorted by `old`, in which `new` rises too.
    private static func longestRise(_ pairs: [(old: Int, new: Int)]) -> [(old: Int, new: Int)] {
        var tails: [Int] = []
        var previous = [Int](repeating: -1, count: pairs.count)
        for (index, pair) in pairs.enumerated() {
            var (low, high) = (0, tails.count)
            while low < high {
                let middle = (low + high) / 2
                if pairs[tails[middle]].new < pair.new { low = middle + 1 } else { high = middle }
            }
            if low > 0 { previous[index] = tails[low - 1] }
            if low == tails.count { tails.append(index) } else { tails[low] = index }
        }
        var result: [(old: Int, new: Int)] = []
        var index = tails.last ?? -1
        while index >= 0 {
            result.append(pairs[index])
            index = previous[index]
        }
        return result.reversed()
    }

    private func slidDown() -> [Hunk] {
        var result: [Hunk] = []
        // From the end, so that a hunk which slides meets the next one where it has come to rest.
        for var hunk in hunks.reversed() {
            let limit = result.last?.old.lowerBound ?? old.count
            while hunk.old.upperBound < limit {
                if hunk.old.isEmpty {
                    guard new[hunk.new.lowerBound] == old[hunk.old.upperBound] else { break }
                } else if hunk.new.isEmpty {
                    guard old[hunk.old.lowerBound] == old[hunk.old.upperBound] else { break }
                } else {
                    break
                }
                hunk.old = (hunk.old.lowerBound + 1)..<(hunk.old.upperBound + 1)
                hunk.new = (hunk.new.lowerBound + 1)..<(hunk.new.upperBound + 1)
            }
            if let next = result.last, next.old.lowerBound == hunk.old.upperBound {
                result[result.count - 1] = Hunk(
                    old: hunk.old.lowerBound..<next.old.upperBound,
                    new: hunk.new.lowerBound..<next.new.upperBound)
            } else {
                result.append(hunk)
            }
        }
        return result.reversed()
    }
}
