import RecordDraft
import Testing
import TextRope

@testable import EditorCore

@Suite struct SearchPatternTests {
    private static func pattern(
        _ query: String, wholeWords: Bool = false, matchesCase: Bool = false
    ) throws -> SearchPattern {
        let options = SearchOptions(isRegex: true, wholeWords: wholeWords, matchesCase: matchesCase)
        return try SearchPattern(query, options: options)
    }

    private static func found(_ pattern: SearchPattern, in text: TextRope) throws -> [String] {
        try pattern.matches(in: text, draft: DraftIndex(text)).map { text.string(in: $0.start..<$0.end) }
    }

    @Test(arguments: [
        (#"\d+"#, "第7段，第12段", ["7", "12"]), (#"\w+"#, "会议，on 项目", ["会议", "on", "项目"]),
        ("^.", "甲乙\n丙丁", ["甲", "丙"]), (".$", "甲乙\r\n丙丁\r\n", ["乙", "丁"]), ("^丁$", "丙\r丁\r戊", ["丁"]),
        (".+", "甲\r\n乙\n\n丙", ["甲", "乙", "丙"]), (#"\s+"#, "a \n b", [" ", " "]), ("x*", "ax\nb", ["x"]),
        ("é", "É e é", ["É", "é"]), (#"\p{Han}{2}"#, "ab会议c", ["会议"]), ("(?<=第)一", "第一一", ["一"]),
        ("二|一", "一二三", ["一", "二"]), (#"甲\K乙"#, "甲乙乙", ["乙"]),
    ])
    func findsLineByLine(query: String, text: String, expected: [String]) throws {
        #expect(try Self.found(Self.pattern(query), in: TextRope(text)) == expected)
    }

    @Test func readsTextThatIsNotUTF8() throws {
        let text = TextRope(bytes: [0xFF] + "甲".utf8 + [0xE4, 0xB8, 0x0A, 0xC0] + "乙甲".utf8 + [0x80])
        #expect(try Self.found(Self.pattern("甲"), in: text) == ["甲", "甲"])
        #expect(try Self.found(Self.pattern("."), in: text) == ["甲", "乙", "甲"])
        let groups = try Self.pattern("(乙)(甲)")
        let matches = try groups.matches(in: text, draft: DraftIndex(text))
        #expect(matches.count == 1)
        #expect(
            groups.groups(of: matches, in: text, draft: DraftIndex(text))
                == [[Array("乙甲".utf8), Array("乙".utf8), Array("甲".utf8)]])
    }

    @Test func caseCountsWhereItIsSaid() throws {
        #expect(try Self.found(Self.pattern("hsp"), in: TextRope("HSP hsp")).count == 2)
        #expect(try Self.found(Self.pattern("hsp", matchesCase: true), in: TextRope("HSP hsp")) == ["hsp"])
        #expect(
            try Self.found(Self.pattern("th.", wholeWords: true), in: TextRope("bath the thy")) == [
                "the", "thy",
            ])
    }

    @Test func findsOverACutAndInOrder() throws {
        let (text, draft) = try CutDraft.make()
        let over = try Self.pattern("住区的(项目)").matches(in: text, draft: draft)
        #expect(over.map { $0.ranges.map { text.string(in: $0) } } == [["住区的", "项目"]])
        let each = try Self.pattern("[^，。 ]+").matches(in: text, draft: draft)
        #expect(zip(each, each.dropFirst()).allSatisfy { $0.end <= $1.start })
        #expect(each.contains { $0.ranges.count == 2 })
        // The lines in between are looked through too, where nothing runs over them.
        let marks = try Self.pattern("-+|项目|会议").matches(in: text, draft: draft)
        #expect(marks.map { text.string(in: $0.ranges[0]) } == ["会议", "------", "项目"])
        // From the middle of the paragraph on.
        let start = text.lineStart(6)
        let half = try Self.pattern("项目|住区").matches(in: text, draft: draft, within: start..<text.byteCount)
        #expect(half.map(\.start) == [start])
    }

    @Test func findsInLongLinesAndSoMany() throws {
        let line = String(repeating: "甲乙丙", count: 5_000)
        let text = TextRope(line + "丁\n丁")
        #expect(try Self.found(Self.pattern("丁"), in: text) == ["丁", "丁"])
        #expect(try Self.found(Self.pattern("甲"), in: text).count == 5_000)
        let few = try Self.pattern("乙").matches(in: text, draft: DraftIndex(text), limit: 7)
        #expect(few.count == 7)
    }

    @Test(arguments: ["(a+)+$", "^(a|aa)+$", #"(a*)*b?c"#, "(a?){60}a{60}$"])
    func whatWouldTakeForEverEnds(query: String) throws {
        let text = TextRope(String(repeating: "a", count: 5_000) + "!c")
        let pattern = try Self.pattern(query)
        // Some of these are found out to match nothing without trying.
        do {
            _ = try pattern.matches(in: text, draft: DraftIndex(text))
        } catch {
            #expect(error == SearchProblem(.tooComplex))
        }
    }

    @Test func theGuardIsWhatEndsIt() throws {
        let text = TextRope(String(repeating: "a", count: 40) + "!")
        #expect(throws: SearchProblem(.tooComplex)) {
            try Self.pattern("^(a+)+$").matches(in: text, draft: DraftIndex(text))
        }
    }

    @Test(arguments: [
        ("(a", SearchProblem.Reason.openParenthesis, 2), ("甲)", .strayParenthesis, 1),
        ("[a", .openBracket, 2),
        ("*a", .nothingToRepeat, 0), ("甲乙**+*", .nothingToRepeat, 3), ("a\\", .strayBackslash, 2),
        ("[乙-a]", .backwardRange, 3), ("a{3,1}", .badRepeat, 5), ("(?<=a+)b", .unboundedLookBehind, 0),
    ])
    func saysWhatIsWrong(query: String, reason: SearchProblem.Reason, place: Int) {
        do {
            _ = try Self.pattern(query)
            Issue.record("\(query) was taken")
        } catch {
            let problem = error as? SearchProblem
            #expect(problem?.reason == reason, "\(query)")
            #expect(problem?.place == place, "\(query)")
            #expect(problem?.text(.chinese).isEmpty == false && problem?.text(.english).isEmpty == false)
        }
    }
}
