import Wording

/// The page of differences.
extension LocalizedText {
    public static let noDifferences =
        LocalizedText("与文件没有不同", "No difference from the file")
    public static func differencesTitle(_ count: Int, others: Int) -> LocalizedText {
        others == 0
            ? LocalizedText("与文件不同的 \(count) 处", "\(count) differences from the file")
            : LocalizedText(
                "与文件不同的 \(count) 处（再往下：别人改的 \(others) 处）",
                "\(count) differences from the file (further down: \(others) changes by others)")
    }
    public static func remoteDifferencesTitle(_ count: Int) -> LocalizedText {
        LocalizedText("打开以后别人改的 \(count) 处", "\(count) changes by others since you opened it")
    }
    public static let differencesAnswers =
        LocalizedText(
            "↑ ↓ 逐处看   Enter 到那里   k 留着   d 全部放弃", "↑ ↓ look   Enter go   k keep   d discard all")
    public static let remoteDifferencesAnswers =
        LocalizedText(
            "↑ ↓ 逐处看   Enter 到那里   k 留着   x 去掉别人的这处改动",
            "↑ ↓ look   Enter go   k keep   x take out this change by others")
    public static let tookOutRemote =
        LocalizedText(
            "去掉了别人的这处改动；保存后文件里也没有了，撤销可以放回",
            "This change by others is taken out; saving removes it from the file too, undo puts it back")
}
