import Testing
import TextLayout
import TextRope

@testable import EditorCore

/// Where the view of two texts begins, and how far it goes.
@Suite struct ComparisonLayoutTests {
    private static let long = String(repeating: "代表们就预算执行情况和人员配置发表了意见，", count: 40)

    private func comparison(
        _ arrangement: Comparison.Arrangement, _ first: String, _ second: String, scroll: Int = 0
    ) -> Comparison {
        var comparison = Comparison(
            arrangement, TextRope(first), TextRope(second), nothing: (.nothingBefore, .nothingThere), .chinese
        )
        comparison.scroll = scroll
        return comparison
    }

    private func layout(_ comparison: Comparison, columns: Int = 60, rows: Int = 20) -> ComparisonLayout {
        ComparisonLayout(comparison, columns: columns, rows: rows, policy: .narrow)
    }

    @Test(arguments: [Comparison.Arrangement.sideBySide, .stacked])
    func shortTextsShowWhole(arrangement: Comparison.Arrangement) {
        let layout = layout(comparison(arrangement, "主席宣布开幕。", "临时主席宣布开幕。"))
        #expect(layout.hidden == (0, 0) && layout.scroll == 0)
        #expect(layout.first.rows == layout.first.height && layout.second.rows == layout.second.height)
    }

    @Test(arguments: [Comparison.Arrangement.sideBySide, .stacked])
    func aLongParagraphBeginsALittleAboveWhatDiffers(arrangement: Comparison.Arrangement) {
        let layout = layout(comparison(arrangement, Self.long + "甲。", Self.long + "乙。"))
        for side in [layout.first, layout.second] {
            #expect(side.above > 0 && side.below == 0)
            #expect(side.above + side.height == side.rows, "the end shows, where they differ")
        }
        let middle = self.layout(
            comparison(arrangement, Self.long + "甲" + Self.long, Self.long + "乙" + Self.long))
        let differing = Self.long.utf8.count
        for side in [middle.first, middle.second] {
            let row = side.lines[0].position(of: differing).row
            #expect(row - side.top == 1, "one row of what is the same stands above it")
            #expect(side.above > 0 && side.below > 0)
        }
    }

    @Test(arguments: [Comparison.Arrangement.sideBySide, .stacked], [-1_000, -3, 0, 3, 1_000])
    func scrollingEndsWhereTheTextsDo(arrangement: Comparison.Arrangement, scroll: Int) {
        let layout = layout(
            comparison(arrangement, Self.long + "甲" + Self.long, Self.long + "乙丙" + Self.long, scroll: scroll)
        )
        for side in [layout.first, layout.second] {
            #expect(side.above >= 0 && side.below >= 0)
            #expect(side.above + side.height + side.below == side.rows)
            if scroll == -1_000 { #expect(side.above == 0) }
            if scroll == 1_000 { #expect(side.below == 0) }
        }
        #expect(abs(layout.scroll) <= abs(scroll))
    }

    @Test(arguments: [Comparison.Arrangement.sideBySide, .stacked])
    func whereThereIsOneRowItIsTheOneThatDiffers(arrangement: Comparison.Arrangement) {
        let layout = layout(
            comparison(arrangement, Self.long + "甲。", Self.long + "乙。"), columns: 39, rows: 7)
        for side in [layout.first, layout.second] {
            #expect(side.height == 1)
            #expect(side.top == side.lines[0].position(of: Self.long.utf8.count).row)
        }
    }

    @Test func severalParagraphsBeginAtTheOneThatDiffers() {
        let same = String(repeating: "一样的一行\n", count: 30)
        let layout = layout(comparison(.stacked, same + "甲\n" + same, same + "乙\n" + same))
        #expect(layout.first.top == 29 && layout.second.top == 29)
    }

    @Test func aTextThatIsNotThereTakesARow() {
        let layout = layout(comparison(.sideBySide, "", "新的一段。"))
        #expect(layout.first.rows == 0 && layout.first.height >= 1 && layout.hidden == (0, 0))
    }

    @Test func aLineEndAtTheEndOpensNoRow() {
        let layout = layout(comparison(.stacked, "甲\r\n", "甲\n乙\n"))
        #expect(layout.first.rows == 1 && layout.second.rows == 2)
    }

    @Test(arguments: [1, 2, 3, 8], [1, 2, 5])
    func theSmallestScreenHasRoom(columns: Int, rows: Int) {
        for arrangement in [Comparison.Arrangement.sideBySide, .stacked] {
            let layout = layout(
                comparison(arrangement, Self.long, Self.long + "甲"), columns: columns, rows: rows)
            #expect(layout.first.height >= 1 && layout.second.height >= 1 && layout.width >= 1)
        }
    }
}
