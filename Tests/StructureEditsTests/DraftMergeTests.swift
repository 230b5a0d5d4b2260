import Editing
import Merging
import Testing
import TextRope

@testable import RecordDraft
@testable import StructureEdits

/// Two people at one draft: both texts are there, numbers run on, references mean what they meant.
@Suite struct DraftMergeTests {
    private static let base = [
        "一、开幕", "A. 会议开幕", "1. 主席宣布会议开幕。", "2. 秘书长作了发言，见第 5 段。", "B. 一般性辩论",
        "3. 下列国家的代表发了言。", "4. 观察员也发了言，见第 2 段。", "C. 会议闭幕", "5. 主席宣布会议闭幕。",
        "6. 会议通过了报告。",
    ]

    /// References of one form in the body, found by themselves: what the merge does with them is what is held here.
    private static func references(_ draft: DraftIndex) -> [Reference] {
        let numbers = draft.numberedPlaces(of: .body)
        var found: [Reference] = []
        for line in 0..<draft.lineCount {
            let content = draft.text.lineContent(line)
            let text = draft.text.string(in: content)
            for match in text.matches(of: #/第 (\d+) 段/#) {
                let start =
                    content.lowerBound + text.utf8.distance(from: text.startIndex, to: match.1.startIndex)
                let places = numbers.filter { String($0.number.number) == match.1 }
                let targets = places.map {
                    ReferenceTarget(
                        kind: .paragraph, domain: .body, number: $0.number, label: "", line: $0.line)
                }
                let range = start..<start + match.1.utf8.count
                found.append(
                    Reference(
                        line: line, range: range, kind: .paragraph,
                        status: places.count == 1 ? .resolved : places.isEmpty ? .broken : .ambiguous,
                        tokens: [
                            Reference.Token(
                                range: range, value: String(match.1), role: .single, kind: .paragraph,
                                target: targets.count == 1 ? targets[0] : nil)
                        ], targets: targets))
            }
        }
        return found
    }

    /// What the merge of two versions comes to, with returns at the ends of lines and without, blank lines between and none.
    private func merged(
        _ mine: [String], _ theirs: [String], base: [String] = base, openedCount: Int = 0
    ) -> [String] {
        let results = ["\n\n", "\r\n\r\n", "\n"].map { separator in
            func text(_ lines: [String]) -> String { lines.map { $0 + separator }.joined() }
            let result = merged(text(base), text(mine), text(theirs), openedCount)
            let lines = result.split(whereSeparator: \.isNewline).map(String.init)
            #expect(result == text(lines), "blank lines as they were")
            return lines
        }
        #expect(results[1] == results[0] && results[2] == results[0])
        return results[0]
    }

    private func merged(_ base: String, _ mine: String, _ theirs: String, _ openedCount: Int) -> String {
        let versions = DraftVersions(
            base: DraftIndex(TextRope(base)), mine: DraftIndex(TextRope(mine)),
            theirs: DraftIndex(TextRope(theirs)), references: Self.references)
        let merge = versions.merge
        #expect(merge.conflicts.isEmpty)
        var text = TextRope(mine)
        merge.changes.apply(to: &text)
        let settling = versions.settling(DraftIndex(text))
        ChangeSet(length: text.byteCount, edits: settling.edits).apply(to: &text)
        #expect(settling.openedCount == openedCount)
        let again = versions.settling(DraftIndex(text))
        #expect(again.edits.isEmpty, "settled once and for all")
        return text.description
    }

    /// The base with lines changed, by their numbers from 0.
    private func with(_ changes: [Int: [String]]) -> [String] {
        Self.base.enumerated().flatMap { changes[$0] ?? [$1] }
    }

    @Test func bothInsertAfterOneParagraph() {
        let mine = with([
            3: ["2. 秘书长作了发言，见第 6 段。", "3. 我的一段。"], 5: ["4. 下列国家的代表发了言。"],
            6: ["5. 观察员也发了言，见第 2 段。"], 8: ["6. 主席宣布会议闭幕。"], 9: ["7. 会议通过了报告。"],
        ])
        let theirs = with([
            3: ["2. 秘书长作了发言，见第 7 段。", "3. 他们的一段，见第 6 段。", "4. 他们的又一段。"],
            5: ["5. 下列国家的代表发了言。"], 6: ["6. 观察员也发了言，见第 2 段。"],
            8: ["7. 主席宣布会议闭幕。"], 9: ["8. 会议通过了报告。"],
        ])
        #expect(
            merged(mine, theirs) == [
                "一、开幕", "A. 会议开幕", "1. 主席宣布会议开幕。", "2. 秘书长作了发言，见第 8 段。", "3. 我的一段。",
                "4. 他们的一段，见第 7 段。", "5. 他们的又一段。", "B. 一般性辩论", "6. 下列国家的代表发了言。",
                "7. 观察员也发了言，见第 2 段。", "C. 会议闭幕", "8. 主席宣布会议闭幕。", "9. 会议通过了报告。",
            ])
    }

    @Test func oneInsertsAndTheOtherEditsBelow() {
        let mine = with([
            2: ["1. 主席宣布会议开幕。", "2. 新的一段。"], 3: ["3. 秘书长作了发言，见第 6 段。"],
            5: ["4. 下列国家的代表发了言。"], 6: ["5. 观察员也发了言，见第 3 段。"], 8: ["6. 主席宣布会议闭幕。"],
            9: ["7. 会议通过了报告。"],
        ])
        let theirs = with([6: ["4. 观察员和证人也发了言，见第 2 段和第 6 段。"]])
        let expected = [
            "一、开幕", "A. 会议开幕", "1. 主席宣布会议开幕。", "2. 新的一段。", "3. 秘书长作了发言，见第 6 段。",
            "B. 一般性辩论", "4. 下列国家的代表发了言。", "5. 观察员和证人也发了言，见第 3 段和第 7 段。",
            "C. 会议闭幕", "6. 主席宣布会议闭幕。", "7. 会议通过了报告。",
        ]
        #expect(merged(mine, theirs) == expected)
        #expect(merged(theirs, mine) == expected)
    }

    @Test func whatOneDeletesAndTheOtherRefersToIsASlot() {
        let mine = with([
            5: [], 6: ["3. 观察员也发了言，见第 2 段。"], 3: ["2. 秘书长作了发言，见第 4 段。"],
            8: ["4. 主席宣布会议闭幕。"], 9: ["5. 会议通过了报告。"],
        ])
        let theirs = with([9: ["6. 会议通过了第 3 段和第 4 段所述的报告。"]])
        let expected = [
            "一、开幕", "A. 会议开幕", "1. 主席宣布会议开幕。", "2. 秘书长作了发言，见第 4 段。", "B. 一般性辩论",
            "3. 观察员也发了言，见第 2 段。", "C. 会议闭幕", "4. 主席宣布会议闭幕。",
            "5. 会议通过了第 [--] 段和第 3 段所述的报告。",
        ]
        #expect(merged(mine, theirs, openedCount: 1) == expected)
        #expect(merged(theirs, mine, openedCount: 1) == expected)
    }

    @Test func oneMovesAndTheOtherInserts() {
        let mine = with([
            3: [], 5: ["2. 下列国家的代表发了言。"], 6: ["3. 观察员也发了言，见第 4 段。"],
            8: ["4. 秘书长作了发言，见第 5 段。", "5. 主席宣布会议闭幕。"],
        ])
        let theirs = with([
            3: ["2. 秘书长作了发言，见第 6 段。", "3. 见第 2 段和第 4 段，新的一段。"],
            5: ["4. 下列国家的代表发了言。"], 6: ["5. 观察员也发了言，见第 2 段。"], 8: ["6. 主席宣布会议闭幕。"],
            9: ["7. 会议通过了报告。"],
        ])
        let expected = [
            "一、开幕", "A. 会议开幕", "1. 主席宣布会议开幕。", "2. 见第 5 段和第 3 段，新的一段。", "B. 一般性辩论",
            "3. 下列国家的代表发了言。", "4. 观察员也发了言，见第 5 段。", "C. 会议闭幕",
            "5. 秘书长作了发言，见第 6 段。", "6. 主席宣布会议闭幕。", "7. 会议通过了报告。",
        ]
        #expect(merged(mine, theirs) == expected)
        #expect(merged(theirs, mine) == expected)
    }

    @Test func oneMovesASectionAndTheOtherEditsBeneath() {
        let mine = [
            "一、开幕", "A. 会议开幕", "1. 主席宣布会议开幕。", "2. 秘书长作了发言，见第 3 段。", "B. 会议闭幕",
            "3. 主席宣布会议闭幕。", "4. 会议通过了报告。", "C. 一般性辩论", "5. 下列国家的代表发了言。",
            "6. 观察员也发了言，见第 2 段。",
        ]
        let theirs = with([9: ["6. 会议一致通过了报告。", "7. 见第 3 段。"]])
        let expected = [
            "一、开幕", "A. 会议开幕", "1. 主席宣布会议开幕。", "2. 秘书长作了发言，见第 3 段。", "B. 会议闭幕",
            "3. 主席宣布会议闭幕。", "4. 会议一致通过了报告。", "5. 见第 6 段。", "C. 一般性辩论",
            "6. 下列国家的代表发了言。", "7. 观察员也发了言，见第 2 段。",
        ]
        #expect(merged(mine, theirs) == expected)
        #expect(merged(theirs, mine) == expected)
    }

    @Test func bothAddAHeadingInOnePlace() {
        let mine = with([4: ["B. 选举主席团成员", "C. 一般性辩论"], 7: ["D. 会议闭幕"]])
        let theirs = with([4: ["B. 通过议程", "C. 一般性辩论"], 7: ["D. 会议闭幕"]])
        let labels = ["A. 会议开幕", "B. 选举主席团成员", "C. 通过议程", "D. 一般性辩论", "E. 会议闭幕"]
        #expect(
            merged(mine, theirs).filter { $0.first?.isASCII == true && $0.first?.isLetter == true } == labels)
    }

    @Test func gapsThatADraftHasStay() {
        let base = ["1. 主席宣布会议开幕。", "2. 秘书长作了发言。", "5. 会议通过了报告。", "6. 会议闭幕。"]
        let mine = [
            "1. 主席宣布会议开幕。", "2. 我的一段。", "3. 秘书长作了发言。", "6. 会议通过了报告。", "7. 会议闭幕。",
        ]
        let theirs = [
            "1. 主席宣布会议开幕。", "2. 秘书长作了发言。", "5. 会议通过了报告。", "6. 他们的一段。", "7. 会议闭幕。",
        ]
        #expect(
            merged(mine, theirs, base: base) == [
                "1. 主席宣布会议开幕。", "2. 我的一段。", "3. 秘书长作了发言。", "6. 会议通过了报告。",
                "7. 他们的一段。", "8. 会议闭幕。",
            ])
    }

    @Test func whatIsPutInWhileNumbersAreQuotedGetsTheNextSuffix() {
        let base = ["1. 主席宣布会议开幕。", "2. 秘书长作了发言。", "3. 会议通过了报告。"]
        var (mine, theirs) = (base, base)
        mine.insert("2 bis. 我的一段。", at: 2)
        theirs.insert("2 bis. 他们的一段。", at: 2)
        #expect(
            merged(mine, theirs, base: base) == [
                "1. 主席宣布会议开幕。", "2. 秘书长作了发言。", "2 bis. 我的一段。", "2 ter. 他们的一段。",
                "3. 会议通过了报告。",
            ])
    }

    @Test func numbersThatDoNotRiseStayAsOneSideHasThem() {
        let base = ["1. 主席宣布会议开幕。", "7. 秘书长作了发言。", "3. 会议通过了报告。"]
        let mine = ["1. 主席宣布会议开幕了。", "7. 秘书长作了发言。", "3. 会议通过了报告。"]
        let theirs = ["1. 主席宣布会议开幕。", "7. 秘书长作了发言。", "4. 会议通过了报告。"]
        #expect(
            merged(mine, theirs, base: base) == [
                "1. 主席宣布会议开幕了。", "7. 秘书长作了发言。", "4. 会议通过了报告。",
            ])
    }

    @Test func oneSideNumbersAnew() {
        let base = ["1. 主席宣布会议开幕。", "3. 秘书长作了发言。", "4. 会议通过了报告。"]
        let mine = ["1. 主席宣布会议开幕。", "3. 秘书长也作了发言。", "4. 会议通过了报告。"]
        let theirs = ["1. 主席宣布会议开幕。", "2. 秘书长作了发言。", "3. 会议通过了报告。"]
        let expected = ["1. 主席宣布会议开幕。", "2. 秘书长也作了发言。", "3. 会议通过了报告。"]
        #expect(merged(mine, theirs, base: base) == expected)
        #expect(merged(theirs, mine, base: base) == expected)
    }
}
