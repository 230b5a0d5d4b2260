import Wording

/// Searching.
extension LocalizedText {
    package static let findQuestion =
        LocalizedText("查找", "Find")
    package static func notFound(_ text: String) -> LocalizedText {
        LocalizedText("找不到“\(text)”", "“\(text)” not found")
    }
    package static func searchFromTop(_ ordinal: Int, of total: Int) -> LocalizedText {
        LocalizedText("到底了，从头找起：\(ordinal)/\(total)", "From the top again: \(ordinal)/\(total)")
    }
    package static func searchFromBottom(_ ordinal: Int, of total: Int) -> LocalizedText {
        LocalizedText("到头了，从尾找起：\(ordinal)/\(total)", "From the end again: \(ordinal)/\(total)")
    }
    package static func matchGoneTo(_ ordinal: Int, of total: Int) -> LocalizedText {
        LocalizedText("第 \(ordinal) 处，共 \(total) 处", "match \(ordinal) of \(total)")
    }
    package static let nothingSearched =
        LocalizedText("还没有查找过", "Nothing has been searched for yet")
    package static func matchOrdinal(_ ordinal: Int, of total: Int) -> LocalizedText {
        LocalizedText("\(ordinal)/\(total)", "\(ordinal)/\(total)")
    }
    package static let noMatches =
        LocalizedText("没有", "none")
    package static let stayHere =
        LocalizedText("留在这里", "stay here")
    package static let goHere =
        LocalizedText("到这里", "go here")
    static let searchedBefore = LocalizedText("以前找过的", "earlier searches")
    static let nextMatch = LocalizedText("下一个", "next match")
}
