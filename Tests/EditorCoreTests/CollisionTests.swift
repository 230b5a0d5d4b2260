import Editing
import Foundation
import Keymaps
import Testing
import TextRope

@testable import EditorCore

/// What both sides changed in the same place is asked about when saving, and by nothing else.
@Suite struct CollisionTests {
    private static let draft = "一、会议安排\n\n1. 主席宣布开幕。\n\n2. 秘书长致辞。\n\n3. [待补]\n"

    /// What is typed goes on into the text; the question waits for the next save.
    @Test func nothingIsAskedWhileSomebodyTypes() {
        var state = EditorState.opened(Self.draft)
        state.type("甲", before: "主席")
        let mine = state.buffer.text
        let theirs = TextRope(Self.draft.replacingOccurrences(of: "主席", with: "乙主席"))
        #expect(state.update(.fileChanged(theirs), at: 0) == [])
        #expect(state.dialog == nil && state.buffer.text == mine)
        #expect(state.message?.text == .collides)
        _ = state.update(.key(KeyStroke(.character("b"))), at: 0)
        #expect(state.buffer.text.description.contains("甲b主席"))
        _ = state.update(.saveMet(theirs), at: 0)
        guard state.dialog is ConflictDialog else {
            Issue.record("nothing was asked")
            return
        }
    }

    /// The version of others that collides with an edit here, told by a save.
    private func collide(_ state: inout EditorState) -> TextRope {
        state.type("甲", before: "主席")
        let theirs = TextRope(Self.draft.replacingOccurrences(of: "主席", with: "乙主席"))
        #expect(state.update(.saveMet(theirs), at: 0) == [])
        return theirs
    }

    @Test(arguments: [("m", "甲主席", "乙主席"), ("t", "乙主席", "甲主席")])
    func whatCollidesIsAskedAboutAndSavedThen(key: String, kept: String, discarded: String) {
        var state = EditorState.opened(Self.draft)
        let theirs = collide(&state)
        guard state.dialog is ConflictDialog else {
            Issue.record("nothing was asked")
            return
        }
        let effects = state.update(.key(KeyStroke(.character(Character(key)))), at: 0)
        #expect(state.dialog == nil && effects.first == .acceptVersion(theirs, hasEdits: state.isModified))
        guard case .save(let request) = effects.last else {
            Issue.record("not saved: \(effects)")
            return
        }
        #expect(request.text == state.buffer.text)
        #expect(state.buffer.text.description == Self.draft.replacingOccurrences(of: "主席", with: kept))
        // What the answer has discarded is one step back.
        _ = state.update(.key(KeyStroke(.character("z"), .control)), at: 0)
        let text = state.buffer.text.description
        #expect(text.contains(kept) && text.contains(discarded), "\(text)")
        #expect(state.message?.text == .answerTakenBack)
    }

    @Test func bothAreKeptAsParagraphsOfTheirOwn() {
        var state = EditorState.opened(Self.draft)
        _ = collide(&state)
        _ = state.update(.key(KeyStroke(.character("b"))), at: 0)
        let text = state.buffer.text.description
        #expect(text.contains("1. 甲主席宣布开幕。\n\n2. 乙主席宣布开幕。\n"), "\(text)")
    }

    /// Nothing is merged by leaving the question, and the next save asks again.
    @Test func leavingTheQuestionKeepsBothVersionsApart() {
        var state = EditorState.opened(Self.draft)
        let theirs = collide(&state)
        let mine = state.buffer.text
        // One that comes in the meantime waits for the save, too.
        #expect(state.update(.fileChanged(TextRope(theirs.description + "4. 末段。\n")), at: 0) == [])
        #expect(state.update(.key(KeyStroke(.escape)), at: 0) == [])
        #expect(state.dialog == nil && state.buffer.text == mine && state.isModified)
        #expect(state.document.savedText == TextRope(Self.draft))
        _ = state.update(.saveMet(theirs), at: 0)
        guard let question = state.dialog as? ConflictDialog else {
            Issue.record("not asked again")
            return
        }
        #expect(question.count == 1)
    }

    /// What was typed before the question showed goes on into the text, and what comes between two places is left out.
    @Test func nothingAnswersAQuestionThatCouldNotBeRead() {
        var state = EditorState.opened(Self.draft)
        state.type("甲", before: "主席")
        let theirs = TextRope(Self.draft.replacingOccurrences(of: "主席", with: "丙主席"))
        _ = state.update(.saveMet(theirs), at: 0)
        for character in "the" {
            _ = state.update(.key(KeyStroke(.character(character))), timing: .beforeQuestion, at: 0)
        }
        guard let question = state.dialog as? ConflictDialog else {
            Issue.record("nothing is asked")
            return
        }
        #expect(question.current?.mine.description == "1. 甲the主席宣布开幕。\n")
        #expect(state.update(.key(KeyStroke(.character("t"))), timing: .betweenPictures, at: 0) == [])
        #expect(state.dialog != nil && state.buffer.text.description.contains("甲the主席"))
        _ = state.update(.key(KeyStroke(.character("t"))), at: 0)
        #expect(state.dialog == nil && state.buffer.text == theirs)
    }

    /// With the question would go what an earlier session left: nothing else asks for it again.
    @Test(arguments: ["Ctrl-F", "Ctrl-G", "Ctrl-P", "F1", "F12", "Ctrl-R"])
    func aDialogOpenedBeforeAQuestionShowedDoesNotTakeItsPlace(key: String) throws {
        var state = EditorState.opened(Self.draft.replacingOccurrences(of: "主席", with: "丙主席"))
        let edits = RecoveredEdits(
            text: TextRope(Self.draft.replacingOccurrences(of: "主席", with: "甲主席")),
            ancestor: TextRope(Self.draft), selection: Selection(at: 0), time: "")
        _ = state.update(.recovered(edits), at: 0)
        _ = state.update(.key(try KeyStroke(text: key)), timing: .beforeQuestion, at: 0)
        #expect(state.dialog is ConflictDialog)
    }

    @Test(arguments: [InputTiming.beforeQuestion, .betweenPictures])
    func questionsThatWereAskedForTakeNoEarlyAnswer(timing: InputTiming) throws {
        var state = EditorState.opened(Self.draft)
        state.type("甲", before: "主席")
        let text = state.buffer.text
        for opening in ["Ctrl-Q", "F9"] {
            _ = state.update(.key(try KeyStroke(text: opening)), at: 0)
            for key in ["d", "Enter", "s"] {
                #expect(state.update(.key(try KeyStroke(text: key)), timing: timing, at: 0) == [])
            }
            #expect(state.dialog != nil && state.buffer.text == text)
            _ = state.update(.key(KeyStroke(.escape)), timing: timing, at: 0)
            #expect(state.dialog == nil)
        }
    }

    /// The rest of a paste goes into the text under the question.
    @Test func theQuestionIsAskedAnewWhenTheTextChangesUnderIt() throws {
        var state = EditorState.opened(Self.draft)
        state.type("甲", before: "主席")
        _ = state.update(.paste(Array("乙".utf8), isLast: false), at: 0)
        let theirs = TextRope(Self.draft.replacingOccurrences(of: "主席", with: "丙主席"))
        _ = state.update(.saveMet(theirs), at: 0)
        _ = state.update(.paste(Array("丁".utf8), isLast: true), at: 0)
        guard let question = state.dialog as? ConflictDialog else {
            Issue.record("nothing is asked")
            return
        }
        #expect(question.current?.mine.description == "1. 甲乙丁主席宣布开幕。\n")
        let effects = state.update(.key(KeyStroke(.character("m"))), at: 0)
        guard case .save(let request) = effects.last else {
            Issue.record("not saved: \(effects)")
            return
        }
        #expect(request.text.description == Self.draft.replacingOccurrences(of: "主席", with: "甲乙丁主席"))
    }

    @Test func quittingGoesOnAfterTheLastAnswer() {
        var state = EditorState.opened(Self.draft)
        state.type("甲", before: "主席")
        _ = state.update(.key(KeyStroke(.character("q"), .control)), at: 0)
        _ = state.update(.key(KeyStroke(.character("s"))), at: 0)
        _ = state.update(
            .saveMet(TextRope(Self.draft.replacingOccurrences(of: "主席", with: "乙主席")), then: .quit), at: 0)
        let effects = state.update(.key(KeyStroke(.character("b"))), at: 0)
        guard case .save(let request) = effects.last else {
            Issue.record("not saved: \(effects)")
            return
        }
        let report = SaveReport(
            revision: request.revision, text: request.text, path: "draft.txt",
            time: ClockTime(hour: 1, minute: 2), then: request.then)
        #expect(state.update(.saved(report), at: 0) == [.quit])
    }
}
