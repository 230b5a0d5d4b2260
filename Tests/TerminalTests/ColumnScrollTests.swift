import Screen
import Testing

@testable import Terminal

struct ColumnScrollTests {
    private static let area = Area(rows: 1..<9, columns: 6..<30)

    /// A frame with a tree at the left and the rows of a text beside it.
    private func frame(_ first: Int, tree: String = "目录", width: Int = 40) -> Frame {
        var frame = Frame(size: Size(rows: 10, columns: width))
        frame.scrollArea = Self.area
        for row in 1..<9 {
            frame.write(tree, row: row, column: 0)
            frame.write("第 \(first + row) 行，各不相同", row: row, column: 6)
        }
        return frame
    }

    @Test(arguments: [1, 3, 5, -1, -4]) func aScrolledTextIsFound(distance: Int) {
        let scroll = ColumnScroll.planned(from: frame(100), to: frame(100 + distance, tree: "另外"))
        #expect(scroll == ColumnScroll(area: Self.area, distance: distance))
    }

    @Test func whatHasNotBeenScrolledIsLeft() {
        #expect(ColumnScroll.planned(from: frame(100), to: frame(100)) == nil)
        #expect(ColumnScroll.planned(from: frame(100), to: frame(200)) == nil)
        // Two rows less than the pane: one is left to be moved.
        #expect(ColumnScroll.planned(from: frame(100), to: frame(107)) == nil)
    }

    @Test func onlyTheSameAreaIsScrolled() {
        var other = frame(101)
        other.scrollArea = Area(rows: 1..<9, columns: 5..<30)
        #expect(ColumnScroll.planned(from: frame(100), to: other) == nil)
        other.scrollArea = nil
        #expect(ColumnScroll.planned(from: frame(100), to: other) == nil)
    }

    @Test func noWideCharacterIsCut() {
        var cut = frame(101)
        cut.write("字", row: 4, column: 5)
        #expect(ColumnScroll.planned(from: frame(100), to: cut) == nil)
        cut = frame(101)
        cut.write("字", row: 4, column: 29)
        #expect(ColumnScroll.planned(from: frame(100), to: cut) == nil)
    }

    @Test func whatXtermWouldBlankIsSentAgain() {
        var frame = frame(100)
        frame.write("一二三四五六七八九十一二三四五六七八九十", row: 0, column: 1)
        frame.write("一二三四五六七八九十一二三四五六七八九十", row: 9, column: 0)
        let down = ColumnScroll(area: Self.area, distance: -2)
        #expect(
            down.endangered(in: frame) == [
                Frame.Position(row: 0, column: 5), Frame.Position(row: 0, column: 29),
            ])
        #expect(ColumnScroll(area: Self.area, distance: 2).endangered(in: frame).isEmpty)
    }
}
