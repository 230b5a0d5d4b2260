import TestSupport
import Testing
import TextRope

@testable import Merging

struct ManyPlacesTests {
    /// Hunks in order and apart.
    private static func hunks(in count: Int, _ dice: inout SeededGenerator) -> [Hunk] {
        var hunks: [Hunk] = []
        var (place, shift) = (0, 0)
        while true {
            let start = place + Int.random(in: 1...6, using: &dice)
            let end = start + Int.random(in: 0...4, using: &dice)
            guard end <= count else { return hunks }
            let length = Int.random(in: start == end ? 1...3 : 0...3, using: &dice)
            hunks.append(Hunk(old: start..<end, new: start + shift..<start + shift + length))
            shift += length - (end - start)
            place = end
        }
    }

    @Test(arguments: 1...80 as ClosedRange<UInt64>) func sumsAreThoseOfEachHunk(_ seed: UInt64) {
        var dice = SeededGenerator(seed: seed)
        let hunks = Self.hunks(in: 80, &dice)
        let list = HunkList(hunks)
        for start in 0...80 {
            let range = start..<Int.random(in: start...80, using: &dice)
            let touching = hunks.indices.filter {
                hunks[$0].old.lowerBound <= range.upperBound && hunks[$0].old.upperBound >= range.lowerBound
            }
            #expect(Array(list.touching(range)) == touching, "seed \(seed)")
            #expect(list.growth(of: list.touching(range)) == touching.reduce(0) { $0 + hunks[$1].growth })
            #expect(list.count(endingUpTo: start) == hunks.count { $0.old.upperBound <= start })
            #expect(list.hunk(replacing: range) == hunks.first { $0.old == range })
        }
    }

    /// Zones are what grows out of each place where changes meet until nothing more is touched.
    @Test(arguments: 1...300 as ClosedRange<UInt64>) func zonesTakeInAllThatTheyTouch(_ seed: UInt64) {
        var dice = SeededGenerator(seed: seed)
        let text = (0..<80).map { _ in UInt8(Int.random(in: 0..<8, using: &dice) == 0 ? 0x0A : 0x61) }
        let (ours, others) = (Self.hunks(in: 80, &dice), Self.hunks(in: 80, &dice))
        let new = [UInt8](repeating: 0x62, count: 400)
        let zones = ConflictZones(
            in: text, ours: HunkList(ours), others: HunkList(others), mine: new, theirs: new
        ).zones
        #expect(zones == Self.zones(in: text, ours, others), "seed \(seed)")
    }

    private static func zones(in text: [UInt8], _ ours: [Hunk], _ others: [Hunk]) -> [Range<Int>] {
        var zones: [Range<Int>] = []
        func add(_ range: Range<Int>) {
            var start = range.lowerBound
            while start > 0, text[start - 1] != 0x0A { start -= 1 }
            var end = range.upperBound
            if end == start || text[end - 1] != 0x0A {
                end = text[end...].firstIndex(of: 0x0A).map { $0 + 1 } ?? text.count
            }
            let met = zones.filter { $0.lowerBound <= end && $0.upperBound >= start }
            zones.removeAll { met.contains($0) }
            for zone in met { (start, end) = (min(start, zone.lowerBound), max(end, zone.upperBound)) }
            zones.append(start..<end)
        }
        for our in ours {
            for other in others
            where our.old.lowerBound <= other.old.upperBound && our.old.upperBound >= other.old.lowerBound {
                let start = min(our.old.lowerBound, other.old.lowerBound)
                add(start..<max(our.old.upperBound, other.old.upperBound))
            }
        }
        func halfIn(_ hunk: Hunk) -> Bool {
            zones.contains {
                $0.lowerBound <= hunk.old.upperBound && $0.upperBound >= hunk.old.lowerBound
                    && !($0.lowerBound <= hunk.old.lowerBound && hunk.old.upperBound <= $0.upperBound)
            }
        }
        while let hunk = (ours + others).first(where: halfIn) { add(hunk.old) }
        return zones.sorted { $0.lowerBound < $1.lowerBound }
    }

    /// Each cut of such a text at the numbers that stand there once leaves a rest that is two numbers shorter.
    @Test func workGrowsWithTheLength() {
        let count = 3_000
        func words(_ changed: UInt64) -> [UInt64] {
            (0..<UInt64(count)).flatMap { [$0 + 1, 1 << 40, changed, $0, 3 << 40] }
        }
        let (old, new) = (words(2 << 40), words(4 << 40))
        var diff = SequenceDiff(old: old, new: new)
        diff.compareAll()
        #expect(diff.partedCount <= 24 * (old.count + new.count))
        let hunks = SequenceDiff.hunks(old, new)
        #expect(hunks.count == count)
        #expect(hunks.allSatisfy { $0.old.count == 1 && $0.new.count == 1 })
    }
}
