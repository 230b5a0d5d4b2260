import Wording

/// What `precis recover` says.
extension LocalizedText {
    static let nothingToRecover =
        LocalizedText("没有需要找回的改动", "Nothing to recover")
    static func editCount(_ count: Int) -> LocalizedText {
        LocalizedText("\(count) 处改动", "\(count) edits")
    }
    static let hurtJournalNote =
        LocalizedText(
            "日志坏了一部分，打开草案会找回能读的", "damaged in part; opening the draft recovers what can be read")
    static let setAsideNote =
        LocalizedText(
            "坏了的日志，能读的已经找回；不要了可用 --discard 丢弃",
            "damaged; what can be read has been recovered; --discard removes it")
    static let nothingReadable =
        LocalizedText("日志坏了，里面没有读得出的字句", "the journal is damaged, nothing in it can be read")
    static func discardedJournals(_ count: Int) -> LocalizedText {
        LocalizedText("已丢弃 \(count) 份日志", "\(count) journals discarded")
    }
    static func piecesSavedTo(path: String) -> LocalizedText {
        LocalizedText(
            "文件已变，找不到原处：输入过的字句按先后写在 \(path)",
            "the file has changed, the places are lost: what was typed is in \(path), in order")
    }
    static func writtenInUTF8(characters: String) -> LocalizedText {
        LocalizedText(
            "原来的编码里没有“\(characters)”，所以写成了 UTF-8。",
            "the draft's encoding has no “\(characters)”: written in UTF-8.")
    }
    static let noJournalFolder =
        LocalizedText(
            "没有放日志的文件夹：请检查 $XDG_STATE_HOME/precis", "no folder for journals: check $XDG_STATE_HOME/precis"
        )
}
