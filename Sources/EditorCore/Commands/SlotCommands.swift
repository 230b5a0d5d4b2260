import Keymaps
import Wording

extension CommandID {
    /// On to the next open slot.
    public static let slotNext: CommandID = "slot.next"
    /// Back to the open slot before.
    public static let slotPrevious: CommandID = "slot.previous"
    /// The list of slots.
    public static let slotList: CommandID = "slot.list"
    /// The same text for all slots listed.
    public static let slotFillAll: CommandID = "slot.fillAll"
}

extension CommandFamily {
    /// Going from slot to slot.
    static let slots = CommandFamily(
        title: LocalizedText("待补", "Slots"),
        commands: [
            Command(
                .slotNext, LocalizedText("下一处待补", "next slot"),
                LocalizedText("到下一处待补", "Go to the next open slot"), unless: noOpenSlots
            ) {
                $0.goToSlot(forward: true)
                $0.offerListCount()
            },
            Command(
                .slotPrevious, LocalizedText("上一处待补", "previous slot"),
                LocalizedText("到上一处待补", "Go to the previous open slot"), unless: noOpenSlots
            ) {
                $0.goToSlot(forward: false)
                $0.offerListCount()
            },
            Command(
                .slotList, LocalizedText("待补清单", "list of slots"),
                LocalizedText("待补清单：还剩哪些、填了哪些", "List of slots: what is open, what has been filled")
            ) { $0.switchToSlots() },
            Command(
                .slotFillAll, LocalizedText("都填", "fill all"),
                LocalizedText("清单里列出的待补都填一样的字", "The same text for all slots that the list shows"),
                unless: { $0.panel is SlotsPanel ? nil : .slotListClosed }
            ) { $0.askToFillAll() },
        ])

    @Sendable private static func noOpenSlots(_ state: EditorState) -> LocalizedText? {
        state.isReadToEnd && state.buffer.draft.slotCount == 0 ? .noOpenSlots : nil
    }
}
