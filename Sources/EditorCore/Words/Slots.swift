import Wording

/// Open slots.
extension LocalizedText {
    package static func openSlots(_ count: Int) -> LocalizedText {
        LocalizedText("待补 \(count)", "open \(count)")
    }
    package static func slotOrdinal(_ ordinal: Int, of total: Int) -> LocalizedText {
        LocalizedText("\(ordinal)/\(total) 待补", "open \(ordinal)/\(total)")
    }
    package static let noOpenSlots =
        LocalizedText("没有待补之处", "No open slots")
    package static let lastSlotFilled =
        LocalizedText("全部补齐了", "All slots are filled")
    package static let slotsFromTop =
        LocalizedText("后面没有了，从头找起", "No more below; on from the top")
    package static let slotsFromBottom =
        LocalizedText("前面没有了，从尾找起", "No more above; on from the end")
    package static let slotSelected =
        LocalizedText("再按一次就删除这处待补", "Press again to delete this slot")
    package static let slotSelectedForLineEnd =
        LocalizedText(
            "再按一次，这处待补就换成换行；在它前面换行：先按 Esc",
            "Press again to put a line break in its place; Esc first to break the line before it")
    package static let typingFills =
        LocalizedText("输入即填写", "type to fill")
}
