import Keymaps
import Testing
import TextRope
import Wording

@testable import EditorCore

/// Why a draft may only be read: said when it is opened, and again at every edit that is refused.
@Suite struct ReadOnlyTests {
    private func editor(_ origin: DocumentState.Origin, isProtected: Bool = false, isUnclear: Bool = false)
        -> EditorState
    {
        var document = DocumentState(
            path: origin == .practice ? nil : "draft.txt", origin: origin, isReadOnly: true,
            isProtected: isProtected)
        document.isUnclear = isUnclear
        var state = EditorState(
            text: TextRope("会议[待补]\n"), document: document, screen: ScreenSize(rows: 24, columns: 80),
            keymap: .builtIn, language: .chinese)
        state.greet()
        return state
    }

    @Test func theReasonIsSaidAtOnceAndAtEachEdit() {
        for (isProtected, isUnclear, reason) in [
            (false, false, LocalizedText.openedReadOnly), (true, false, .fileIsReadOnly),
            (false, true, .encodingIsUnclear),
        ] {
            var state = editor(.file, isProtected: isProtected, isUnclear: isUnclear)
            #expect(state.message?.text == reason)
            for key: Key in [.character("字"), .backspace, .enter] {
                _ = state.update(.key(KeyStroke(.right)), at: 0)
                #expect(state.message == nil)
                _ = state.update(.key(KeyStroke(key)), at: 0)
                #expect(state.message?.text == reason && state.message == Message(reason, .warning))
            }
            _ = state.update(.key(KeyStroke(.character("s"), .control)), at: 0)
            let isChosen = reason == .openedReadOnly
            #expect(state.message?.text == (isChosen ? .isForReading : reason))
            #expect(!state.isModified)
        }
    }

    @Test func thePracticeDraftOpenedForReadingIsNotOfferedForTrying() {
        #expect(editor(.practice).message?.text == .openedReadOnly)
        #expect(editor(.newFile).message?.text == .newFile(path: "draft.txt"))
    }

    @Test func aQuestionLeftUnansweredLeavesTheReason() {
        for key: Key in [.character("r"), .escape] {
            var unclear = editor(.file, isUnclear: true)
            _ = unclear.update(.unknownEncoding(mayBeGB18030: true), at: 0)
            _ = unclear.update(.key(KeyStroke(key)), at: 0)
            #expect(unclear.message?.text == .encodingIsUnclear && unclear.document.isReadOnly)
            var locked = editor(.file)
            locked.document.isReadOnly = false
            _ = locked.update(.lockedBy(LockHolder(user: "wang", host: "srv", since: "10:00")), at: 0)
            _ = locked.update(.key(KeyStroke(key)), at: 0)
            #expect(locked.message?.text == .openedReadOnly && locked.document.isReadOnly)
        }
    }
}
