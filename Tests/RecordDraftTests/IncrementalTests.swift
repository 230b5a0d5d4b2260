import Editing
import TestSupport
import Testing
import TextRope

@testable import RecordDraft

/// Reading again after each edit must give what reading the whole text gives.
struct IncrementalTests {

    static let pieces = [
        "\n", "\n", "\n\n", "\r\n", "\r", "1. ", "2. ", "3. ", "4. 文本。", "5. 如下：", "6. [待补]", "7. 标题", "一、",
        "二、 议程（议程项目 2）",
        "三、标题", "A. 开幕", "B. 开幕词", "I. 部分", "V. Part", "附件[--]", "附件一", "附录", "Annex I", "（议程项目 3）", "**",
        "：", "。",
        "；", "[--]", "[待补]", "[1]", "[", "]", "¹ 脚注。", "____", "(a) 项", "(b) 项", "（4）", "（三）其他", "第 5 段 ",
        "第五章", "12 bis. ",
        "166.1 ", "城市", "城市可持续发展。", "城", "x", " ", "\u{3000}", "7", "3", "HSP/HA.2/1", "--", "*", "2023 年",
        "\u{FEFF}", "目录\n", "Contents\n", "三、标题......12\n", "A.开幕词5\n", "\n7\n", "通过议程（议程项目 2）", "通过议程",
        "决议草案一",
        "Decision 12/CP.28", "第一部分", "2/24", "HSP/HA.4/L.1\n城市可持续发展\n", "Introduction", "第十八条", "2.委员会",
        "5.58个国家",
        "\n上午10时宣布开会\n", "Mr. Tan (Singapore): I", "王先生（中国）：", "17\tOther matters.", "（续）",
    ]

    static func randomText(_ dice: inout SeededGenerator, lines: Int) -> String {
        (0..<lines).map { _ in
            (0..<Int.random(in: 0...3, using: &dice)).map { _ in pieces.randomElement(using: &dice) ?? "" }
                .joined()
        }
        .joined(separator: "\n")
    }

    static func randomEdits(_ text: TextRope, _ dice: inout SeededGenerator) -> [ChangeSet.Edit] {
        let count = Int.random(in: 0..<6, using: &dice) == 0 ? 3 : 1
        var offsets = (0..<count * 2).map { _ in Int.random(in: 0...text.byteCount, using: &dice) }.sorted()
        if count == 1, Bool.random(using: &dice) {
            offsets[1] = min(text.byteCount, offsets[0] + Int.random(in: 0...6, using: &dice))
        }
        if count == 1, Int.random(in: 0..<4, using: &dice) > 0 { offsets[1] = offsets[0] }
        return (0..<count).map { edit in
            let piece = Bool.random(using: &dice) ? pieces.randomElement(using: &dice) ?? "" : ""
            return ChangeSet.Edit(range: offsets[edit * 2]..<offsets[edit * 2 + 1], text: TextRope(piece))
        }
    }

    static func check(_ start: TextRope, edits: Int, _ dice: inout SeededGenerator, seed: UInt64) {
        var text = start
        var index = DraftIndex(text)
        for step in 0..<edits {
            let changes = ChangeSet(length: text.byteCount, edits: randomEdits(text, &dice))
            changes.apply(to: &text)
            index.update(after: changes, text: text)
            let batch = DraftIndex(text)
            let place = firstDifference(index, batch)
            #expect(place == nil, "seed \(seed), edit \(step), line \(place ?? -1)")
            #expect(index.frontMatter == batch.frontMatter, "seed \(seed), edit \(step)")
            #expect(index.catalog == batch.catalog, "seed \(seed), edit \(step)")
            #expect(index.text == text)
            if place != nil { return }
        }
    }

    static func firstDifference(_ first: DraftIndex, _ second: DraftIndex) -> Int? {
        guard first.lineCount == second.lineCount else { return min(first.lineCount, second.lineCount) }
        return (0..<first.lineCount).first { first.lines[$0] != second.lines[$0] }
    }

    @Test(arguments: 1...60 as ClosedRange<UInt64>)
    func generatedTexts(_ seed: UInt64) {
        var dice = SeededGenerator(seed: seed)
        let text = TextRope(Self.randomText(&dice, lines: Int.random(in: 0...50, using: &dice)))
        Self.check(text, edits: 40, &dice, seed: seed)
    }

    @Test(.enabled(if: DraftsFolder.isThere), arguments: 1...3 as ClosedRange<UInt64>)
    func realDraft(_ seed: UInt64) throws {
        var dice = SeededGenerator(seed: seed &* 977)
        Self.check(try DraftsFolder.text(DraftsFolder.realDraft), edits: 60, &dice, seed: seed)
    }

    @Test(.enabled(if: DraftsFolder.isThere), arguments: DraftsFolder.examples)
    func examples(_ name: String) throws {
        var dice = SeededGenerator(seed: 4_711)
        Self.check(try DraftsFolder.text("examples/\(name).txt"), edits: 40, &dice, seed: 4_711)
    }

    /// What stands below a contents table depends on it: the table goes and comes back as a whole.
    @Test func aContentsTableGoesAndComes() {
        let table =
            "Contents\nI. Opening of the session ........ 2\nII. Organization of work ........ 3\n\n__________\n"
        let text = TextRope(
            "HSP/HA.2/L.1\n\nAnnex\n\n\(table)\n\n\nOrganization of work\n\nIt began.\n\nThe agenda was as follows:\n\n"
                + "1. Opening of the session\n2. Organization of work\n3. Other matters\n\n1. The session was opened.\n"
        )
        var index = DraftIndex(text)
        let start = "HSP/HA.2/L.1\n\nAnnex\n\n".utf8.count
        for (range, piece) in [
            (start..<start + table.utf8.count, ""), (start..<start, table), (0..<0, "\n\n\n"),
        ] {
            var changed = index.text
            let edit = ChangeSet.Edit(range: range, text: TextRope(piece))
            let changes = ChangeSet(length: changed.byteCount, edits: [edit])
            changes.apply(to: &changed)
            index.update(after: changes, text: changed)
            #expect(Self.firstDifference(index, DraftIndex(changed)) == nil, "\(range) \(piece)")
        }
    }

    @Test(.enabled(if: DraftsFolder.isThere))
    func undoGivesTheFirstReadingBack() throws {
        let text = try DraftsFolder.text(DraftsFolder.realDraft)
        let first = DraftIndex(text)
        var index = first
        var changed = text
        var dice = SeededGenerator(seed: 99)
        var inversions: [ChangeSet] = []
        for _ in 0..<40 {
            let changes = ChangeSet(length: changed.byteCount, edits: Self.randomEdits(changed, &dice))
            inversions.append(changes.inverted(from: changed))
            changes.apply(to: &changed)
            index.update(after: changes, text: changed)
        }
        for inversion in inversions.reversed() {
            inversion.apply(to: &changed)
            index.update(after: inversion, text: changed)
        }
        #expect(changed.bytes == text.bytes)
        #expect(Self.firstDifference(index, first) == nil)
    }

    /// However many blank lines stand below, a key that changes what is known behind them changes none of their records.
    @Test func blankLinesBelowAnEditStayAsTheyAre() {
        var text = TextRope("一、题\n" + String(repeating: "\n", count: 3_000) + "文\n\n1. 文。\n")
        var index = DraftIndex(text)
        for (offset, piece) in [(12, "1. 文"), (10, "附件一\n\n"), (0, "\n"), (40, "x")] {
            let changes = ChangeSet(
                length: text.byteCount,
                edits: [ChangeSet.Edit(range: offset..<offset, text: TextRope(piece))])
            changes.apply(to: &text)
            index.update(after: changes, text: text)
            #expect(Self.firstDifference(index, DraftIndex(text)) == nil)
            for line in 100..<2_900 where index.lines[line].state != DraftState() {
                Issue.record("line \(line) has a state of its own after \(piece)")
                return
            }
            #expect(index.domain(at: 2_000) == DraftIndex(text).domain(at: 2_000))
        }
        #expect(index.domain(at: 2_000).kind == .annex)
    }

    @Test func aKeyReadsOnlyWhatItChanges() {
        let paragraphs = (1...500).map { "\($0). 城市的可持续发展。\n\n" }.joined()
        var text = TextRope("一、标题\n\n" + paragraphs)
        var index = DraftIndex(text)
        let changes = ChangeSet(
            length: text.byteCount,
            edits: [ChangeSet.Edit(range: 5_000..<5_000, text: TextRope("x"))])
        let untouched = index.lines[900]
        changes.apply(to: &text)
        index.update(after: changes, text: text)
        #expect(index.lines[900] == untouched)
        #expect(Self.firstDifference(index, DraftIndex(text)) == nil)
    }
}
