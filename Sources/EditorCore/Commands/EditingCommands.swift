import Keymaps
import Editing
import TextRope
import Wording

extension CommandID {
    /// Takes the last step back.
    public static let undo: CommandID = "edit.undo"
    /// Does it again.
    public static let redo: CommandID = "edit.redo"
    /// Cuts what is selected.
    public static let cut: CommandID = "edit.cut"
    /// Copies it.
    public static let copy: CommandID = "edit.copy"
    /// One of the last cuts and copies.
    public static let pasteEarlier: CommandID = "edit.pasteEarlier"
    /// Puts in what was cut or copied.
    public static let paste: CommandID = "edit.paste"
}

extension CommandFamily {
    /// Changing the text.
    static let editing = CommandFamily(
        title: LocalizedText("编辑", "Editing"),
        commands: [
            Command(
                .undo, LocalizedText("撤销", "undo"), LocalizedText("撤销", "Undo"),
                unless: { readOnly($0) ?? ($0.buffer.history.canUndo ? nil : .nothingToUndo) },
                effects: { state, call in
                    state.undo(at: call.time)
                    return []
                }),
            Command(
                .redo, LocalizedText("重做", "redo"), LocalizedText("重做", "Redo"),
                unless: { readOnly($0) ?? ($0.buffer.history.canRedo ? nil : .nothingToRedo) },
                effects: { state, call in
                    state.redo(at: call.time)
                    return []
                }),
            Command(
                .cut, LocalizedText("剪切", "cut"), LocalizedText("剪切选中的文字", "Cut what is selected"),
                unless: { readOnly($0) ?? nothingSelected($0) },
                effects: { state, call in state.cut(at: call.time) }),
            Command(
                .copy, LocalizedText("复制", "copy"), LocalizedText("复制选中的文字", "Copy what is selected"),
                unless: nothingSelected,
                effects: { state, _ in state.copy() }),
            Command(
                .paste, LocalizedText("粘贴", "paste"), LocalizedText("粘贴", "Paste"),
                unless: nothingToPaste,
                effects: { state, call in
                    state.paste(cut: call.register ?? 0, at: call.time)
                    return []
                }),
            Command(
                .pasteEarlier, LocalizedText("早先剪的", "earlier cuts"),
                LocalizedText("从最近剪切、复制过的十次里选一次粘贴", "Paste one of the last ten cuts and copies"),
                unless: nothingToPaste
            ) { $0.dialog = CutsDialog(in: $0) },
            Command(
                "edit.pasteAsText", LocalizedText("贴为文字", "paste as text"),
                LocalizedText("随后粘贴的全当文字", "Take the next paste as text, tabs too"),
                unless: readOnly,
                effects: { state, _ in state.awaitPaste() }),
            Command(
                "edit.newLine", LocalizedText("换行", "new line"), LocalizedText("换行", "Begin a new line"),
                unless: readOnly,
                effects: { state, call in
                    state.breakLine(at: call.time)
                    return []
                }),
            deletion(
                "edit.deleteBackward", .character(forward: false), LocalizedText("删前字", "delete back"),
                LocalizedText("删去前一字", "Delete the character before the caret")),
            deletion(
                "edit.deleteForward", .character(forward: true), LocalizedText("删后字", "delete"),
                LocalizedText("删去后一字", "Delete the character after the caret")),
            deletion(
                "edit.deleteWordBackward", .word(forward: false), LocalizedText("删前词", "delete word back"),
                LocalizedText("删去前一词", "Delete to the beginning of the word")),
            deletion(
                "edit.deleteWordForward", .word(forward: true), LocalizedText("删后词", "delete word"),
                LocalizedText("删去后一词", "Delete to the end of the word")),
            deletion(
                "edit.deleteToLineEnd", .lineEnd, LocalizedText("删到行尾", "delete to end"),
                LocalizedText("删到这一行（自然段）末尾", "Delete to the end of the line")),
            deletion(
                "edit.deleteToParagraphEnd", .paragraphEnd, LocalizedText("删到段尾", "delete to paragraph end"),
                LocalizedText("删到本段末尾（分页断开的后半也在内）", "Delete to the end of the paragraph, past page breaks")),
        ])

    private static func deletion(
        _ id: String, _ reach: DeletionReach, _ label: LocalizedText, _ summary: LocalizedText
    ) -> Command {
        Command(
            .init(id), label, summary, unless: readOnly,
            effects: { state, call in
                state.delete(reach, at: call.time)
                return []
            })
    }

    @Sendable private static func readOnly(_ state: EditorState) -> LocalizedText? {
        state.document.whyReadOnly
    }

    @Sendable private static func nothingSelected(_ state: EditorState) -> LocalizedText? {
        state.buffer.selection.isCaret && state.activeSlot == nil ? .nothingSelected : nil
    }

    @Sendable private static func nothingToPaste(_ state: EditorState) -> LocalizedText? {
        readOnly(state) ?? (state.cuts.newest == nil ? .nothingToPaste : nil)
    }
}
