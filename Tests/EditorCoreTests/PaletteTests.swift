import Keymaps
import Testing
import TextRope
import Wording

@testable import EditorCore

@Suite struct PaletteTests {
    private func editor(typing query: String, text: String = "甲\n乙[待补]\n") throws -> EditorState {
        var state = EditorState.opened(text)
        try state.press("Ctrl-P")
        state.type(query)
        return state
    }

    private func list(_ state: EditorState) throws -> ListContent {
        try #require(state.dialog?.content(in: state).list)
    }

    @Test(arguments: ["撤销", "undo", "UNDO", "edit.undo"])
    func aCommandIsFoundByEitherLanguageAndItsName(query: String) throws {
        let rows = try list(editor(typing: query)).rows
        let undo = try #require(CommandRegistry.command(.undo))
        let row = try #require(rows.first { $0.title == undo.summary(.chinese) })
        #expect(row.note == "Ctrl-Z")
    }

    @Test func commandsOfTheTreeAreNotOfferedInTheText() throws {
        let state = try editor(typing: "tree.fold")
        #expect(try list(state).rows.isEmpty)
        #expect(state.dialog?.content(in: state).field?.weight == .warning)
    }

    @Test func whatMakesNoSenseIsDimAndSaysWhyInsteadOfRunning() throws {
        var state = try editor(typing: "edit.paste")
        let row = try #require(list(state).rows.first)
        #expect(row.isDim && row.detail == LocalizedText.nothingToPaste(.chinese))
        try state.press("Enter")
        #expect(state.dialog is PaletteDialog && state.message?.text == .nothingToPaste)
        try state.press("Esc Ctrl-A Ctrl-C Ctrl-P")
        state.type("edit.paste")
        #expect(try list(state).rows.first?.isDim == false)
    }

    @Test func everyCommandOfferedRuns() throws {
        let opened = EditorState.opened("一、甲\n\n1. 乙[待补]\n")
        let families = CommandRegistry.families.filter { [.global, .text].contains($0.context) }
        for command in families.flatMap(\.commands)
        where command.objection(in: opened) == nil && command.id != .palette {
            var state = opened
            try state.press("Ctrl-P")
            state.type(command.id.rawValue)
            guard let first = try list(state).rows.first else {
                Issue.record("\(command.id.rawValue) is not found by its name")
                continue
            }
            #expect(!first.title.isEmpty)
            try state.press("Enter")
            #expect(!(state.dialog is PaletteDialog), "\(command.id.rawValue)")
        }
    }
}
