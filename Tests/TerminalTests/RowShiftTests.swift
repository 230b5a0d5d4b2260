import Screen
import Testing
import TextLayout

@testable import Terminal

struct RowShiftTests {
    private func row(_ text: String, columns: Int = 40) -> [Cell] {
        var frame = Frame(size: Size(rows: 1, columns: columns))
        frame.write(text, row: 0, column: 0)
        return frame.row(0)
    }

    @Test func aCharacterBeforeARowShiftsIt() {
        let shift = RowShift.planned(
            from: row("战略伙伴关系和国家一级的工作，提升可持续"), to: row("区战略伙伴关系和国家一级的工作，提升可持"))?.shift
        #expect(shift == RowShift(clearedFrom: 38, column: 0, distance: 2))
    }

    @Test func aDeletedCharacterDrawsTheRestNearer() {
        let shift = RowShift.planned(
            from: row("A 区战略伙伴关系和国家一级的工作"), to: row("A 战略伙伴关系和国家一级的工作"))?.shift
        #expect(shift == RowShift(clearedFrom: nil, column: 2, distance: -2))
    }

    @Test func aShortRowNeedsNoClearing() {
        let shift = RowShift.planned(from: row("战略伙伴关系和国家"), to: row("战略x伙伴关系和国家"))?.shift
        #expect(shift == RowShift(clearedFrom: nil, column: 4, distance: 1))
    }

    @Test(arguments: [
        ("战略伙伴关系", "战略伙伴关系"), ("一二三四五六七八", "甲乙丙丁戊己庚辛"), ("", "战略伙伴关系和国家"),
        ("战略伙伴关系和国家", ""), ("战略", "战x略"),
    ])
    func whatIsAsCheapIsSentAsItIs(old: String, new: String) {
        #expect(RowShift.planned(from: row(old), to: row(new)) == nil)
    }

    /// At the edge the terminal would keep half of the character that is pushed over it.
    @Test func noWideCharacterIsCutAtTheEdge() {
        let old = row("一二三四五六七八九十一二三四五六七八九十x", columns: 41)
        let new = row("y一二三四五六七八九十一二三四五六七八九十", columns: 41)
        #expect(RowShift.planned(from: old, to: new)?.shift.clearedFrom == 40)
        let wideAtEdge = row("x一二三四五六七八九十一二三四五六七八九十", columns: 41)
        let shift = RowShift.planned(from: wideAtEdge, to: row("xy一二三四五六七八九十一二三四五六七八九", columns: 41))?.shift
        #expect(shift == nil || shift?.clearedFrom == 39)
    }

    /// Whatever is planned, no half of a wide character is left, and it pays.
    @Test func randomRowsStayWhole() {
        let seed = UInt64.random(in: 1...UInt64.max)
        var state = seed
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(bound))
        }
        let alphabet = Array("一二三四ab，“")
        for _ in 0..<3000 {
            var characters = (0..<random(30)).map { _ in alphabet[random(alphabet.count)] }
            let old = row(String(characters))
            for _ in 0..<random(5) {
                let place = random(characters.count + 1)
                if place < characters.count, random(2) == 0 {
                    characters.remove(at: place)
                } else {
                    characters.insert(alphabet[random(alphabet.count)], at: place)
                }
            }
            let new = row(String(characters))
            guard let (_, shifted) = RowShift.planned(from: old, to: new) else { continue }
            #expect(shifted.count == old.count, "seed \(seed)")
            for (column, cell) in shifted.enumerated() {
                let next = column + 1 < shifted.count ? shifted[column + 1].columns : 1
                #expect((cell.columns == 2) == (next == 0), "seed \(seed)")
            }
            #expect(
                UpdateCost.bytes(from: shifted, to: new)
                    < UpdateCost.bytes(from: old, to: new), "seed \(seed)")
        }
    }
}
