import TestSupport
import Testing
import TextLayout

@testable import Screen

@Suite struct FrameTests {
    private func frame(_ rows: Int, _ columns: Int, policy: WidthPolicy = .narrow) -> Frame {
        Frame(size: Size(rows: rows, columns: columns), policy: policy)
    }

    @Test func textIsWrittenInCells() {
        var frame = frame(2, 8)
        #expect(frame.write("a中b", row: 0, column: 1, style: .slot) == 5)
        #expect(frame.snapshot == "| a中b\n:.ssss\n|\nno cursor\n")
        #expect(frame[0, 2] == Cell(text: "中", columns: 2, style: .slot))
        #expect(frame[0, 3] == Cell(text: "", columns: 0, style: .slot))
    }

    @Test func noHalfOfAWideCharacterIsDrawn() {
        var frame = frame(1, 6)
        frame.write("中中中", row: 0, column: 1)
        #expect(frame.text(ofRow: 0) == " 中中 ")
        frame.write("中中", row: 0, column: -1)
        #expect(frame.text(ofRow: 0) == " 中中 ")
        frame.write("x", row: 0, column: 2)
        #expect(frame.text(ofRow: 0) == "  x中 ")
        frame.write("中", row: 0, column: 2)
        #expect(frame.text(ofRow: 0) == "  中  ")
        frame.write("中", row: 0, column: 3)
        #expect(frame.text(ofRow: 0) == "   中 ")
    }

    @Test func clipsLeaveWhatIsOutside() {
        var frame = frame(2, 6)
        frame.fill(frame.area, with: ".")
        let clip = Area(rows: 0..<1, columns: 1..<4)
        frame.write("中中中", row: 0, column: 0, clip: clip)
        #expect(frame.text(ofRow: 0) == ". 中..")
        frame.write("abc", row: 1, column: 0, clip: clip)
        frame.write("abc", row: 9, column: 0)
        frame.write("abc", row: -1, column: 0)
        #expect(frame.text(ofRow: 1) == "......")
    }

    @Test func marksJoinTheirBase() {
        var frame = frame(1, 4)
        frame.write("e\u{301}中\u{301}", row: 0, column: 0)
        #expect(frame[0, 0].text == "e\u{301}")
        #expect(frame[0, 1].text == "中\u{301}")
    }

    @Test func whatIsUnfitIsEscaped() {
        var frame = frame(1, 20)
        frame.write("a\u{1B}[2J\u{202E}", row: 0, column: 0)
        #expect(frame.snapshot.hasPrefix("|a^[[2J<U+202E>\n"))
    }

    @Test func ambiguousCharactersGoByThePolicy() {
        var frame = frame(1, 4, policy: .wide)
        frame.write("“a…", row: 0, column: 0)
        #expect(frame.row(0).map(\.columns) == [2, 0, 1, 1])
    }

    @Test func layoutsAreWrittenWithAStyleAUnit() {
        let layout = LineLayout(bytes: Array("中[--]\u{1B}\te".utf8), width: 20, policy: .narrow)
        var frame = frame(1, 12)
        frame.write(layout, layoutRow: 0, row: 0, column: 1) { bytes, isEscaped in
            isEscaped ? .control : (3..<7).contains(bytes.lowerBound) ? .slot : .text
        }
        #expect(frame.snapshot == "| 中[--]^[\n:...ssss^^\nno cursor\n")
        #expect(frame[0, 3].style == .slot && frame[0, 7].style == .control)
    }

    /// All at once as unit by unit, over what stands there and cut anywhere; no half of a wide character is left.
    @Test(arguments: 1...300) func layoutsAreWrittenOverWhatStands(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let pieces = [
            "一", "a", "，", "“", "[--]", " ", "\t", "\u{1B}", "é", "e\u{301}", "👨‍👩‍👧", "🇨🇳", "한", "\u{200D}", "…",
        ]
        func text(_ count: Int) -> String {
            (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        }
        for round in 0..<20 {
            let columns = Int.random(in: 1...40, using: &random)
            let policy: WidthPolicy = Bool.random(using: &random) ? .narrow : .wide
            var frame = Frame(size: Size(rows: 1, columns: columns), policy: policy)
            frame.write(text(30), row: 0, column: Int.random(in: 0..<3, using: &random))
            let line = Array(text(Int.random(in: 0...16, using: &random)).utf8)
            let width = Int.random(in: 1...40, using: &random)
            let layout = LineLayout(bytes: line, width: width, policy: policy)
            let low = Int.random(in: 0...columns, using: &random)
            let cut = low..<Int.random(in: low...columns, using: &random)
            let clip = Bool.random(using: &random) ? nil : Area(rows: 0..<1, columns: cut)
            let row = Int.random(in: 0..<layout.rows.count, using: &random)
            let start = Int.random(in: -3...columns, using: &random)
            var expected = frame
            var end = start
            layout.forEachUnit(inRow: row) { unit in
                if unit.columns == 0 { return }
                expected.write(
                    layout.text(at: unit.index), row: 0, column: end,
                    style: unit.isEscaped ? .control : .text,
                    clip: clip)
                end += unit.columns
            }
            let found = frame.write(layout, layoutRow: row, row: 0, column: start, clip: clip) {
                _, isEscaped in
                isEscaped ? .control : .text
            }
            #expect(found == end)
            for column in clip?.columns ?? 0..<columns {
                #expect(
                    frame[0, column] == expected[0, column], "seed \(seed), round \(round), column \(column)")
            }
            for column in 0..<columns {
                let next = column + 1 < columns ? frame[0, column + 1].columns : 1
                #expect((frame[0, column].columns == 2) == (next == 0), "seed \(seed), round \(round)")
            }
        }
    }

    @Test func rowsThatChangedAreFound() {
        let before = frame(3, 5)
        var after = before
        after.write("x", row: 1, column: 0)
        after.restyle(Area(rows: 2..<3, columns: 4..<9), style: .dim)
        #expect(after.changedRows(since: before) == [1, 2])
        #expect(after.changedRows(since: frame(3, 6)) == [0, 1, 2])
        #expect(before.changedRows(since: before).isEmpty)
    }

    @Test func sizesMayBeNothing() {
        for size in [
            Size(rows: 0, columns: 0), Size(rows: -1, columns: 5), Size(rows: 3, columns: 0),
            Size(rows: 1, columns: 1),
        ] {
            var frame = Frame(size: size)
            frame.write("中文abc", row: 0, column: 0)
            frame.fill(Area(rows: -2..<9, columns: -2..<9), with: "-")
            frame.restyle(Area(rows: -2..<9, columns: -2..<9), style: .dim)
            #expect((0..<frame.size.rows).allSatisfy { frame.row($0).count == frame.size.columns })
        }
    }

    /// However texts overlap, every wide cell has its second half and no half stands alone.
    @Test(arguments: 1...40) func cellsStayWhole(seed: Int) {
        var state = UInt64(seed)
        func random(_ below: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % below
        }
        let texts = ["中", "a", "中文a", "e\u{301}", "“", "👨‍👩‍👧", "ab中"]
        var frame = frame(3, 11, policy: seed % 2 == 0 ? .narrow : .wide)
        for _ in 0..<300 {
            let left = random(9)
            let clip = random(2) == 0 ? nil : Area(rows: 0..<2, columns: left..<left + 3)
            frame.write(texts[random(texts.count)], row: random(4), column: random(14) - 2, clip: clip)
            for row in 0..<3 {
                let cells = Array(frame.row(row))
                for (column, cell) in cells.enumerated() {
                    let isSecondHalf = column > 0 && cells[column - 1].columns == 2
                    #expect((cell.columns == 0) == isSecondHalf, "seed \(seed)")
                    #expect(cell.columns != 2 || column + 1 < cells.count, "seed \(seed)")
                    #expect(DisplayWidth.columns(of: cell.text, policy: frame.policy) == Int(cell.columns))
                }
            }
        }
    }
}
