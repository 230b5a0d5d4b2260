import RecordDraft
import Testing
import TextRope

@testable import EditorCore

/// How many names a list holds, and which number of its sentence that is.
@Suite struct NameListTests {
    @Test(arguments: [
        ("阿根廷", 1), ("阿根廷、巴西", 2), ("阿根廷、巴西和智利", 3), ("阿根廷、巴西以及智利", 3), ("阿根廷、巴西、", 2), ("", 0),
        ("中华人民共和国", 1), ("大韩民国和刚果民主共和国", 2), ("埃及、波斯尼亚和黑塞哥维那", 2), ("埃及及约旦", 2),
        ("大不列颠及北爱尔兰联合王国和法国", 2), ("委内瑞拉（玻利瓦尔共和国）、荷兰（王国，含三地）", 2), ("阿根廷、[待补]", 1),
        ("阿根廷、巴西。智利、秘鲁", 2), ("Argentina", 1), ("Argentina and Brazil", 2),
        ("Argentina, Brazil, and Chile", 3), ("Argentina; Brazil; Chile", 3),
        ("Bosnia and Herzegovina, Trinidad and Tobago and Chile", 3), ("Iran (Islamic Republic of), Peru", 2),
        ("l’Argentine, le Brésil et le Chili", 3), ("Argentina, el Brasil y Chile", 3),
        ("Аргентина, Бразилия и Чили", 3),
    ])
    func namesAreCounted(_ list: String, _ count: Int) {
        #expect(NameList.count(in: list) == count)
    }

    @Test(arguments: [
        ("1. 下列[--]个会员国出席：[待补]", "[--]"), ("1. 会议于[1]月[2]日开幕。下列[--]个国家出席：[待补]", "[--]"),
        ("1. 于[--]月[--]日开会，由[待补]任主席。", ""), ("1. 有[--]个国家出席。名单如下：[待补]", ""),
        ("1. The following [--] Member States took part: [to be completed]", "[--]"),
        ("1. On [--] June the following [...] States took part: [to be completed]", "[...]"),
        ("1. There were [--] States. The following took part: [to be completed]", ""),
    ])
    func theNumberIsThatOfTheSentence(_ text: String, _ slot: String) throws {
        let draft = DraftIndex(TextRope(text))
        let names = try #require(draft.slots(in: 0..<1).last { draft.details(of: $0).kind == .names })
        let found = ListCount.beginning(with: [names.range], in: draft).map {
            draft.text.string(in: $0.count)
        }
        #expect(found == (slot.isEmpty ? [] : [slot]))
    }
}
