import Editing
import TextRope
import Wording

extension CommandFamily {
    /// Changing the text.
    static let editing = CommandFamily(
        title: LocalizedText("编辑", "Editing"),
        commands: [
            Command(
                "edit.undo", LocalizedText("撤销", "undo"), LocalizedText("撤销", "Undo"),
                effects: { state, time in
                    state.undo(at: time)
                    return []
                }),
            Command(
                "edit.redo", LocalizedText("重做", "redo"), LocalizedText("重做", "Redo"),
                effects: { state, time in
                    state.redo(at: time)
                    return []
                }),
            Command("edit.cut", LocalizedText("剪切", "cut"), LocalizedText("剪切选中的文字", "Cut what is selected"))
            { state, time in
                state.cut(at: time)
            },
            Command(
                "edit.copy", LocalizedText("复制", "copy"), LocalizedText("复制选中的文字", "Copy what is selected"),
                effects: { state, _ in state.copy() }),
            Command("edit.paste", LocalizedText("粘贴", "paste"), LocalizedText("粘贴", "Paste")) { state, time in
                state.pasteClipboard(at: time)
                return []
            },
            Command(
                "edit.pasteAsText", LocalizedText("贴为文字", "paste as text"),
                LocalizedText("随后粘贴的全当文字", "Take the next paste as text, tabs too"),
                effects: { state, _ in state.awaitPaste() }),
            Command("edit.newLine", LocalizedText("换行", "new line"), LocalizedText("换行", "Begin a new line"))
            { state, time in
                state.insertLineEnd(at: time)
                return []
            },
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
        Command(.init(id), label, summary) { state, time in
            state.delete(reach, at: time)
            return []
        }
    }
}

/// How far a deletion goes from the caret.
enum DeletionReach: Sendable {
    case character(forward: Bool)
    case word(forward: Bool)
    case lineEnd
    case paragraphEnd
}
