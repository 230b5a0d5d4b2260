import Keymaps
import Testing
import TextRope

@testable import EditorCore

@Suite("The built-in keymap and the commands")
struct BuiltInKeymapTests {
    @Test("Every key calls a command that there is")
    func commandsExist() {
        var keymap = Keymap()
        let problems = keymap.overlay(
            Keymap.builtInSource, file: "default.toml", contexts: KeyContext.all
        ) {
            CommandRegistry.command($0) != nil
        }
        #expect(problems.map { $0.words(.english) } == [])
    }

    @Test("Commands have keys, but for those of modes, of the palette and of the menu of structure")
    func commandsReachable() {
        let bound = Set(KeyContext.all.flatMap { Keymap.builtIn.bindings(in: $0).map(\.command) })
        #expect(
            CommandRegistry.ids.subtracting(bound).map(\.rawValue).sorted() == [
                "annexes.number", "mode.insert", "mode.normal", "numbering.lock", "numbering.renumber",
                "numbering.renumberAll",
                "pageBreak.join",
                "pageBreak.joinAll", "paragraph.delete", "paragraph.insertBefore", "paragraph.join",
                "paragraph.moveDown", "paragraph.moveTo", "paragraph.moveUp", "paragraph.number",
                "paragraph.numberOn", "paragraph.split", "paragraph.unnumber",
            ])
    }

    @Test func allCommandsOfTheTextAreFoundInAnyMode() throws {
        var state = EditorState(
            text: TextRope("1. 甲。\n"), document: DocumentState(path: "draft.txt", origin: .file),
            screen: ScreenSize(rows: 24, columns: 80), keymap: .builtIn, language: .chinese)
        let inserting = PaletteDialog(CommandRegistry.families, in: state).picker.rows.map(\.title)
        state.input.mode = .normal
        let commanding = PaletteDialog(CommandRegistry.families, in: state).picker.rows.map(\.title)
        #expect(commanding == inserting)
    }
}
