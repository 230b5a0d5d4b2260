import Wording

/// What has become of the file, and saving it.
extension LocalizedText {
    package static let unsaved =
        LocalizedText("未保存", "unsaved")
    package static let unsavedWithoutJournal =
        LocalizedText("未保存，无日志", "unsaved, no journal")
    package static func savedAt(_ time: ClockTime) -> LocalizedText {
        LocalizedText("已保存 \(time.text)", "saved \(time.text)")
    }
    package static let unchanged =
        LocalizedText("无改动", "no changes")
    package static let readOnlyMark =
        LocalizedText("只读", "read-only")
    package static let newFileMark =
        LocalizedText("新文件", "new file")
    package static let practiceMark =
        LocalizedText("练习稿", "practice")
    package static let practiceTitle =
        LocalizedText("练习稿", "Practice draft")
    package static let untitled =
        LocalizedText("未命名", "Untitled")
    package static func savedTo(path: String, at time: ClockTime) -> LocalizedText {
        LocalizedText("已保存到 \(path)，\(time.text)", "Saved to \(path) at \(time.text)")
    }
    package static func savedInPlace(path: String, _ reason: InPlaceCause) -> LocalizedText {
        LocalizedText(
            "已保存到 \(path)（直接写入：\(reason.words(.chinese))）",
            "Saved to \(path) (written in place: \(reason.words(.english)))")
    }
    package static func saveFailed(path: String, _ reason: SaveFailure.Reason) -> LocalizedText {
        LocalizedText(
            "没有存上，\(reason.words(.chinese))：\(path)。稿子还在这里，\(reason.advice(.chinese))",
            "Not saved, \(reason.words(.english)): \(path). The draft is still here; \(reason.advice(.english))"
        )
    }
    package static func newFile(path: String) -> LocalizedText {
        LocalizedText("还没有 \(path)，保存时新建", "\(path) does not exist yet; saving makes it")
    }
    package static func reading(path: String) -> LocalizedText {
        LocalizedText("正在读取 \(path) …", "Reading \(path) …")
    }
    package static let openedReadOnly =
        LocalizedText(
            "打开时选了只读：可以看，不能改；要改请重新打开",
            "Opened for reading, as chosen: no edits; open it again to edit")
    /// A file of which nobody has said how its bytes are to be read.
    package static let encodingIsUnclear =
        LocalizedText(
            "编码不明或不像文本，没有选怎样打开：只能看；要改请重新打开",
            "Encoding unclear, or no text: reading only; open it again and choose to edit")
    package static let fileIsReadOnly =
        LocalizedText(
            "没有写这个文件的权限：只能看；要改请另存为",
            "No permission to write this file: reading only; save as another to edit")
    package static let isForReading =
        LocalizedText(
            "打开时选了只读，没有存；要改请另存为，或重新打开来编辑",
            "Opened for reading, nothing saved; save as another, or open it again to edit")
    package static let practiceHasNoFile =
        LocalizedText(
            "这是练习稿，随便改；保存时会问文件名", "This is the practice draft: try anything; saving asks for a name")
    package static let discarded =
        LocalizedText("已回到文件里的样子；撤销可以找回", "Back to what the file holds; undo brings the edits back")
    package static let saveAsQuestion =
        LocalizedText("存为", "Save as")
    package static let emptyFileName =
        LocalizedText("请输入文件名", "Please type a file name")
    static let completeName = LocalizedText("补全", "complete")
    package static func noNameBeginsSo(_ begun: String) -> LocalizedText {
        begun.isEmpty
            ? LocalizedText("这个文件夹是空的，或读不了", "This folder is empty, or can't be read")
            : LocalizedText("没有以“\(begun)”开头的文件或文件夹", "No file or folder begins with “\(begun)”")
    }
    package static func overwriteQuestion(name: String) -> LocalizedText {
        LocalizedText("“\(name)”已经有了，要替换吗？", "“\(name)” is there already. Replace it?")
    }
    package static let quitTitle =
        LocalizedText("退出", "Quit")
    package static func quitQuestion(name: String) -> LocalizedText {
        LocalizedText("“\(name)”有改动还没保存。", "“\(name)” has unsaved changes.")
    }
    static let replace = LocalizedText("替换", "replace")
    static let anotherName = LocalizedText("换个名字", "another name")
    static let cancelLabel = LocalizedText("取消", "cancel")
    static let saveAndQuit = LocalizedText("保存再退出", "save and quit")
    static let quitWithoutSaving = LocalizedText("不保存", "discard")
}
