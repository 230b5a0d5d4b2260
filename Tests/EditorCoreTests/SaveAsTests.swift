import Keymaps
import Testing
import TextRope
import Wording

@testable import EditorCore

/// The question under which name to save.
@Suite struct SaveAsTests {
    private func editor(_ path: String?) -> EditorState {
        var state = EditorState(
            text: TextRope("一、会议\n"),
            document: DocumentState(path: path, origin: path == nil ? .practice : .file),
            screen: ScreenSize(rows: 24, columns: 80), keymap: .builtIn, language: .chinese)
        press(.function(12), &state)
        return state
    }

    @discardableResult
    private func press(_ key: Key, _ modifiers: Modifiers = [], _ state: inout EditorState) -> [Effect] {
        state.update(.key(KeyStroke(key, modifiers)), at: 0)
    }

    @discardableResult private func press(_ key: Key, _ state: inout EditorState) -> [Effect] {
        press(key, [], &state)
    }

    private func type(_ text: String, into state: inout EditorState) {
        press(.character("u"), .control, &state)
        for character in text { press(.character(character), &state) }
    }

    private func field(_ state: EditorState) -> String? { (state.dialog as? SaveAsDialog)?.field.text }

    @Test(arguments: [
        ("2025/draft.txt", "b.txt", "2025/b.txt"), ("2025/draft.txt", "../b.txt", "2025/../b.txt"),
        ("2025/draft.txt", "/tmp/b.txt", "/tmp/b.txt"), ("2025/draft.txt", "~/b.txt", "~/b.txt"),
        ("/srv/draft.txt", "b.txt", "/srv/b.txt"), ("draft.txt", "b.txt", "b.txt"),
        ("2025/draft.txt", "draft.txt", "2025/draft.txt"),
    ])
    func aNameIsInTheDraftsFolder(path: String, typed: String, saved: String) {
        var state = editor(path)
        type(typed, into: &state)
        guard case .save(let request) = press(.enter, &state).first else {
            Issue.record("not saved")
            return
        }
        #expect(request.path == saved && request.mayReplaceOther == (saved == path))
    }

    @Test func whatIsProposedIsTheDraftItself() {
        var state = editor("2025/draft.txt")
        #expect(field(state) == "draft.txt")
        guard case .save(let request) = press(.enter, &state).first else {
            Issue.record("not saved")
            return
        }
        #expect(request.path == "2025/draft.txt")
        // What could not be saved can be changed as it was typed.
        _ = state.update(.saveFailed(SaveFailure(path: "2025/none/b.txt", reason: .folderMissing)), at: 0)
        #expect(field(state) == "none/b.txt")
        #expect(field(editor("/srv/draft.txt")) == "/srv/draft.txt" && field(editor(nil)) == "")
    }

    @Test func tabGoesOnAsFarAsAllNamesDo() {
        var state = editor("2025/draft.txt")
        type("re", into: &state)
        #expect(press(.tab, &state) == [.listFolder("2025/")])
        let names = ["report-2.txt", "report-1.txt", "draft.txt", "reports/", ".report"]
        _ = state.update(.folderListed(FolderContents(path: "2025/", names: names)), at: 0)
        #expect(field(state) == "report")
        let list = state.dialog?.content(in: state).list
        #expect(
            list?.rows.map(\.title) == ["report-1.txt", "report-2.txt", "reports/"] && list?.chosen == nil)
        press(.down, &state)
        #expect(field(state) == "report-1.txt")
        press(.up, &state)
        press(.down, &state)
        press(.down, &state)
        press(.down, &state)
        #expect(field(state) == "reports/")
        #expect(press(.enter, &state) == [.listFolder("2025/reports/")], "a folder is no name")
        _ = state.update(.folderListed(FolderContents(path: "2025/reports/", names: ["一.txt"])), at: 0)
        #expect(field(state) == "reports/一.txt" && state.dialog?.content(in: state).list == nil)
        press(.character("x"), &state)
        press(.tab, &state)
        _ = state.update(.folderListed(FolderContents(path: "2025/reports/", names: ["一.txt"])), at: 0)
        #expect(state.message?.text == .noNameBeginsSo("一.txtx") && field(state) == "reports/一.txtx")
    }

    @Test func anAnswerThatComesTooLateChangesNothing() {
        var state = editor("draft.txt")
        type("a/b", into: &state)
        _ = state.update(.folderListed(FolderContents(path: "", names: ["xyz"])), at: 0)
        #expect(field(state) == "a/b" && state.message == nil)
        press(.escape, &state)
        _ = state.update(.folderListed(FolderContents(path: "", names: ["xyz"])), at: 0)
        #expect(state.dialog == nil)
    }

    @Test func underAnotherNameTheWholePathIsTold() {
        var state = editor("draft.txt")
        let time = ClockTime(hour: 9, minute: 5)
        _ = state.update(
            .saved(
                SaveReport(
                    revision: 0, text: state.buffer.text, path: "b.txt", wholePath: "/srv/b.txt", time: time)),
            at: 0)
        #expect(state.message?.text == .savedTo(path: "/srv/b.txt", at: time))
        _ = state.update(
            .saved(SaveReport(revision: 0, text: state.buffer.text, path: "x/b.txt", time: time)), at: 0)
        #expect(state.message?.text == .savedTo(path: "b.txt", at: time))
    }
}
