import Wording

/// Changes that are shown before they are made.
extension LocalizedText {
    package static let tick = LocalizedText("取舍", "in or out")
    static func tickAll(_ ticks: ListPicker.AllTicks) -> LocalizedText {
        switch ticks {
        case .all: LocalizedText("全选", "all")
        case .none: LocalizedText("全不选", "none")
        case .own: LocalizedText("恢复原来选的", "as ticked before")
        }
    }
    package static func tickedOf(_ count: Int, _ total: Int) -> LocalizedText {
        LocalizedText("：\(total) 处中选了 \(count) 处", ": \(count) of \(total)")
    }
    package static func changeTicked(_ count: Int) -> LocalizedText {
        LocalizedText("改这 \(count) 处", count == 1 ? "change 1 place" : "change \(count) places")
    }
    package static let changeNothing = LocalizedText("不改", "change nothing")
    package static let closeQuestion = LocalizedText("知道了", "close")
    package static let proposalOutdated = LocalizedText(
        "稿子刚刚变了，没有改；请再来一次", "The draft has just changed, nothing is done; please try again")
}
