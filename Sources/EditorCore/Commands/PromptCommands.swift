import Wording

extension CommandFamily {
    /// Answering a question.
    static let prompts = CommandFamily(
        title: LocalizedText("输入行", "Prompts"),
        commands: [
            Command(
                "prompt.accept", LocalizedText("确定", "accept"), LocalizedText("确定", "Accept"),
                effects: { state, _ in state.acceptPrompt() }),
            Command(
                "prompt.cancel", LocalizedText("返回", "back"),
                LocalizedText("不要了，回到原处", "Leave, back to where one was")
            ) {
                $0.cancelPrompt()
            },
            Command("prompt.up", LocalizedText("上", "up"), LocalizedText("上一项", "One entry up")) {
                $0.moveInPrompt(by: -1)
            },
            Command("prompt.down", LocalizedText("下", "down"), LocalizedText("下一项", "One entry down")) {
                $0.moveInPrompt(by: 1)
            },
            Command(
                "prompt.tab", LocalizedText("下一项", "next"),
                LocalizedText("下一项；查找时：到找到的地方", "Next entry; in Find: go to what was found")
            ) { $0.tabInPrompt() },
            Command("prompt.pageUp", LocalizedText("上页", "page up"), LocalizedText("上翻一页", "One page up")) {
                $0.moveInPrompt(by: -$0.promptPage)
            },
            Command(
                "prompt.pageDown", LocalizedText("下页", "page down"), LocalizedText("下翻一页", "One page down")
            ) { $0.moveInPrompt(by: $0.promptPage) },
            Command(
                "prompt.deleteBackward", LocalizedText("删前字", "delete back"),
                LocalizedText("删去前一字", "Delete the character before the caret")
            ) {
                $0.editField { $0.deleteBackward() }
            },
            Command(
                "prompt.deleteForward", LocalizedText("删后字", "delete"),
                LocalizedText("删去后一字", "Delete the character after the caret")
            ) {
                $0.editField { $0.deleteForward() }
            },
            Command("prompt.left", LocalizedText("左", "left"), LocalizedText("左移一字", "One character left")) {
                $0.editField { $0.moveCaret(by: -1) }
            },
            Command("prompt.right", LocalizedText("右", "right"), LocalizedText("右移一字", "One character right"))
            {
                $0.editField { $0.moveCaret(by: 1) }
            },
            Command("prompt.home", LocalizedText("行首", "start"), LocalizedText("到开头", "To the beginning")) {
                $0.editField { $0.moveCaret(by: -$0.characters.count) }
            },
            Command("prompt.end", LocalizedText("行尾", "end"), LocalizedText("到末尾", "To the end")) {
                $0.editField { $0.moveCaret(by: $0.characters.count) }
            },
            Command(
                "prompt.paste", LocalizedText("粘贴", "paste"),
                LocalizedText("粘贴剪切或复制过的文字", "Paste what was cut or copied")
            ) {
                $0.typeInPrompt($0.clipboard.description)
            },
            Command("prompt.clear", LocalizedText("清空", "clear"), LocalizedText("清空输入", "Clear the line")) {
                $0.editField { $0.clear() }
            },
        ])
}
