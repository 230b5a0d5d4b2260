import Keymaps
import Wording

extension CommandID {
    /// Enter in a dialog.
    public static let dialogAccept: CommandID = "prompt.accept"
    /// Esc in a dialog.
    public static let dialogCancel: CommandID = "prompt.cancel"
    /// One entry up.
    public static let dialogUp: CommandID = "prompt.up"
    /// One entry down.
    public static let dialogDown: CommandID = "prompt.down"
    /// Back through what was entered before.
    public static let dialogOlder: CommandID = "prompt.older"
    /// On again.
    public static let dialogNewer: CommandID = "prompt.newer"
    /// Tab in a dialog.
    public static let dialogTab: CommandID = "prompt.tab"
    /// Empties the field.
    public static let dialogClear: CommandID = "prompt.clear"
}

extension CommandFamily {
    /// Answering a dialog, or the panel.
    static let dialogs = CommandFamily(
        title: LocalizedText("输入行", "Prompts"), context: .prompt,
        commands: [
            dialog(.dialogAccept, LocalizedText("确定", "accept"), LocalizedText("确定", "Accept")) {
                $0.accept(in: &$1, at: $2)
            },
            dialog(
                .dialogCancel, LocalizedText("返回", "back"),
                LocalizedText("不要了，回到原处", "Leave, back to where one was")
            ) { $0.cancel(in: &$1, at: $2) },
            dialog(.dialogUp, LocalizedText("上", "up"), LocalizedText("上一项", "One entry up")) {
                $0.move(by: -1, in: &$1, at: $2)
            },
            dialog(.dialogDown, LocalizedText("下", "down"), LocalizedText("下一项", "One entry down")) {
                $0.move(by: 1, in: &$1, at: $2)
            },
            dialog(
                .dialogTab, LocalizedText("下一项", "next"),
                LocalizedText(
                    "下一项；查找时：到找到的地方；另存时：补全文件名",
                    "Next entry; in Find: go to what was found; in Save as: complete the name")
            ) { $0.tab(in: &$1, at: $2) },
            dialog("prompt.pageUp", LocalizedText("上页", "page up"), LocalizedText("上翻一页", "One page up")) {
                $0.page(by: -1, in: &$1, at: $2)
            },
            dialog(
                "prompt.pageDown", LocalizedText("下页", "page down"), LocalizedText("下翻一页", "One page down")
            ) {
                $0.page(by: 1, in: &$1, at: $2)
            },
            dialog(
                .dialogOlder, LocalizedText("以前的", "earlier"),
                LocalizedText("查找时：前一次找过的", "In Find: what was searched for before")
            ) { $0.recall(by: -1, in: &$1, at: $2) },
            dialog(
                .dialogNewer, LocalizedText("以后的", "later"),
                LocalizedText("查找时：后一次找过的", "In Find: what was searched for after that")
            ) { $0.recall(by: 1, in: &$1, at: $2) },
            edit(
                "prompt.deleteBackward", .deleteBackward, LocalizedText("删前字", "delete back"),
                LocalizedText("删去前一字", "Delete the character before the caret")),
            edit(
                "prompt.deleteForward", .deleteForward, LocalizedText("删后字", "delete"),
                LocalizedText("删去后一字", "Delete the character after the caret")),
            edit(
                "prompt.left", .move(-1), LocalizedText("左", "left"),
                LocalizedText("左移一字", "One character left")),
            edit(
                "prompt.right", .move(1), LocalizedText("右", "right"),
                LocalizedText("右移一字", "One character right")),
            edit(
                "prompt.home", .toStart, LocalizedText("行首", "start"),
                LocalizedText("到开头", "To the beginning")),
            edit("prompt.end", .toEnd, LocalizedText("行尾", "end"), LocalizedText("到末尾", "To the end")),
            Command(
                "prompt.paste", kind: .answer, LocalizedText("粘贴", "paste"),
                LocalizedText("粘贴剪切或复制过的文字", "Paste what was cut or copied")
            ) { editor, call in
                let text = editor.cuts.newest?.description ?? ""
                return editor.ask { $0.type(text, in: &$1, at: call.time) }
            },
            edit(.dialogClear, .clear, LocalizedText("清空", "clear"), LocalizedText("清空输入", "Clear the line")),
        ])

    private static func dialog(
        _ id: CommandID, _ label: LocalizedText, _ summary: LocalizedText,
        _ body: @escaping @Sendable (inout any Dialog, inout EditorState, Int64) -> DialogOutcome
    ) -> Command {
        Command(id, kind: .answer, label, summary) { editor, call in
            editor.ask { body(&$0, &$1, call.time) }
        }
    }

    private static func edit(
        _ id: CommandID, _ edit: FieldEdit, _ label: LocalizedText, _ summary: LocalizedText
    ) -> Command {
        dialog(id, label, summary) { $0.edit(edit, in: &$1, at: $2) }
    }
}
