/// The lines of a text in which the changes of two sides meet.
struct ConflictZones {
    /// Whole lines, in order, apart from one another.
    private(set) var zones: [Range<Int>] = []

    private let text: [UInt8]
    private let ours: HunkList
    private let others: HunkList

    /// Finds changes of the two sides that overlap or touch. A zone is the whole lines that they are in, with all other
    /// changes in these lines.
    ///
    /// - Parameter others: The other side's changes, without those that this side made too.
    init(in text: [UInt8], ours: HunkList, others: HunkList, mine: [UInt8], theirs: [UInt8]) {
        self.text = text
        self.ours = ours
        self.others = others
        for other in others.hunks {
            for our in ours.hunks[ours.touching(other.old)] where !Self.areLines(our, mine, other, theirs) {
                let start = min(our.old.lowerBound, other.old.lowerBound)
                add(start..<max(our.old.upperBound, other.old.upperBound))
            }
        }
    }

    /// Whether two insertions at one place are lines of their own, which can stand one after the other.
    private static func areLines(_ our: Hunk, _ mine: [UInt8], _ other: Hunk, _ theirs: [UInt8]) -> Bool {
        guard our.old.isEmpty, other.old == our.old else { return false }
        let (one, two) = (mine[our.new], theirs[other.new])
        return one.first == 0x0A && two.first == 0x0A || one.last == 0x0A && two.last == 0x0A
    }

    /// Adds a range that does not stand before the last zone, made whole lines, with all changes and zones that it meets.
    private mutating func add(_ range: Range<Int>) {
        // An insertion right behind a zone stands in the line that follows.
        let end = range.isEmpty ? range.upperBound + 1 : range.upperBound
        if let last = zones.last, last.lowerBound <= range.lowerBound, end <= last.upperBound { return }
        var zone: Range<Int>? = lines(of: range)
        var whole = range
        while let next = zone {
            whole = next
            while let last = zones.last, last.upperBound >= whole.lowerBound {
                whole = last.joined(with: whole)
                zones.removeLast()
            }
            zone = grown(whole)
        }
        zones.append(whole)
    }

    /// The zone with the lines of a change that stands half in it, or `nil` where there is none.
    private func grown(_ zone: Range<Int>) -> Range<Int>? {
        for side in [ours, others] {
            let touching = side.touching(zone)
            guard !touching.isEmpty else { continue }
            for hunk in [side.hunks[touching.lowerBound], side.hunks[touching.upperBound - 1]]
            where hunk.old.lowerBound < zone.lowerBound || hunk.old.upperBound > zone.upperBound {
                return zone.joined(with: lines(of: hunk.old))
            }
        }
        return nil
    }

    /// The whole lines in which a range stands.
    private func lines(of range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        while start > 0 && text[start - 1] != 0x0A { start -= 1 }
        var end = range.upperBound
        if end == start || text[end - 1] != 0x0A {
            while end < text.count && text[end] != 0x0A { end += 1 }
            if end < text.count { end += 1 }
        }
        return start..<end
    }
}

extension Range<Int> {
    fileprivate func joined(with other: Range<Int>) -> Range<Int> {
        Swift.min(lowerBound, other.lowerBound)..<Swift.max(upperBound, other.upperBound)
    }
}
