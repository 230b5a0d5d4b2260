import Wording

/// Changing the text.
extension LocalizedText {
    package static let nothingToUndo =
        LocalizedText("没有可撤销的了", "Nothing to undo")
    package static let undoneInPart =
        LocalizedText(
            "别人后来改写了这里：改写过的部分没有撤销", "Somebody else has changed this since: that part is left as it is")
    package static let answerTakenBack =
        LocalizedText(
            "刚才没选的一边放回来了：现在两边都在，请删去一边，或重做",
            "What the answer had left out is back: both stand there now; delete one, or redo")
    package static let nothingToRedo =
        LocalizedText("没有可重做的了", "Nothing to redo")
    package static let nothingSelected =
        LocalizedText("没有选中文字", "Nothing is selected")
    package static let nothingToPaste =
        LocalizedText("还没有剪切或复制过", "Nothing has been cut or copied yet")
    /// The next paste is taken as text, whatever it holds.
    package static let awaitingPaste =
        LocalizedText(
            "请粘贴：来的全当文字放进去，停一秒为止；Esc 取消",
            "Paste now: all that comes goes in as text, until it stops for a second. Esc cancels")
    package static func copied(_ count: Int) -> LocalizedText {
        LocalizedText("已复制 \(count) 字", "\(count) characters copied")
    }
    package static func cut(_ count: Int) -> LocalizedText {
        LocalizedText("已剪切 \(count) 字", "\(count) characters cut")
    }
    package static func selectedHeading(_ label: String, _ title: String) -> LocalizedText {
        // `二、` needs no blank behind it.
        let gap = label.isEmpty || label.hasSuffix("、") ? "" : " "
        return selectedHeading(label + gap + title)
    }
    private static func selectedHeading(_ heading: String) -> LocalizedText {
        LocalizedText("选中了“\(heading)”", "“\(heading)” is selected")
    }
    package static let selectedAll =
        LocalizedText("选中了全文", "All is selected")
    package static let noHeadingAnyMore =
        LocalizedText("标签前有了字：它不再是标题的标签", "Typed before the label: it is no heading's label any more")
    package static let noNumberAnyMore =
        LocalizedText("段号前有了字：这一行不再是编号的段", "Typed before the number: this is no numbered paragraph any more")
    package static let markSet =
        LocalizedText("开始选择：移动光标来扩大，Esc 取消", "Selecting: move to extend, Esc to stop")
    package static let markLeft =
        LocalizedText("不再选择", "Selecting ended")
    package static let pasteQuestion = LocalizedText("粘贴哪一次", "Paste which")
    package static let pasteIt = LocalizedText("粘贴", "paste")
    package static func byteSize(_ bytes: Int) -> LocalizedText {
        let size = bytes < 10_240 ? "\(bytes) B" : "\(bytes >> 10) KB"
        return LocalizedText(size, size)
    }
    package static let copiedTooLong = LocalizedText(
        "已复制，可在这里粘贴；太长，没有送到你自己的电脑",
        "Copied, to be pasted here; too long for your own machine's clipboard")
}
