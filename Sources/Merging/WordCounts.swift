/// Counts the words in parts of two sequences. Each word has a number of its own, from 0 on, so that nothing has to be
/// hashed again for each part.
struct WordCounts {
    private let old: [Int]
    private let new: [Int]
    /// Where the word at an index of the new sequence stands next.
    private let nextPlace: [Int]
    /// By word: how often it occurs in the part looked at, and where it stands first in the new sequence.
    private var counts: [(old: Int, new: Int, place: Int)]

    init(_ old: [UInt64], _ new: [UInt64]) {
        var numbers: [UInt64: Int] = [:]
        func number(_ word: UInt64) -> Int {
            if let known = numbers[word] { return known }
            numbers[word] = numbers.count
            return numbers.count - 1
        }
        self.old = old.map(number)
        self.new = new.map(number)
        counts = [(old: Int, new: Int, place: Int)](repeating: (0, 0, 0), count: numbers.count)
        var following = [Int](repeating: new.count, count: numbers.count)
        var nextPlace = [Int](repeating: new.count, count: new.count)
        for index in self.new.indices.reversed() {
            nextPlace[index] = following[self.new[index]]
            following[self.new[index]] = index
        }
        self.nextPlace = nextPlace
    }

    /// Words that occur equally often in a part of both, and no more than so many times: the first with the first, the
    /// second with the second and so on, in the order of the old sequence.
    mutating func pairs(in part: Hunk, occurringUpTo most: Int) -> [(old: Int, new: Int)] {
        for index in part.old { counts[old[index]].old += 1 }
        for index in part.new.reversed() {
            counts[new[index]].new += 1
            counts[new[index]].place = index
        }
        var pairs: [(old: Int, new: Int)] = []
        for index in part.old {
            let count = counts[old[index]]
            guard count.old == count.new, count.old <= most else { continue }
            pairs.append((index, count.place))
            counts[old[index]].place = nextPlace[count.place]
        }
        for index in part.old { counts[old[index]] = (0, 0, 0) }
        for index in part.new { counts[new[index]] = (0, 0, 0) }
        return pairs
    }
}
