import Wording

/// The page of differences.
extension LocalizedText {
    package static let noDifferences =
        LocalizedText("与文件没有不同", "No difference from the file")
    package static func differencesTitle(_ count: Int, others: Int) -> LocalizedText {
        others == 0
            ? LocalizedText(
                "与文件不同的 \(count) 处",
                count == 1 ? "1 difference from the file" : "\(count) differences from the file")
            : LocalizedText(
                "与文件不同的 \(count) 处（再往下：别人改的 \(others) 处）",
                "\(count) differences from the file (further down: \(others) changes by others)")
    }
    package static func remoteDifferencesTitle(_ count: Int) -> LocalizedText {
        LocalizedText(
            "打开以后别人改的 \(count) 处",
            count == 1
                ? "1 change by others since you opened it" : "\(count) changes by others since you opened it")
    }
    package static let tookOutRemote =
        LocalizedText(
            "去掉了别人的这处改动；保存后文件里也没有了，撤销可以放回",
            "This change by others is taken out; saving removes it from the file too, undo puts it back")
    static let lookThrough = LocalizedText("逐处看", "look")
    static let goThere = LocalizedText("到那里", "go")
    static let keep = LocalizedText("留着", "keep")
    static let discardAll = LocalizedText("全部放弃", "discard all")
    static let takeOutRemote = LocalizedText("去掉别人的这处改动", "take out this change by others")
    static func blankLines(_ count: Int) -> LocalizedText {
        LocalizedText("（\(count) 行空行）", count == 1 ? "(an empty line)" : "(\(count) empty lines)")
    }
}
