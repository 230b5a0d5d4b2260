import Wording

/// Places that two have changed.
extension LocalizedText {
    package static let keptApart =
        LocalizedText("没有合并，也没有保存；下次保存时再问", "Nothing is merged or saved; the next save asks again")
    package static let recoveryPutOff =
        LocalizedText(
            "没有放回找到的改动，都还留着；下次打开这份稿子时再问",
            "The edits found are not put back, and are kept; opening the draft again will ask again")
    package static func conflictTitle(_ ordinal: Int, of count: Int) -> LocalizedText {
        LocalizedText("两边都改了这里 \(ordinal)/\(count)", "Both sides changed this \(ordinal)/\(count)")
    }
    package static let conflictMine =
        LocalizedText("我的", "mine")
    package static let conflictTheirs =
        LocalizedText("对方的", "theirs")
    package static let conflictFile =
        LocalizedText("文件里的", "the file's")
    package static let conflictRecovered =
        LocalizedText("找回的", "recovered")
    static let useLeft = LocalizedText("用左边", "left")
    static let useRight = LocalizedText("用右边", "right")
    static let keepBoth = LocalizedText("都留", "both")
    static let notNow = LocalizedText("以后再说", "not now")
    package static func rowsHidden(above: Int, below: Int) -> LocalizedText {
        if below == 0 { return LocalizedText("（上面 \(above) 行）", " (\(above) above)") }
        if above == 0 { return LocalizedText("（下面 \(below) 行）", " (\(below) below)") }
        return LocalizedText("（上面 \(above) 行，下面 \(below) 行）", " (\(above) above, \(below) below)")
    }
    package static let nothingThere =
        LocalizedText("（删去）", "(deleted)")
    package static let nothingBefore =
        LocalizedText("（原来没有）", "(nothing before)")
    static let bothKept = LocalizedText(
        "两边都留着了：这里现在有两份，请看着改成一份", "Both are kept: this stands there twice now; please make one of the two")
    static let savedWithBoth = LocalizedText(
        "已保存；两边都留着了：这里现在有两份，请看着改成一份",
        "Saved; both are kept: this stands there twice now, please make one of the two")
}
