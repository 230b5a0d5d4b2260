import RecordDraft
import Testing
import TextRope

struct SlotTests {
    @Test(arguments: [
        "[待补]", "[--]", "[-]", "[–]", "[———]", "[－－]", "[‑]", "［待补］", "［--］", "[ 待补 ]", "[待补充]",
        "[to be completed]",
        "[To be supplied]", "[à compléter]", "[se completará]", "[por completar]", "[будет дополнено]",
        "[يستكمل لاحقا]",
        "[يُستكمل لاحقًا]", "[待补：名单]", "[__]",
    ])
    func spellings(_ slot: String) {
        #expect(Draft.slots("1. 共有\(slot)个\(slot)。") == [slot, slot])
    }

    @Test(arguments: [
        "[1]", "[12]", "[a]", "[2023]", "[注]", "[sic]", "[x]", "[ ]", "[]", "[原文：英文]",
        "[English only]", "[A/78/L.1]",
        "[肯尼亚]", "[待补", "待补]", "[[", "(待补)",
    ])
    func notSlots(_ text: String) { #expect(Draft.slots("1. 共有\(text)个。").isEmpty) }

    @Test func wordingsAreConfigurable() {
        let vocabulary = SlotVocabulary(["TODO", "未定"])
        #expect(Draft.slots("[todo] [未定] [待补] [--]", vocabulary) == ["[todo]", "[未定]", "[--]"])
    }

    @Test(arguments: [
        ("文转载于本会议记录的附件[--]。", "annexReference"), ("见附件[--]A 节", "annexReference"),
        ("is reproduced in annex [--] to the", "annexReference"), ("下列[--]个会员国", "count"),
        ("举行了[--]次会议", "count"),
        ("定为 [--] 美元", "count"), ("held [--] meetings", "count"), ("from 2 to [--] June", "count"),
        ("名单（HSP/HA.2/INF/[--]）。", "documentNumber"), ("载于 HSP/EB.2023/[--]号文件", "documentNumber"),
        ("出席了会议：[待补]", "names"), ("人居署的[待补]观察员", "names"), ("说，[-]的鼓舞人心的故事", "names"),
        ("Observers for [to be completed] also", "names"), ("stories of [-] showed", "names"),
        ("数字[1]，同时[待补]。", "text"),
    ])
    func kinds(_ text: String, _ kind: String) {
        let index = Draft.index("一、题", "1. \(text)")
        let slots = index.slots(in: 0..<2).map { index.details(of: $0) }
        #expect(slots.map(\.kind.rawValue) == [kind])
        #expect(slots.first?.paragraph == 1)
    }

    @Test func wholeParagraphsAndTextBlocks() {
        let index = Draft.index("附件[--]", "题目", "1. [待补]", "[待补]", "", "2. 文。", "", "[待补]")
        let slots = index.slots(in: 0..<8).map { index.details(of: $0) }
        #expect(slots.map(\.kind) == [.annexNumber, .paragraph, .text, .text])
        #expect(slots.map(\.paragraph) == [nil, 1, 1, 2])
        #expect(slots.map(\.nodeLabel) == ["附件[--]", "附件[--]", "附件[--]", "附件[--]"])
    }

    @Test func fromSlotToSlot() {
        let index = DraftIndex(TextRope("[--]x[-]\n\n[待补]"))
        #expect(index.slotCount == 3)
        #expect((0..<3).map { index.slot($0).range } == [0..<4, 5..<8, 10..<18])
        #expect((0...4).map { index.slot(touching: $0)?.ordinal } == [0, 0, 0, 0, 0])
        #expect(index.slot(touching: 9) == nil)
        #expect(index.slot(touching: 18)?.ordinal == 2)
        #expect(index.slot(after: 0)?.ordinal == 1)
        #expect(index.slot(after: -1)?.ordinal == 0)
        #expect(index.slot(after: 10) == nil)
        #expect(index.slot(before: 5)?.ordinal == 0)
        #expect(index.slot(before: 0) == nil)
        #expect(index.slot(before: 18)?.ordinal == 2)
        #expect(index.slots(in: 1..<3).map(\.ordinal) == [2])
        #expect(index.slotCount(in: 0..<1) == 2)
    }
}
