import RecordDraft
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
    package static func slotProgress(before: Int, now: Int) -> LocalizedText {
        before == now
            ? LocalizedText("待补 \(now) 处", "\(now) open slots")
            : LocalizedText("待补 \(before) → \(now)", "Open slots \(before) → \(now)")
    }
    package static let narrowList = LocalizedText("筛选", "Narrow")
    package static let filledSlots = LocalizedText("打开以后填了的", "Filled since opening")
    package static let backToText = LocalizedText("回到正文", "to the text")
    package static let closePanel = LocalizedText("收起", "close")
    package static let slotListClosed = LocalizedText("先打开待补清单", "Open the list of slots first")
    package static func fillAllQuestion(_ count: Int) -> LocalizedText {
        LocalizedText("\(count) 处都填", "Fill all \(count) with")
    }
    package static func fillAllTitle(_ text: String) -> LocalizedText {
        LocalizedText("都填“\(text)”", "Fill with “\(text)”")
    }
    package static func filledAll(_ count: Int) -> LocalizedText {
        LocalizedText("填了 \(count) 处；一次撤销就能全部取回", "\(count) slots filled; one undo takes them all back")
    }
    package static let listCountTitle = LocalizedText("名单的数目", "How many names")
    package static func listCountQuestion(_ number: Int, place: String) -> LocalizedText {
        LocalizedText(
            "名单里有 \(number) 个。“\(place)”这里填上 \(number) 吗？填上以后，名单改了数字也跟着改。",
            "The list has \(count(number, "name")). Fill in \(number) at “\(place)”? The number then follows the list."
        )
    }
    package static func fillInNumber(_ number: Int) -> LocalizedText {
        LocalizedText("填上 \(number)", "fill in \(number)")
    }
    package static let leaveOpen = LocalizedText("先不填", "leave it open")
    package static let numberFollowsList = LocalizedText(
        "填上了；名单改了，数字跟着改", "Filled in; the number follows the list")
    package static func slotKind(_ kind: SlotKind) -> LocalizedText {
        switch kind {
        case .annexNumber: LocalizedText("附件号（标题）", "Annex numbers (headings)")
        case .annexReference: LocalizedText("附件号（正文提到）", "Annex numbers (references)")
        case .count: LocalizedText("数目、日期", "Counts and dates")
        case .documentNumber: LocalizedText("文号", "Document numbers")
        case .names: LocalizedText("名单、人名", "Names")
        case .paragraph: LocalizedText("整段", "Whole paragraphs")
        case .text: LocalizedText("其他文字", "Other text")
        }
    }
}
