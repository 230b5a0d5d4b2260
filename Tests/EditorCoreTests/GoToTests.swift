import Editing
import Keymaps
import RecordDraft
import TestSupport
import Testing
import TextRope

@testable import EditorCore

struct GoToTests {
    private static func state(_ text: String) -> EditorState {
        EditorState(
            text: TextRope(text), document: DocumentState(path: "draft.txt", origin: .file),
            screen: ScreenSize(rows: 24, columns: 80), keymap: .builtIn, language: .chinese)
    }

    private static func candidates(_ state: EditorState, _ query: String) -> [GoToCandidate] {
        GoToPlaces(state, query: query).candidates
    }

    private static func titles(_ state: EditorState, _ query: String) -> [String] {
        candidates(state, query).compactMap {
            if case .heading = $0.kind { $0.title } else { nil }
        }
    }

    @Test func headingsFitByLabelThenByTitle() {
        let state = Self.state(
            "一、开幕\n\nA. 选举 B 项\n\nB. Cafe\u{301} 与 ＡＢ\n\n二、豈有\n\n三、\u{F900}有\n\n四、题\n（议程项目 7）\n")
        #expect(Self.titles(state, "b") == ["B. Cafe\u{301} 与 ＡＢ", "A. 选举 B 项"])
        #expect(Self.titles(state, "CAF\u{C9}") == ["B. Cafe\u{301} 与 ＡＢ"])
        #expect(Self.titles(state, "与ａb") == ["B. Cafe\u{301} 与 ＡＢ"])
        #expect(Self.titles(state, "豈有").count == 2)
        #expect(Self.titles(state, "开幕") == ["一、开幕"])
        #expect(Self.titles(state, "幕开").isEmpty)
    }

    /// What a title holds is never passed over for the look of its bytes.
    @Test(arguments: 1...60 as ClosedRange<UInt64>) func noHeadingIsPassedOver(_ seed: UInt64) {
        var dice = SeededGenerator(seed: seed)
        let pieces = [
            "开", "幕", "ａ", "B", "é", "e\u{301}", "K", "\u{212A}", " ", "\u{F900}", "豈", "7", "７", "Ж", "，",
            "한",
        ]
        let words = (0..<30).map { _ in
            (0..<Int.random(in: 1...6, using: &dice)).map { _ in pieces.randomElement(using: &dice) ?? "" }
                .joined()
        }
        let text = words.enumerated().map { "\(["一", "二", "三"][$0 % 3])、题\($1)尾\n\n" }.joined()
        let state = Self.state(text)
        let draft = state.buffer.draft
        func fold(_ text: String) -> String {
            String(
                text.filter { !$0.isWhitespace }.map { character in
                    let scalar = character.unicodeScalars.first?.value ?? 0
                    let isWide = (0xFF01...0xFF5E).contains(scalar) && character.unicodeScalars.count == 1
                    let half = Unicode.Scalar(scalar &- 0xFEE0).map(Character.init)
                    return Character((isWide ? half ?? character : character).lowercased())
                })
        }
        for word in words where !word.allSatisfy(\.isWhitespace) {
            let wanted = Array(fold(word))
            let expected = (0..<draft.headingCount).filter { ordinal in
                let title = Array(fold(draft.heading(ordinal).title))
                return title.indices.contains { title[$0...].starts(with: wanted) }
            }
            let found = Self.candidates(state, word).compactMap { candidate -> Int? in
                if case .heading(let ordinal) = candidate.kind { ordinal } else { nil }
            }
            #expect(Set(found).isSuperset(of: expected), "seed \(seed), \(word)")
        }
    }

    private static let withContents = """
        测试大会第三届会议报告
        目录
        章次 页次
        一、会议开幕.......3
        二、审查执行进展.......5
        三、其他事项（议程项目 9）.......8

        一、会议开幕

        1. 会议开幕了，审查执行进展的工作随后开始。

        二、审查执行进展（议程项目 8）

        2. 大会审查了进展。

        三、其他事项

        3. 没有其他事项，议程项目 9 随即结束。
        """

    @Test(arguments: ["审查执行", "审查 执行", "会议 开幕", "其他事项"]) func contentsTablesComeLast(_ query: String) {
        let state = Self.state(Self.withContents)
        let found = Self.candidates(state, query)
        let contents = found.filter { $0.kind == .contents }
        #expect(!contents.isEmpty && contents.allSatisfy { $0.title == "目录" && (3...5).contains($0.line) })
        #expect(found.suffix(contents.count).allSatisfy { $0.kind == .contents })
        #expect(
            found.count > contents.count && found.prefix { $0.kind != .contents }.allSatisfy { $0.line > 5 })
    }

    @Test func anItemNamedInTheContentsIsLookedForInTheBody() {
        let state = Self.state(Self.withContents)
        #expect(Self.candidates(state, "9").first?.line == 17)
        #expect(Self.candidates(state, "8").first?.line == 11)
    }

    @Test func entriesOfTheContentsTakeNoRoomFromTheBody() {
        let entries = (1...100).map { "\($0). 报告第\($0)号.......\($0 + 2)" }.joined(separator: "\n")
        let state = Self.state("报告\n目录\n\(entries)\n\n一、导言\n\n1. 这是报告。\n\n2. 报告完。\n")
        #expect(state.buffer.draft.contentsTables.first?.count ?? 0 > 90)
        let found = Self.candidates(state, "报告")
        #expect(found.prefix(2).allSatisfy { $0.kind == .paragraph } && found.count == GoToPlaces.limit)
    }

    @Test func wordsFitInAnyOrder() {
        let state = Self.state(
            "一、人居署的战略计划与性别主流化\n\n1. 会议讨论了性别问题。\n\n2. 性别平等列入了战略，\n\n并有General后的Assembly。\n\n二、性别\n"
        )
        for query in ["性别 战略", "战略　性别"] {
            let found = Self.candidates(state, query)
            #expect(found.map(\.line) == [0, 4], "\(query)")
        }
        #expect(Self.candidates(state, "二 性别").map(\.line) == [8])
        // Over a page break it is one paragraph, and a word is a word without regard to case.
        #expect(Self.candidates(state, "assembly 平等").map(\.line).count == 1)
        #expect(Self.candidates(state, "战略 没有").isEmpty)
        // As it stands before words apart.
        let titles = Self.state("一、乙与甲\n\n二、甲乙\n")
        #expect(Self.titles(titles, "甲 乙") == ["二、甲乙", "一、乙与甲"])
    }

    @Test func aNumberOffersAllThatBearsIt() {
        var state = Self.state(
            "一、甲（议程项目 2）\n\n1. 甲。\n2. 乙。\n\n附件一\n名\n\n1. 丙。\n2. 丁。\n\n二、乙\n")
        #expect(
            Self.candidates(state, "2").prefix(4).map(\.title) == ["议程项目 2", "第 2 段", "附件 1 第 2 段", "第 2 行"])
        #expect(Self.candidates(state, "2").first?.line == 0)
        #expect(Self.candidates(state, "2").first?.excerpt == "一、甲")
        // In an annex its own paragraph comes before that of the body, as ever.
        state.buffer.select(Selection(at: state.buffer.text.lineStart(8)))
        #expect(Self.candidates(state, "1").prefix(2).map(\.title) == ["附件 1 第 1 段", "第 1 段"])
        #expect(Self.candidates(state, "99").isEmpty)
    }

    @Test func annexesAreFoundByTheirPlace() {
        let state = Self.state("一、题\n\n1. 文。\n\n附件一\n名\n\n1. 甲。\n\n附件二\n名\n\n1. 乙。\n")
        #expect(Self.candidates(state, "附件2").first?.line == 9)
        #expect(Self.candidates(state, "附件2第1段").first?.line == 12)
        #expect(Self.candidates(state, "1").map(\.line).starts(with: [2, 7, 12]))
    }

    @Test func aFieldTakesAsMuchAsThereIsRoomFor() {
        var state = Self.state("一、题\n")
        _ = state.update(.key(KeyStroke(.character("g"), .control)), at: 0)
        _ = state.update(.paste(Array(String(repeating: "会议", count: 100_000).utf8)), at: 0)
        guard let question = state.dialog as? GoToDialog else {
            Issue.record("the question is gone")
            return
        }
        #expect(question.field.characters.count == TextField.limit)
        #expect(question.field.caret == TextField.limit)
        var field = TextField(String(repeating: "x", count: TextField.limit + 5))
        field.insert("y")
        #expect(field.characters.count == TextField.limit + 5)
    }
}
