import Editing
import Foundation
import Keymaps
import Testing
import TextRope

@testable import EditorCore

/// What becomes of the text when others write to the file.
@Suite struct OtherProgramsTests {
    private static let draft = "一、会议安排\n\n1. 主席宣布开幕。\n\n2. 秘书长致辞。\n\n3. [待补]\n"

    @Test func everyEditGoesToTheJournalBeforeAnythingElse() {
        var state = EditorState.opened(Self.draft)
        let effects = state.type("副", before: "主席")
        guard case .journal(let changes) = effects.first else {
            Issue.record("no journal: \(effects)")
            return
        }
        var text = TextRope(Self.draft)
        for change in changes { change.changes.apply(to: &text) }
        #expect(text == state.buffer.text)
    }

    @Test func withoutEditsTheirVersionIsTakenInAndTheCaretStaysInItsParagraph() {
        var state = EditorState.opened(Self.draft)
        state.buffer.select(Selection(at: Self.draft.utf8.count - 9))
        let theirs = Self.draft.replacingOccurrences(of: "1. 主席", with: "1. 临时主席\n\n又一段。\n\n")
        let effects = state.update(.fileChanged(TextRope(theirs)), at: 0)
        #expect(effects == [.acceptVersion(TextRope(theirs), hasEdits: false)])
        #expect(state.buffer.text.description == theirs && !state.isModified)
        #expect(state.buffer.selection.head == theirs.utf8.count - 9)
        #expect(!state.buffer.remotePlaces.isEmpty)
    }

    @Test func undoTakesBackOnesOwnAndLeavesTheirs() {
        var state = EditorState.opened(Self.draft)
        state.type("副", before: "主席")
        let theirs = Self.draft.replacingOccurrences(of: "秘书长", with: "副秘书长")
        let effects = state.update(.fileChanged(TextRope(theirs)), at: 0)
        #expect(effects.first == .acceptVersion(TextRope(theirs), hasEdits: true))
        #expect(effects.count == 2)
        let merged = "一、会议安排\n\n1. 副主席宣布开幕。\n\n2. 副秘书长致辞。\n\n3. [待补]\n"
        #expect(state.buffer.text.description == merged)
        #expect(state.isModified && state.dialog == nil)
        _ = state.update(.key(KeyStroke(.character("z"), .control)), at: 0)
        #expect(state.buffer.text.description == theirs && !state.isModified, "the file holds that")
        _ = state.update(.key(KeyStroke(.character("z"), .control)), at: 0)
        #expect(state.buffer.text.description == theirs && state.message?.text == .nothingToUndo)
        _ = state.update(.key(KeyStroke(.character("y"), .control)), at: 0)
        #expect(state.buffer.text.description == merged)
    }

    /// On the page of differences what others did has a way out of its own.
    @Test func whatOthersDidCanBeTakenOutByItself() {
        var state = EditorState.opened(Self.draft)
        let theirs = Self.draft.replacingOccurrences(of: "秘书长", with: "副秘书长")
        _ = state.update(.fileChanged(TextRope(theirs)), at: 0)
        _ = state.update(.key(KeyStroke(.function(9))), at: 0)
        guard let page = state.dialog as? DifferencesDialog else {
            Issue.record("no differences shown")
            return
        }
        #expect(
            page.ownCount == 0
                && page.entries.map(\.after.description.count) == [
                    page.entries[0].before.description.count + 1
                ])
        _ = state.update(.key(KeyStroke(.character("d"))), at: 0)
        #expect(state.buffer.text.description == theirs, "only one's own is discarded")
        _ = state.update(.key(KeyStroke(.character("x"))), at: 0)
        #expect(state.buffer.text.description == Self.draft && state.isModified)
        _ = state.update(.key(KeyStroke(.character("z"), .control)), at: 0)
        #expect(state.buffer.text.description == theirs && !state.isModified)
    }

    @Test func recoveredEditsComeBackAsTheStepsThatTheyWere() {
        var first = EditorState.opened(Self.draft)
        var effects = first.type("临时", before: "主席")
        effects += first.type("副", before: "秘书长")
        let steps = effects.flatMap { effect -> [AppliedChange] in
            if case .journal(let changes) = effect { changes } else { [] }
        }
        var state = EditorState.opened(Self.draft)
        let edits = RecoveredEdits(
            text: first.buffer.text, ancestor: TextRope(Self.draft), steps: steps,
            selection: first.buffer.selection, time: "")
        _ = state.update(.recovered(edits), at: 0)
        #expect(state.buffer.text == first.buffer.text && state.buffer.selection == first.buffer.selection)
        _ = state.update(.key(KeyStroke(.character("z"), .control)), at: 0)
        let once = state.buffer.text.description
        #expect(once.contains("临时主席") && !once.contains("副秘书长"))
        // What is typed lands where the edit was.
        _ = state.update(.key(KeyStroke(.character("前"))), at: 0)
        #expect(state.buffer.text.description.contains("2. 前秘书长"))
    }

    /// The caret was elsewhere both before and after the edit.
    @Test func theCaretIsWhereARecoveredEditIsUndoneAndRedone() {
        var state = EditorState.opened(Self.draft)
        let after = Self.draft.replacingOccurrences(of: "秘书长", with: "副秘书长")
        let start = Self.draft.utf8.count - Self.draft[Self.draft.range(of: "秘书长")!.lowerBound...].utf8.count
        let step = AppliedChange(
            ChangeSet(
                length: Self.draft.utf8.count, edits: [.init(range: start..<start, text: TextRope("副"))]),
            selectionBefore: Selection(at: 0), selectionAfter: Selection(at: 0), time: 0,
            origin: .edit(.single, joinsPrevious: false))
        let edits = RecoveredEdits(
            text: TextRope(after), ancestor: TextRope(Self.draft), steps: [step], selection: Selection(at: 0),
            time: "")
        _ = state.update(.recovered(edits), at: 0)
        _ = state.update(.key(KeyStroke(.character("z"), .control)), at: 0)
        #expect(state.buffer.text.description == Self.draft && state.buffer.selection == Selection(at: start))
        _ = state.update(.key(KeyStroke(.character("y"), .control)), at: 0)
        #expect(state.buffer.text.description == after && state.buffer.selection == Selection(at: start + 3))
    }

    @Test func theCaretIsWhereRecoveredEditsOnAnotherVersionAreUndone() {
        let now = Self.draft.replacingOccurrences(of: "宣布", with: "又宣布")
        var state = EditorState.opened(now)
        let edits = RecoveredEdits(
            text: TextRope(Self.draft.replacingOccurrences(of: "[待补]", with: "闭幕。")),
            ancestor: TextRope(Self.draft), selection: Selection(at: 0), time: "")
        _ = state.update(.recovered(edits), at: 0)
        for key in ["z", "y"] {
            _ = state.update(.key(KeyStroke(.character(Character(key)), .control)), at: 0)
            #expect(state.buffer.text.line(at: state.buffer.selection.head) == 6, "after Ctrl-\(key)")
        }
    }

    @Test func leavingTheTreeAfterDiscardingEditsAtTheEnd() throws {
        var state = EditorState.opened(Self.draft)
        for key in ["Ctrl-End", "x", "F6", "F9", "d", "Esc", "y"] {
            _ = state.update(.key(try KeyStroke(text: key)), at: 0)
        }
        #expect(state.buffer.text.description == Self.draft + "y")
    }

    @Test func theTreeLosesWhatOthersTakeOut() throws {
        var state = EditorState.opened("一、甲\n\nA. 乙\n\nB. 丙\n")
        for key in ["Ctrl-End", "F6", "End"] { _ = state.update(.key(try KeyStroke(text: key)), at: 0) }
        _ = state.update(.fileChanged(TextRope("一、甲\n")), at: 0)
        for key in ["Left", "Right", "Enter"] { _ = state.update(.key(try KeyStroke(text: key)), at: 0) }
        _ = state.update(.fileChanged(TextRope("甲。\n")), at: 0)
        #expect(state.view.focus == .text)
    }

    @Test func paragraphsOfOneNumberAreBothKeptAndNumberedOn() {
        var state = EditorState.opened("1. 甲。\n\n2. 乙。\n")
        state.buffer.select(Selection(at: state.buffer.text.byteCount))
        for character in "\n3. 我的一段。" {
            let key: KeyStroke = character == "\n" ? KeyStroke(.enter) : KeyStroke(.character(character))
            _ = state.update(.key(key), at: 0)
        }
        let theirs = "1. 甲。\n\n2. 乙。\n\n3. 他们的一段。\n\n4. 又一段。\n"
        _ = state.update(.fileChanged(TextRope(theirs)), at: 0)
        let text = state.buffer.text.description
        #expect(text.contains("3. 我的一段。") && text.contains("4. 他们的一段。"), "\(text)")
        #expect(text.contains("5. 又一段。"), "\(text)")
    }

    @Test func lockedNumbersStayAsBothHaveThem() throws {
        var state = EditorState.opened("1. 甲。\n\n2. 乙。\n")
        #expect(try state.press("F5 f") == [.keepNumbering(isLocked: true)])
        state.buffer.select(Selection(at: state.buffer.text.byteCount))
        for character in "\n3. 我的一段。" {
            let key: KeyStroke = character == "\n" ? KeyStroke(.enter) : KeyStroke(.character(character))
            _ = state.update(.key(key), at: 0)
        }
        _ = state.update(.fileChanged(TextRope("1. 甲。\n\n2. 乙。\n\n3. 他们的一段。\n")), at: 0)
        let text = state.buffer.text.description
        #expect(text.contains("3. 我的一段。") && text.contains("3. 他们的一段。"), "\(text)")
    }

    @Test func recoveredEditsAreThereUnsavedAndCanBeDiscardedAndTakenBack() {
        var state = EditorState.opened(Self.draft)
        let recovered = Self.draft.replacingOccurrences(of: "[待补]", with: "会议闭幕。")
        let edits = RecoveredEdits(
            text: TextRope(recovered), ancestor: TextRope(Self.draft), selection: Selection(at: 3),
            time: "11-22 10:42")
        let effects = state.update(.recovered(edits), at: 0)
        #expect(effects.count == 1 && state.isModified)
        #expect(state.buffer.text.description == recovered)
        #expect(state.message?.text == .recovered(count: 1, time: "11-22 10:42"), "as many as F9 shows")
        _ = state.update(.key(KeyStroke(.function(9))), at: 0)
        guard let page = state.dialog as? DifferencesDialog else {
            Issue.record("no differences shown")
            return
        }
        #expect(
            page.entries.map(\.before.description) == ["3. [待补]"]
                && page.entries.map(\.after.description) == ["3. 会议闭幕。"])
        _ = state.update(.key(KeyStroke(.character("d"))), at: 0)
        #expect(state.buffer.text.description == Self.draft && !state.isModified)
        _ = state.update(.key(KeyStroke(.character("z"), .control)), at: 0)
        #expect(state.buffer.text.description == recovered && state.isModified)
    }

    @Test func eachOfManyPlacesThatDifferIsShownAsItWasAndIs() {
        let before = (0..<300).map { "\($0). 会议审议第\($0)项。" }
        let after = before.enumerated().map { number, line in
            switch number % 4 {
            case 0: line.replacingOccurrences(of: "审议", with: "通过了")
            case 1: line + "（完）"
            default: line
            }
        }
        var state = EditorState.opened(before.joined(separator: "\n"))
        _ = state.update(.key(KeyStroke(.character("a"), .control)), at: 0)
        _ = state.update(.paste(Array(after.joined(separator: "\n").utf8)), at: 0)
        _ = state.update(.key(KeyStroke(.function(9))), at: 0)
        guard let page = state.dialog as? DifferencesDialog else {
            Issue.record("no differences shown")
            return
        }
        for (number, entry) in page.entries.enumerated() {
            let lines = entry.before.description.split(separator: "\n").map(String.init)
            let places = lines.compactMap { before.firstIndex(of: $0) }
            #expect(!lines.isEmpty && places.count == lines.count, "\(number)")
            #expect(entry.after.description == places.map { after[$0] }.joined(separator: "\n"), "\(number)")
        }
        #expect(page.entries.count >= 75)
    }

    @Test func recoveredEditsGoOnTheFileAsItIsNow() {
        let now = Self.draft.replacingOccurrences(of: "秘书长", with: "副秘书长")
        var state = EditorState.opened(now)
        let edits = RecoveredEdits(
            text: TextRope(Self.draft.replacingOccurrences(of: "[待补]", with: "闭幕。")),
            ancestor: TextRope(Self.draft), selection: Selection(at: 0), time: "")
        _ = state.update(.recovered(edits), at: 0)
        #expect(state.buffer.text.description == now.replacingOccurrences(of: "[待补]", with: "闭幕。"))
    }

    @Test(arguments: ["F6", "Ctrl-F", "Ctrl-G"]) func thePlaceToComeBackToMovesAlong(key: String) throws {
        var state = EditorState.opened(Self.draft)
        state.buffer.select(Selection(at: Self.draft.utf8.count))
        _ = state.update(.key(try KeyStroke(text: key)), at: 0)
        let theirs = "1. 主席宣布开幕。\n"
        _ = state.update(.fileChanged(TextRope(theirs)), at: 0)
        _ = state.update(.key(KeyStroke(.escape)), at: 0)
        #expect(state.dialog == nil && state.view.focus == .text)
        #expect(state.buffer.selection.head <= theirs.utf8.count)
        #expect(state.view.scroll.line < state.buffer.text.lineCount)
    }

    @Test func editsOfSeveralSessionsArePutBackTogether() {
        var state = EditorState.opened(Self.draft)
        for (place, text) in [("主席", "副主席"), ("秘书长", "副秘书长"), ("[待补]", "闭幕。")] {
            let edits = RecoveredEdits(
                text: TextRope(Self.draft.replacingOccurrences(of: place, with: text)),
                ancestor: TextRope(Self.draft), selection: Selection(at: 0), time: "")
            _ = state.update(.recovered(edits), at: 0)
        }
        let text = state.buffer.text.description
        #expect(text.contains("副主席") && text.contains("副秘书长") && text.contains("闭幕。"), "\(text)")
    }

    @Test(arguments: [false, true]) func savingWhatIsReadOnlySaysWhy(isProtected: Bool) {
        var state = EditorState(
            text: TextRope(Self.draft),
            document: DocumentState(
                path: "draft.txt", origin: .file, isReadOnly: true, isProtected: isProtected),
            screen: ScreenSize(rows: 24, columns: 80), keymap: .builtIn, language: .chinese)
        #expect(state.update(.key(KeyStroke(.character("s"), .control)), at: 0).isEmpty)
        #expect(state.message?.text == (isProtected ? .fileIsReadOnly : .isForReading))
    }

    @Test func aDraftOpenElsewhereIsAskedAbout() {
        for (key, readOnly, effects) in [
            ("r", true, [Effect]()), ("e", false, [.takeLock]), ("q", false, [.quit]),
        ] {
            var state = EditorState.opened(Self.draft)
            _ = state.update(.lockedBy(LockHolder(user: "wang", host: "srv", since: "10:00")), at: 0)
            let result = state.update(.key(KeyStroke(.character(Character(key)))), at: 0)
            #expect(result == effects && state.document.isReadOnly == readOnly)
        }
    }
}
