import Testing

@testable import TextLayout

@Suite struct LineBreakingTests {
    private func rows(
        _ text: String, _ width: Int, keep: [String] = [], policy: WidthPolicy = .narrow
    ) -> [String] {
        let bytes = Array(text.utf8)
        let kept = keep.compactMap { piece -> Range<Int>? in
            let wanted = Array(piece.utf8)
            return (0...max(0, bytes.count - wanted.count)).first { start in
                bytes[start...].starts(with: wanted)
            }.map { $0..<$0 + wanted.count }
        }
        let layout = LineLayout(bytes: bytes, width: width, policy: policy, keepTogether: kept)
        return layout.rows.map { String(decoding: bytes[$0.bytes], as: UTF8.self) }
    }

    @Test func anEmptyLineHasOneRow() {
        let layout = LineLayout(bytes: [], width: 10, policy: .narrow)
        #expect(layout.rows == [LineLayout.Row(units: 0..<0, bytes: 0..<0, columns: 0)])
        #expect(layout.position(of: 0) == (0, 0))
        #expect(layout.offset(row: 0, column: 7) == 0)
    }

    @Test func punctuationKeepsItsSide() {
        #expect(rows("中文中，文", 6) == ["中文", "中，文"])
        #expect(rows("中文（中）", 6) == ["中文", "（中）"])
        #expect(rows("中文——中", 6) == ["中文——", "中"])
        #expect(rows("中文中——中", 6) == ["中文", "中——中"])
        #expect(rows("中文“中”。", 8, policy: .wide) == ["中文", "“中”。"])
        #expect(rows("中文《中》、文", 8) == ["中文", "《中》、", "文"])
        #expect(rows("中文中……中", 6) == ["中文", "中……中"])
    }

    @Test func wordsNumbersAndSymbolsStayWhole() {
        #expect(rows("中文 Silvio 中", 8) == ["中文 ", "Silvio ", "中"])
        #expect(rows("中文中于 2023 年举行", 14) == ["中文中于 ", "2023 年举行"])
        #expect(rows("中文中文第 13 条", 10) == ["中文中文", "第 13 条"])
        #expect(rows("载于HSP/HA.2/INF/[--]号", 20) == ["载于", "HSP/HA.2/INF/[--]号"])
        #expect(rows("载于 A/76/639–E/2022/10 号", 20) == ["载于 ", "A/76/639–E/2022/10 ", "号"])
        #expect(rows("共有 3,300 人", 10) == ["共有 ", "3,300 人"])
        #expect(rows("12. 在第二次", 8) == ["12. 在第", "二次"])
        #expect(rows("12. 在第二次", 4) == ["12. ", "在第", "二次"])
    }

    @Test func slotsStayWhole() {
        #expect(rows("46. 中[待补]", 8, keep: ["[待补]"]) == ["46. 中", "[待补]"])
        #expect(
            rows("中[to be completed]中", 17, keep: ["[to be completed]"]) == ["中", "[to be completed]", "中"])
        #expect(rows("46. [待补]", 8, keep: ["[待补]"]) == ["46. ", "[待补]"])
        #expect(rows("中中[待补]", 4, keep: ["[待补]"]).joined() == "中中[待补]")
    }

    @Test func whatDoesNotFitIsCut() {
        #expect(rows("abcdefgh", 3) == ["abc", "def", "gh"])
        #expect(rows("HSP/HA.2/INF/1", 8) == ["HSP/", "HA.2/", "INF/1"])
        #expect(rows("中中", 1) == ["中", "中"])
        #expect(rows("，，，", 2) == ["，", "，", "，"])
        #expect(rows("中a", 0) == ["中", "a"])
    }

    @Test func blanksHang() {
        let layout = LineLayout(bytes: Array("abcd    ef".utf8), width: 4, policy: .narrow)
        #expect(layout.rows.map(\.bytes) == [0..<8, 8..<10])
        #expect(layout.rows[0].columns == 4)
        #expect(layout.position(of: 6) == (0, 4))
        #expect(layout.offset(row: 0, column: 9) == 7)
        #expect(layout.units[5].columns == 0)
        #expect(rows("ab  cd", 3) == ["ab  ", "cd"])
        #expect(rows("      ", 2) == ["      "])
    }

    @Test func positionsAtASoftBreakBelongToTheNextRow() {
        let layout = LineLayout(bytes: Array("中文中文".utf8), width: 4, policy: .narrow)
        #expect(layout.position(of: 6) == (1, 0))
        #expect(layout.position(of: 12) == (1, 4))
        #expect(layout.position(of: 4) == (0, 2))
        #expect(layout.offset(row: 0, column: 3) == 3)
        #expect(layout.offset(row: 0, column: 90) == 3)
        #expect(layout.offset(row: 1, column: 90) == 12)
        #expect(layout.offset(row: 9, column: 0) == 6)
    }
}
