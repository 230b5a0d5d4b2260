import Editing
import Foundation
import Keymaps
import RecordDraft
import StructureEdits
import TestSupport
import Testing
import TextRope

@testable import EditorCore

/// Two editors at one file whose users insert, move and delete paragraphs and sections: no sentence is lost, and numbers run on.
@Suite struct TwoEditorsStructureTests {
    private static let draft = """
        一、会议开幕

        A. 通过议程

        1. 主席宣布会议开幕。

        2. 秘书长作了发言。

        3. 会议通过了议程。

        B. 选举主席团

        4. 会议选举了副主席。

        5. 会议选举了报告员。

        二、一般性辩论

        6. 下列国家的代表发了言。

        附件一

        1. 附件的第一段文字。

        2. 附件的第二段文字。

        """

    // MARK: Undo

    private func insert(_ words: String, behind place: String, _ index: Int, in table: inout EditorTable)
        throws
    {
        let text = table.editors[index].buffer.text.description
        let start = try #require(text.range(of: place)).lowerBound
        table.editors[index].buffer.select(
            Selection(at: text.utf8.distance(from: text.startIndex, to: start)))
        try table.press("Ctrl-N", index)
        for character in words { table.deliver(.key(KeyStroke(.character(character))), to: index) }
    }

    private func paragraphs(_ state: EditorState) -> [String] {
        state.buffer.text.description.split(separator: "\n").map(String.init).filter {
            $0.first?.isNumber == true && $0.contains(".")
        }
    }

    /// The other has saved before, or while the edits were not saved yet; undo leaves what the other has put in.
    @Test(arguments: [false, true]) func undoTakesBackOnesOwnParagraphAndNumbersRunOn(isSaved: Bool) throws {
        var table = EditorTable(Self.draft)
        try insert("我的一段。", behind: "秘书长", 0, in: &table)
        if isSaved { try table.save(0) }
        try insert("他们的一段。", behind: "秘书长", 1, in: &table)
        try table.save(1)
        let theirs = table.file.description
        table.deliver(.fileChanged(table.file), to: 0)
        let both = table.editors[0].buffer.text.description
        #expect(
            paragraphs(table.editors[0]).dropFirst(2).prefix(4) == [
                isSaved ? "3. 他们的一段。" : "3. 我的一段。", isSaved ? "4. 我的一段。" : "4. 他们的一段。",
                "5. 会议通过了议程。", "6. 会议选举了副主席。",
            ])
        // What was typed, and then the paragraph.
        while table.editors[0].buffer.history.canUndo { try table.press("Ctrl-Z", 0) }
        #expect(table.editors[0].message?.text != .undoneInPart)
        #expect(
            paragraphs(table.editors[0]) == [
                "1. 主席宣布会议开幕。", "2. 秘书长作了发言。", "3. 他们的一段。", "4. 会议通过了议程。",
                "5. 会议选举了副主席。", "6. 会议选举了报告员。", "7. 下列国家的代表发了言。",
                "1. 附件的第一段文字。", "2. 附件的第二段文字。",
            ])
        if !isSaved {
            #expect(table.editors[0].buffer.text.description == theirs && !table.editors[0].isModified)
        }
        while table.editors[0].buffer.history.canRedo { try table.press("Ctrl-Y", 0) }
        #expect(table.editors[0].buffer.text.description == both)
    }

    @Test func numbersRunOnWhereOnlyTheFirstOfTwoMergesIsTakenBack() throws {
        var table = EditorTable(Self.draft)
        for (words, place) in [("甲的一段。", "秘书长"), ("甲的又一段。", "报告员")] {
            try insert(words, behind: place, 0, in: &table)
            try insert("乙" + words, behind: "主席宣布", 1, in: &table)
            try table.save(1)
            table.deliver(.fileChanged(table.file), to: 0)
        }
        let all = table.editors[0].buffer.text
        expectWhole(table.editors[0].buffer.draft, "after both")
        var count = 0
        while table.editors[0].buffer.history.canUndo {
            try table.press("Ctrl-Z", 0)
            count += 1
            expectWhole(table.editors[0].buffer.draft, "after \(count) undone")
        }
        #expect(!table.editors[0].buffer.text.description.contains("段。甲"))
        #expect(table.editors[0].buffer.text == table.file)
        for _ in 0..<count {
            try table.press("Ctrl-Y", 0)
            expectWhole(table.editors[0].buffer.draft, "done again")
        }
        #expect(table.editors[0].buffer.text == all)
    }

    // MARK: At random

    /// The numbers of the domains that do not run on.
    private func broken(_ draft: DraftIndex) -> String {
        draft.domains.filter { $0.count > 0 }.compactMap { domain in
            let numbers = draft.numberedPlaces(of: domain.domain).map(\.number.text)
            return numbers == (1...numbers.count).map(String.init) ? nil : "\(domain.domain.name): \(numbers)"
        }.joined(separator: "; ")
    }

    private func expectWhole(_ draft: DraftIndex, _ comment: String) {
        let broken = broken(draft)
        #expect(broken.isEmpty, "\(comment)")
    }

    /// Each paragraph has a mark of its own, and what is typed too.
    private struct Marks {
        var next = 0
        var all: Set<String> = []
        var deleted: Set<String> = []

        mutating func new() -> String {
            next += 1
            let mark = "（记\(next)号）"
            all.insert(mark)
            return mark
        }

        func found(in text: String) -> Set<String> {
            Set(text.matches(of: #/（记\d+号）/#).map { String($0.0) })
        }
    }

    private func act(
        _ index: Int, _ table: inout EditorTable, _ marks: inout Marks, using random: inout SeededGenerator
    ) {
        table.time += 5_000
        let time = table.time
        let draft = table.editors[index].buffer.draft
        let line = Int.random(in: 0..<draft.lineCount, using: &random)
        let heading = draft.headingOrdinal(at: line)
        switch Int.random(in: 0..<12, using: &random) {
        case 0..<4 where draft.numberedPlaces(in: 0..<draft.lineCount).count < 40:
            let version = table.editors[index].buffer.version
            table.editors[index].perform(.insertAfter(line: line), at: time)
            answer(&table.editors[index], at: time)
            guard table.editors[index].buffer.version != version else { return }
            table.editors[index].insertTyped("新的一段" + marks.new() + "在这里。", at: time)
        case 4:
            guard draft.numberedPlaces(in: 0..<draft.lineCount).count > 12,
                let block = draft.extent(ofParagraphAt: line)
            else { return }
            let text = draft.text
            let range = text.lineStart(block.lowerBound)..<text.lineContent(block.upperBound - 1).upperBound
            marks.deleted.formUnion(marks.found(in: text.string(in: range)))
            table.editors[index].perform(.deleteParagraphs(line...line), at: time)
        case 5: table.editors[index].perform(.moveParagraphsUp(line...line), at: time)
        case 6: table.editors[index].perform(.moveParagraphsDown(line...line), at: time)
        case 7: table.editors[index].perform(.moveHeadingUp(heading ?? 0), at: time)
        case 8: table.editors[index].perform(.moveHeadingDown(heading ?? 0), at: time)
        case 9: table.editors[index].perform(.join(line: line), at: time)
        case 10:
            let content = draft.text.lineContent(line)
            let text = draft.text.string(in: content)
            guard let place = text.range(of: "在") else { return }
            let offset = text.utf8.distance(from: text.startIndex, to: place.lowerBound)
            table.editors[index].perform(.split(offset: content.lowerBound + offset), at: time)
        default:
            guard case .paragraph = draft.lineClass(line) else { return }
            table.editors[index].buffer.select(Selection(at: draft.text.lineContent(line).upperBound))
            table.editors[index].insertTyped(marks.new(), at: time)
        }
        answer(&table.editors[index], at: time)
    }

    /// Where an operation lists what follows, that is to be.
    private func answer(_ editor: inout EditorState, at time: Int64) {
        if editor.dialog != nil { _ = editor.update(.key(KeyStroke(.enter)), at: time) }
    }

    @Test(arguments: 0..<2) func nothingIsLostAndNumbersRunOn(seed: Int) throws {
        var random = SeededGenerator(seed: UInt64(seed))
        var marks = Marks()
        let lines = Self.draft.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.last == "。" ? line + marks.new() : String(line)
        }
        var table = EditorTable(lines.joined(separator: "\n"))
        for round in 0..<200 {
            for index in 0..<2 {
                act(index, &table, &marks, using: &random)
                if Int.random(in: 0..<4, using: &random) == 0 { try table.save(index) }
                if Int.random(in: 0..<8, using: &random) == 0 {
                    table.deliver(.fileChanged(table.file), to: index)
                }
                let broken = broken(table.editors[index].buffer.draft)
                try #require(broken.isEmpty, "editor \(index), round \(round), seed \(seed)")
            }
        }
        for _ in 0..<4 { for index in 0..<2 { try table.save(index) } }
        for index in 0..<2 { table.deliver(.fileChanged(table.file), to: index) }
        #expect(table.editors[0].buffer.text == table.editors[1].buffer.text, "seed \(seed)")
        for editor in table.editors {
            let lost = marks.all.subtracting(marks.deleted).subtracting(
                marks.found(in: editor.buffer.text.description))
            #expect(lost.isEmpty, "seed \(seed)")
            expectWhole(editor.buffer.draft, "at the end, seed \(seed)")
            #expect(DraftIndex(editor.buffer.text).domains == editor.buffer.draft.domains, "seed \(seed)")
        }
    }
}
