import Wording

/// Searching.
extension LocalizedText {
    public static let findQuestion =
        LocalizedText("查找", "Find")
    public static func notFound(_ text: String) -> LocalizedText {
        LocalizedText("找不到“\(text)”", "“\(text)” not found")
    }
    public static func searchFromTop(_ ordinal: Int, of total: Int) -> LocalizedText {
        LocalizedText("到底了，从头找起：\(ordinal)/\(total)", "From the top again: \(ordinal)/\(total)")
    }
    public static func searchFromBottom(_ ordinal: Int, of total: Int) -> LocalizedText {
        LocalizedText("到头了，从尾找起：\(ordinal)/\(total)", "From the end again: \(ordinal)/\(total)")
    }
    public static func matchGoneTo(_ ordinal: Int, of total: Int) -> LocalizedText {
        LocalizedText("第 \(ordinal) 处，共 \(total) 处", "match \(ordinal) of \(total)")
    }
    public static let nothingSearched =
        LocalizedText("还没有查找过", "Nothing has been searched for yet")
    public static func matchOrdinal(_ ordinal: Int, of total: Int) -> LocalizedText {
        LocalizedText("\(ordinal)/\(total)", "\(ordinal)/\(total)")
    }
    public static let noMatches =
        LocalizedText("没有", "none")
    public static let stayHere =
        LocalizedText("留在这里", "stay here")
    public static let goHere =
        LocalizedText("到这里", "go here")
    static let nextMatch = LocalizedText("下一个", "next match")
}
