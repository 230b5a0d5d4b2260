/// A three-way merge at work, on the part of the texts that is not the same in all.
struct MergeRun {
    let base: [UInt8]
    let mine: [UInt8]
    let theirs: [UInt8]
    /// What to do to this side's text, in order: what is replaced there, and by which bytes of the other side's.
    private(set) var edits: [(range: Range<Int>, source: Range<Int>)] = []
    /// What both sides changed, in order.
    private(set) var conflicts: [(base: Range<Int>, mine: Range<Int>, theirs: Range<Int>)] = []

    init(base: [UInt8], mine: [UInt8], theirs: [UInt8]) {
        self.base = base
        self.mine = mine
        self.theirs = theirs
    }

    /// A place of the three texts, in bytes.
    private struct Region {
        var base, mine, theirs: Range<Int>
    }

    mutating func merge() {
        let lines = TokenText.lines(base)
        let ours = TokenText.hunks(lines, .lines(mine))
        let others = TokenText.hunks(lines, .lines(theirs))
        for region in Self.regions(ours, others) {
            if region.theirs.count == region.base.count && theirs[region.theirs] == base[region.base] {
                continue
            }
            if mine[region.mine] == theirs[region.theirs] { continue }
            if region.base.isEmpty && !region.mine.isEmpty {
                keepBoth(region)
            } else if mine[region.mine] == base[region.base] {
                takeIn(region)
            } else {
                mergeInside(region)
            }
        }
    }

    /// The places that at least one side changed; changes of both sides are in one where they overlap.
    private static func regions(_ ours: [Hunk], _ others: [Hunk]) -> [Region] {
        var result: [Region] = []
        var (mineShift, theirShift) = (0, 0)
        var (ours, others) = (ours[...], others[...])
        while !ours.isEmpty || !others.isEmpty {
            var (mineGrowth, theirGrowth) = (0, 0)
            var extent: Hunk?
            // Takes the first, and then whatever overlaps what was taken.
            while true {
                let isOurs = isNext(ours.first, others.first)
                guard let hunk = isOurs ? ours.first : others.first else { break }
                if let extent, extent.precedes(hunk) { break }
                let start = min(extent?.old.lowerBound ?? hunk.old.lowerBound, hunk.old.lowerBound)
                let end = max(extent?.old.upperBound ?? hunk.old.upperBound, hunk.old.upperBound)
                extent = Hunk(old: start..<end, new: 0..<0)
                if isOurs {
                    mineGrowth += hunk.growth
                    ours = ours.dropFirst()
                } else {
                    theirGrowth += hunk.growth
                    others = others.dropFirst()
                }
            }
            guard let base = extent?.old else { break }
            result.append(
                Region(
                    base: base,
                    mine: (base.lowerBound + mineShift)..<(base.upperBound + mineShift + mineGrowth),
                    theirs: (base.lowerBound + theirShift)..<(base.upperBound + theirShift + theirGrowth)))
            mineShift += mineGrowth
            theirShift += theirGrowth
        }
        return result
    }

    /// Whether this side's next change comes before the other side's.
    private static func isNext(_ ours: Hunk?, _ other: Hunk?) -> Bool {
        guard let ours else { return false }
        guard let other else { return true }
        return (ours.old.lowerBound, ours.old.upperBound) <= (other.old.lowerBound, other.old.upperBound)
    }

    /// Lines that only the other side changed.
    private mutating func takeIn(_ region: Region) {
        let (old, new) = (Array(base[region.base]), Array(theirs[region.theirs]))
        let hunks =
            old.isEmpty || new.isEmpty
            ? [Hunk(old: 0..<old.count, new: 0..<new.count)] : TextDiff.wordHunks(old, new)
        for hunk in hunks {
            edits.append(
                (
                    hunk.old.shifted(by: region.mine.lowerBound),
                    hunk.new.shifted(by: region.theirs.lowerBound)
                ))
        }
    }

    /// Lines that both sides put in at one place.
    private mutating func keepBoth(_ region: Region) {
        let ours = TokenText.lines(Array(mine[region.mine]))
        let others = TokenText.lines(Array(theirs[region.theirs]))
        let end = region.mine.upperBound
        let known = Set(ours.numbers.indices.filter { !ours.isBlank($0) }.map { ours.numbers[$0] })
        if !others.numbers.contains(where: known.contains) {
            edits.append((end..<end, region.theirs))
            return
        }
        // Some lines are in both: they are kept once, and the others beside them.
        for hunk in TokenText.hunks(ours, others) where !hunk.new.isEmpty {
            let place = region.mine.lowerBound + hunk.old.upperBound
            edits.append((place..<place, hunk.new.shifted(by: region.theirs.lowerBound)))
        }
    }

    /// Lines that both sides changed: merged word by word, but for the lines in which changes meet.
    private mutating func mergeInside(_ region: Region) {
        let text = Array(base[region.base])
        let (mineText, theirText) = (Array(mine[region.mine]), Array(theirs[region.theirs]))
        let ours = HunkList(TextDiff.wordHunks(text, mineText))
        let all = HunkList(TextDiff.wordHunks(text, theirText))
        let others = HunkList(
            all.hunks.filter { other in
                ours.hunk(replacing: other.old).map { mineText[$0.new] != theirText[other.new] } ?? true
            })
        let zones = ConflictZones(in: text, ours: ours, others: others, mine: mineText, theirs: theirText)
            .zones
        var open = zones[...]
        for hunk in others.hunks {
            while let zone = open.first, zone.upperBound < hunk.old.lowerBound {
                append(zone, of: region, ours, all)
                open = open.dropFirst()
            }
            if let zone = open.first, zone.lowerBound <= hunk.old.upperBound { continue }
            let growth = ours.growth(of: 0..<ours.count(endingUpTo: hunk.old.upperBound))
            edits.append(
                (
                    hunk.old.shifted(by: region.mine.lowerBound + growth),
                    hunk.new.shifted(by: region.theirs.lowerBound)
                ))
        }
        for zone in open { append(zone, of: region, ours, all) }
    }

    private mutating func append(_ zone: Range<Int>, of region: Region, _ ours: HunkList, _ others: HunkList)
    {
        func place(_ hunks: HunkList, _ start: Int) -> Range<Int> {
            let inside = hunks.touching(zone)
            let lower = start + zone.lowerBound + hunks.growth(of: 0..<inside.lowerBound)
            return lower..<(lower + zone.count + hunks.growth(of: inside))
        }
        let conflict = (
            base: zone.shifted(by: region.base.lowerBound), mine: place(ours, region.mine.lowerBound),
            theirs: place(others, region.theirs.lowerBound)
        )
        if mine[conflict.mine] != theirs[conflict.theirs] { conflicts.append(conflict) }
    }
}

extension TokenText {
    fileprivate func isBlank(_ index: Int) -> Bool {
        bytes[byteRange(index..<(index + 1))].allSatisfy { $0 <= 0x20 }
    }
}

extension Range<Int> {
    func shifted(by distance: Int) -> Range<Int> {
        (lowerBound + distance)..<(upperBound + distance)
    }
}
