import TestSupport
import Testing

@testable import EditorCore

@Suite struct ListPickerTests {
    private func rows(_ titles: String...) -> [ListRow] {
        titles.map { title in
            var row = ListRow(title)
            row.isSection = title.hasPrefix("#")
            return row
        }
    }

    private func shown(_ picker: ListPicker) -> [String] { picker.shown.map { picker.rows[$0].title } }

    @Test func typingNarrowsByWordsInAnyOrder() {
        var picker = ListPicker(rows("到上一个标题", "到下一个标题", "到下一段"))
        picker.narrow(to: "标题 下")
        #expect(shown(picker) == ["到下一个标题"])
        picker.narrow(to: "")
        #expect(shown(picker).count == 3)
        picker.narrow(to: "没有")
        #expect(picker.choice == nil && shown(picker).isEmpty)
        #expect(picker.content(height: 5).chosen == nil)
    }

    @Test func whatIsSaidBesideARowIsFoundToo() {
        var rows = rows("撤销", "重做")
        rows[1].detail = "第 7 段"
        var picker = ListPicker(rows, keywords: ["Undo edit.undo", "Redo edit.redo"])
        picker.narrow(to: "ＵＮＤＯ")
        #expect(shown(picker) == ["撤销"])
        picker.narrow(to: "段")
        #expect(shown(picker) == ["重做"])
        picker.narrow(to: "销 撤 edit")
        #expect(shown(picker) == ["撤销"])
    }

    @Test func sectionsShowWhereARowOfTheirsDoesAndAreNeverChosen() {
        var picker = ListPicker(rows("#文号", "甲", "乙", "#人名", "丙", "#空", "#整段", "甲丁"))
        #expect(picker.choice == 1)
        picker.move(by: -1)
        #expect(picker.choice == 1, "above it is only a section")
        picker.move(by: 2)
        #expect(picker.choice == 4)
        picker.narrow(to: "甲")
        #expect(shown(picker) == ["#文号", "甲", "#整段", "甲丁"] && picker.choice == 1)
        picker.move(by: 1)
        #expect(picker.choice == 7)
        picker.move(by: -1)
        #expect(picker.choice == 1)
        picker.choose(row: 3)
        #expect(picker.choice == 7)
        picker.narrow(to: "文号")
        #expect(shown(picker).isEmpty, "a section is not what is looked for")
    }

    @Test func whatIsChosenToBeginWithShows() {
        let rows = (0..<100).map { ListRow("第 \($0) 行") }
        let picker = ListPicker(rows, chosen: 70)
        let content = picker.content(height: 10)
        #expect(picker.choice == 70 && content.rows[content.chosen ?? 0].title == "第 70 行")
        #expect(content.rows.count == 10 && content.count == 100)
    }

    @Test func ticksAreKeptWhileTheListIsNarrowed() {
        var rows = rows("甲", "乙", "丙")
        for index in rows.indices { rows[index].isTicked = true }
        var picker = ListPicker(rows)
        picker.narrow(to: "乙")
        picker.toggleTick()
        #expect(picker.ticked == [0, 2])
        picker.narrow(to: "")
        #expect(picker.ticked == [0, 2])
        picker.toggleAll()
        #expect(picker.ticked == [0, 1, 2], "where one is missing all are ticked")
        picker.toggleAll()
        #expect(picker.ticked.isEmpty)
    }

    /// All, none, and again what was ticked one by one.
    @Test func tickingAllAtOnceLosesNoChoice() {
        var rows = rows("甲", "乙", "丙")
        for index in rows.indices { rows[index].isTicked = true }
        var picker = ListPicker(rows)
        #expect(picker.nextTicks == .none)
        picker.toggleTick()
        #expect(picker.nextTicks == .all)
        for next in [[0, 1, 2], [], [1, 2], [0, 1, 2]] {
            picker.toggleAll()
            #expect(picker.ticked == next)
        }
        #expect(picker.nextTicks == .none)
        picker.toggleAll()
        picker.toggleTick()
        #expect(picker.ticked == [0] && picker.nextTicks == .all, "what was chosen last counts")
    }

    @Test func aRowThatCannotBeTickedStaysAsItIs() {
        var picker = ListPicker(rows("甲"))
        picker.toggleTick()
        picker.toggleAll()
        #expect(picker.rows[0].isTicked == nil && picker.ticked.isEmpty)
    }

    /// A long list is looked through in slices, so that no key waits for it.
    @Test func aLongListComesInSlices() {
        let rows = (0..<50_000).map { ListRow($0.isMultiple(of: 7) ? "第 \($0) 段：会议" : "第 \($0) 段") }
        var picker = ListPicker(rows)
        #expect(picker.hasWork && picker.shown.count == ListPicker.slice)
        picker.narrow(to: "会议 9")
        #expect(picker.hasWork)
        #expect(picker.shown.allSatisfy { $0 < ListPicker.slice } && !picker.shown.isEmpty)
        picker.move(by: 10)
        let chosen = picker.choice
        var slices = 1
        while picker.hasWork {
            picker.workOn()
            slices += 1
            #expect(picker.choice == chosen, "what comes below moves nothing")
        }
        #expect(slices == 3)
        #expect(
            picker.shown == rows.indices.filter { rows[$0].title.contains("会议") && "\($0)".contains("9") })
    }

    @Test func theRowWantedIsChosenOnceItComes() {
        var picker = ListPicker((0..<50_000).map { ListRow("\($0)") }, chosen: 45_000)
        #expect(picker.choice == 0)
        while picker.hasWork { picker.workOn() }
        #expect(picker.choice == 45_000)
    }

    @Test(arguments: 1...50) func narrowsAsAPlainFilterDoes(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let letters = ["甲", "乙", "丙", "a", "B", " ", "é"]
        func text(_ count: ClosedRange<Int>) -> String {
            (0..<Int.random(in: count, using: &random)).map { _ in letters.randomElement(using: &random) ?? ""
            }
            .joined()
        }
        let rows = (0..<Int.random(in: 0...60, using: &random)).map { _ in
            var row = ListRow(text(0...6))
            row.isSection = Int.random(in: 0..<5, using: &random) == 0
            return row
        }
        var picker = ListPicker(rows)
        for _ in 0..<5 {
            let query = text(0...3)
            picker.narrow(to: query)
            let words = query.lowercased().split(separator: " ")
            let fitting = rows.indices.filter { index in
                !rows[index].isSection && words.allSatisfy { rows[index].title.lowercased().contains($0) }
            }
            #expect(
                picker.shown.filter { !rows[$0].isSection }
                    == (words.isEmpty ? rows.indices.filter { !rows[$0].isSection } : fitting))
            picker.move(by: Int.random(in: -70...70, using: &random))
            #expect(fitting.isEmpty == (picker.choice == nil))
        }
    }
}
