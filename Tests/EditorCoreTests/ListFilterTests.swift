import Testing

@testable import EditorCore

@Suite struct ListFilterTests {
    private func rows(_ query: String, _ texts: String...) -> [Int] {
        var filter = ListFilter()
        for text in texts { filter.add(text) }
        filter.look(for: query)
        return filter.rows(in: 0..<texts.count)
    }

    @Test func allWordsHaveToBeThereInAnyOrder() {
        #expect(rows("开幕 会议", "会议开幕", "会议闭幕", "开幕：会议") == [0, 2])
        #expect(rows("  ", "甲", "乙") == [0, 1], "blanks narrow nothing")
    }

    @Test func caseWidthAndMarksDoNotCount() {
        #expect(rows("muller", "José Müller", "ＭＵＬＬＥＲ", "Miller") == [0, 1])
        #expect(rows("ＨＳＰ", "hsp/test") == [0])
    }

    @Test func aWordDoesNotGoOnIntoTheNextRow() {
        #expect(rows("甲乙", "甲", "乙", "甲乙") == [2])
    }

    @Test func onlyTheRowsAskedForAreLookedThrough() {
        var filter = ListFilter()
        for text in ["甲", "甲", "乙", "甲"] { filter.add(text) }
        filter.look(for: "甲")
        #expect(filter.rows(in: 1..<3) == [1] && filter.rows(in: 3..<3).isEmpty)
    }
}
