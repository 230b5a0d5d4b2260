import Keymaps
import Testing
import TextRope
import Wording

@testable import EditorCore

@Suite struct PaletteDialogTests {
    /// Why the command chosen in the list makes no sense, for a text to be found by.
    private func remark(
        on text: String, isReadOnly: Bool = false, after keys: String = ""
    ) throws -> String? {
        var state = EditorState(
            text: TextRope("甲乙丙。\n"),
            document: DocumentState(path: "draft.txt", origin: .file, isReadOnly: isReadOnly),
            screen: ScreenSize(rows: 24, columns: 80), keymap: .builtIn, language: .chinese)
        for stroke in keys.isEmpty ? [] : try KeySequence(text: keys).strokes {
            _ = state.update(.key(stroke), at: 0)
        }
        _ = state.update(.key(try KeyStroke(text: "F2")), at: 0)
        for character in text { _ = state.update(.key(KeyStroke(.character(character))), at: 0) }
        let list = try #require(state.dialog?.content(in: state).list)
        let row = list.rows[try #require(list.chosen)]
        return row.isDim ? row.detail : nil
    }

    @Test(arguments: [
        ("edit.undo", LocalizedText.nothingToUndo), ("edit.redo", .nothingToRedo),
        ("edit.cut", .nothingSelected),
        ("edit.copy", .nothingSelected), ("edit.pasteEarlier", .nothingToPaste), ("slot.next", .noOpenSlots),
        ("place.back", .noPlaceBack), ("find.next", .nothingSearched),
    ])
    func saysWhyACommandMakesNoSense(id: String, why: LocalizedText) throws {
        #expect(try remark(on: id) == why(.chinese))
    }

    @Test(arguments: ["edit.undo", "edit.newLine", "edit.deleteToLineEnd", "replace.open"])
    func whatMayOnlyBeReadIsNotEdited(id: String) throws {
        #expect(try remark(on: id, isReadOnly: true) == LocalizedText.openedReadOnly(.chinese))
    }

    @Test(arguments: [
        ("edit.undo", "Enter"), ("edit.cut", "Shift-Right"), ("edit.paste", "Shift-Right Ctrl-C"),
    ])
    func whatMakesSenseIsNotDim(id: String, keys: String) throws {
        #expect(try remark(on: id, after: keys) == nil)
    }
}
