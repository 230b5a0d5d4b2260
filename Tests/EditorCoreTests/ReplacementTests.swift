import Editing
import Foundation
import RecordDraft
import TestSupport
import Testing
import TextRope

@testable import EditorCore

@Suite struct ReplacementTests {
    private static func replaced(
        _ query: String, with replacement: String, in text: TextRope, isRegex: Bool = true
    ) throws -> String {
        let draft = DraftIndex(text)
        let pattern = try SearchPattern(query, options: SearchOptions(isRegex: isRegex))
        let replacements = try Replacements(of: pattern, with: replacement)
        var result = text
        replacements.changes(for: try pattern.matches(in: text, draft: draft), in: text, draft: draft)
            .apply(to: &result)
        return result.description
    }

    @Test(arguments: [
        ("(甲)(乙)?", "[$2$1]", "甲乙甲", "[乙甲][甲]"), ("甲", "$0$0", "甲乙", "甲甲乙"), ("乙", "$$1", "乙", "$1"),
        ("乙", #"a\nb\tc\\n\d$"#, "乙", "a\nb\tc\\n\\d$"), ("(.)(.)", "$12$20", "甲乙", "甲2乙0"),
        ("(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)", "$10$1", "abcdefghij", "ja"), (#"甲\K(乙)"#, "<$1>", "甲乙", "甲<乙>"),
        ("(?<=甲)(乙)", "<$1>", "甲乙乙", "甲<乙>乙"), ("", "x", "甲", "甲"),
    ])
    func expandsWhatItNames(query: String, replacement: String, text: String, expected: String) throws {
        #expect(try Self.replaced(query, with: replacement, in: TextRope(text)) == expected)
    }

    @Test func aTextStandsForItself() throws {
        #expect(
            try Self.replaced("甲", with: #"$1\n$$"#, in: TextRope("甲乙"), isRegex: false) == #"$1\n$$乙"#)
    }

    @Test func aLineEndIsOfTheKindThatTheTextHas() throws {
        #expect(try Self.replaced("乙", with: #"\n"#, in: TextRope("甲\r\n乙丙")) == "甲\r\n\r\n丙")
    }

    @Test func aGroupThatIsNotThereIsToldOf() throws {
        let pattern = try SearchPattern("(a)", options: SearchOptions(isRegex: true))
        #expect(throws: SearchProblem(.unknownGroup(9), at: 1)) { try Replacements(of: pattern, with: "甲$9") }
    }

    @Test func aCutStays() throws {
        let (text, _) = try CutDraft.make()
        let expected = CutDraft.text.replacing("住区的\n\n------\n\n项目草案", with: "<项目>\n\n------\n\n草案")
        #expect(try Self.replaced("住区的(项目)", with: "<$1>", in: text) == expected)
        #expect(try Self.replaced("住区的项目", with: "<项目>", in: text, isRegex: false) == expected)
    }

    @Test(arguments: 1...100) func replacesWhatFoundationReplaces(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        let alphabet = ["项", "目", "a", "b", "B", "7", "\u{20000}", "。", "\n"]
        func any(_ choices: [String]) -> String {
            choices[Int.random(in: 0..<choices.count, using: &random)]
        }
        let lines = (0..<Int.random(in: 1...2_000, using: &random)).map { _ in any(alphabet) }.joined()
            .split(separator: "\n", omittingEmptySubsequences: false)
        // Numbers keep lines from being taken for parts of one cut paragraph.
        let text = lines.enumerated().map { "\($0 + 1). \($1)。\n" }.joined()
        let pattern = any([
            "(a|项)(b?)", "([ab]+)(7)?", "(项)?(目)", #"(\d)(\.)"#, "(。)()$", "^(.)(.)", "(b|目)()",
        ])
        let template = any(["$2$1", "<$0>", "", "$1项$1", "x"])
        let expression = try NSRegularExpression(
            pattern: pattern, options: [.caseInsensitive, .anchorsMatchLines])
        let expected = expression.stringByReplacingMatches(
            in: text, range: NSRange(text.startIndex..., in: text), withTemplate: template)
        let replaced = try Self.replaced(pattern, with: template, in: TextRope(text))
        #expect(replaced == expected, "seed \(seed), \(pattern), \(template)")
    }

    @Test(arguments: 1...40) func manyMarksOfFilledSlotsAreOverlappedAsOneByOne(seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        var edits: [ChangeSet.Edit] = []
        var slots: [Range<Int>] = []
        var offset = 0
        for _ in 0..<20 {
            let start = offset + Int.random(in: 0...4, using: &random)
            offset = start + Int.random(in: 1...3, using: &random)
            let count = Int.random(in: 0...2, using: &random)
            slots.append(start..<offset)
            edits.append(
                ChangeSet.Edit(range: start..<offset, text: TextRope(String(repeating: "x", count: count))))
        }
        let map = OffsetMap(ChangeSet(length: offset, edits: edits))
        let marks = slots.map { FilledSlot(before: $0, through: map) }
        for start in 0..<offset {
            for end in start...min(offset, start + 4) {
                let range = start..<end
                let expected = marks.contains { $0.range.overlaps(range) || $0.range == range }
                #expect(FilledSlot.anyStands(in: range, of: marks) == expected, "seed \(seed), \(range)")
            }
        }
    }
}
