/// The lines of a text in which the changes of two sides meet.
struct ConflictZones {
    /// Whole lines, in order, apart from one another.
    private(set) var zones: [Range<Int>] = []

    private let text: [UInt8]

    /// Looks for changes of the two sides that overlap or touch, and takes the whole lines in which they stand,
    /// and all other changes in these lines.
    ///
    /// - Parameter others: The other side's changes, without those that this side made too.
    init(in text: [UInt8], ours: [Hunk], others: [Hunk], mine: [UInt8], theirs: [UInt8]) {
        self.text = text
        var first = ours.startIndex
        for other in others {
            while first < ours.count && ours[first].old.upperBound < other.old.lowerBound { first += 1 }
            for our in ours[first...].prefix(while: { $0.old.lowerBound <= other.old.upperBound })
            where !Self.areLines(our, mine, other, theirs) {
                let start = min(our.old.lowerBound, other.old.lowerBound)
                add(start..<max(our.old.upperBound, other.old.upperBound))
            }
        }
        guard !zones.isEmpty else { return }
        grow(over: ours + others)
    }

    /// Whether two insertions at one place are lines of their own, which can stand one after the other.
    private static func areLines(_ our: Hunk, _ mine: [UInt8], _ other: Hunk, _ theirs: [UInt8]) -> Bool {
        guard our.old.isEmpty, other.old == our.old else { return false }
        let (one, two) = (mine[our.new], theirs[other.new])
        return one.first == 0x0A && two.first == 0x0A || one.last == 0x0A && two.last == 0x0A
    }

    private mutating func grow(over hunks: [Hunk]) {
        var hasGrown = true
        while hasGrown {
            hasGrown = false
            for hunk in hunks {
                guard
                    let index = zones.firstIndex(where: {
                        $0.lowerBound <= hunk.old.upperBound && $0.upperBound >= hunk.old.lowerBound
                    }),
                    hunk.old.lowerBound < zones[index].lowerBound
                        || hunk.old.upperBound > zones[index].upperBound
                else { continue }
                add(hunk.old)
                hasGrown = true
            }
        }
    }

    /// Adds a range, made whole lines, and joins the zones that it meets.
    private mutating func add(_ range: Range<Int>) {
        var start = range.lowerBound
        while start > 0 && text[start - 1] != 0x0A { start -= 1 }
        var end = range.upperBound
        if end == start || text[end - 1] != 0x0A {
            while end < text.count && text[end] != 0x0A { end += 1 }
            if end < text.count { end += 1 }
        }
        let met = zones.filter { $0.lowerBound <= end && $0.upperBound >= start }
        zones.removeAll { $0.lowerBound <= end && $0.upperBound >= start }
        for zone in met { (start, end) = (min(start, zone.lowerBound), max(end, zone.upperBound)) }
        zones.append(start..<end)
        zones.sort { $0.lowerBound < $1.lowerBound }
    }
}
