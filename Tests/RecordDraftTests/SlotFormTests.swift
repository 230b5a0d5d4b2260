import Testing
import TextRope

@testable import RecordDraft

/// What is a blank besides brackets with dashes and wordings, what is text still negotiated, and what is neither.
struct SlotFormTests {
    private static func alternatives(_ text: String) -> [String] {
        let index = DraftIndex(TextRope(text))
        return index.alternatives(in: 0..<index.lineCount).map { index.text.string(in: $0.range) }
    }

    @Test(arguments: [
        ("1. 共有[X]个会员国。", ["[X]"]), ("1. 共有[xx]个会员国。", ["[xx]"]), ("1. 共有[XX]个会员国。", ["[XX]"]),
        ("1. 共有［ＸＸ］个会员国。", ["［ＸＸ］"]), ("1. 共有[××]个会员国。", ["[××]"]),
        ("in paras. [XX–XX] and [X.X] million", ["[XX–XX]", "[X.X]"]), ("for [XX,XXX] dollars", ["[XX,XXX]"]),
        ("1. 共有[…]个会员国。", ["[…]"]), ("It took [...] days.", ["[...]"]), ("It took [  ] days.", ["[  ]"]),
        ("1. 共有［　　］个会员国。", ["［　　］"]), ("on [●] May, at [•]", ["[●]", "[•]"]),
        ("HSP/HA.2/[X] and A/[XX]/[XX]", ["[X]", "[XX]", "[XX]"]), ("附件[X]载有摘要。", ["[X]"]),
        ("on [date] in [place] by [name]", ["[date]", "[place]", "[name]"]),
        ("The [Number] members, [Month] [Year]", ["[Number]", "[Month]", "[Year]"]),
        ("于[日期]由[姓名]（[国名]）提交[数字]份", ["[日期]", "[姓名]", "[国名]", "[数字]"]),
        ("2026年[月][日]，在[地點]", ["[月]", "[日]", "[地點]"]),
        ("le [date] à [lieu], par [nom]", ["[date]", "[lieu]", "[nom]"]),
        ("[nombre] membres, [pays], [Année]", ["[nombre]", "[pays]", "[Année]"]),
        ("el [fecha] en [lugar], [número] miembros", ["[fecha]", "[lugar]", "[número]"]),
        ("[дата], [имя], [страна], [номер]", ["[дата]", "[имя]", "[страна]", "[номер]"]),
        ("في [التاريخ] بواسطة [الاسم]", ["[التاريخ]", "[الاسم]"]),
        ("the vote was [X] to [X].", ["[X]", "[X]"]),
        ("Name: ____, date: ____/____/2026", ["____", "____", "____"]), ("第____次会议", ["____"]),
        ("46. ______", ["______"]),
        ("US$____ million", ["____"]), ("[____ members]", ["____"]), ("A/XX/123", ["XX"]),
        ("[yyyy] [name of the owner] holds", ["[yyyy]", "[name of the owner]"]),
        ("A/C.3/80/L.XX, A/XX/XX", ["XX", "XX", "XX"]),
        ("Decision XX/CP.28", ["XX"]), ("HSP/HA.2/L.1/Add.XX", ["XX"]), ("第 XX 次会议", ["XX"]),
        ("第XX号决议，第 XX 段", ["XX", "XX"]),
        ("见 XX 段", ["XX"]), ("第XX至XX段", ["XX", "XX"]), ("XX 至 XX 个会员国", ["XX", "XX"]), ("议程项目 XX", ["XX"]),
        ("XX年XX月XX日", ["XX", "XX", "XX"]), ("paragraph XX above", ["XX"]), ("paras. XX–XX", ["XX", "XX"]),
        ("(see para. XX) and paragraphs XX, XX and XX", ["XX", "XX", "XX", "XX"]), ("agenda item XX", ["XX"]),
        ("XX members and XX per cent", ["XX", "XX"]), ("between XX and XX States", ["XX", "XX"]),
        ("on XX May 2026", ["XX"]),
        ("US$ XX million", ["XX"]), ("XXX delegations", ["XXX"]), ("aux paragraphes XX à XX", ["XX", "XX"]),
        ("XX États membres", ["XX"]),
        ("en los párrafos XX y XX", ["XX", "XX"]), ("el XX de marzo", ["XX"]), ("в пункте XX", ["XX"]),
        ("XX государств", ["XX"]),
        ("في الفقرة XX", ["XX"]), ("The [X] of them said “yes” […] times", ["[X]", "[…]"]),
    ])
    func slots(_ text: String, _ expected: [String]) {
        #expect(Draft.slots(text) == expected)
        #expect(Self.alternatives(text).isEmpty)
    }

    @Test(arguments: [
        "See [1], [a], [12] and [2023].", "如上文[注]所述[sic]。", "[Original: English]",
        "[on file with the Secretariat]", "[on file]",
        "[text](http://un.org) and [X](x) and [name](#n)", "![date](a.png)", "[English/French only]",
        "[HSP/HA.2/L.1]", "[N/A]", "[and the Parties]",
        "[1][2] and [a][b]", "[English] [French]", "State[s] and list[number]", "- [X] done", "* [x] done",
        "Yes [X] No [ ]",
        "[ ] and [x] and []", "He said “peace […] and [...] rights”.", "It ended. […] It began again.",
        "[…] It began.",
        "会议结束。[…]会议开始。", "________________", "| ____ | ____ |", "snake____case", "a ___ b",
        "XX. Other matters", "Part XX",
        "Chapter XX, Article XX and Annex XX", "the XXth century", "le XXe siècle", "el siglo XX",
        "в XX веке", "XX век", "20 世纪，XX 世纪",
        "附件XX", "附件 XX 段", "2106 (XX)", "resolution 2106 A (XX)", "decision XX/7", "第XX/7号决定", "第XX部分",
        "http://un.org/A/XX/1",
        "AXX, XXI, XXa, 20XX", "the XX Olympiad", "SIZE XX", "MOP XX decisions", "Part XX members", "x XX_Y",
        "[of HIV/AIDS]",
        "[Chair/Rapporteur]", "[km/h]",
    ])
    func neither(_ text: String) {
        #expect(Draft.slots(text).isEmpty)
        #expect(Self.alternatives(text).isEmpty)
    }

    @Test(arguments: [
        ("Parties [shall][should] act.", ["[shall]", "[should]"], []),
        ("Parties [may] [shall] act.", ["[may]", "[shall]"], []),
        ("Parties [shall]/[should] act.", ["[shall]", "[should]"], []),
        ("Parties [shall] / [should] act.", ["[shall]", "[should]"], []),
        ("Parties [shall/should] act.", ["[shall/should]"], []), ("缔约方[应][宜]采取措施。", ["[应]", "[宜]"], []),
        ("缔约方[应/宜]采取措施。", ["[应/宜]"], []),
        ("Les Parties [doivent] [devraient] agir.", ["[doivent]", "[devraient]"], []),
        ("Las Partes [deben][deberían] actuar.", ["[deben]", "[deberían]"], []),
        ("Стороны [должны][могут] принять", ["[должны]", "[могут]"], []),
        ("الأطراف [يجب][ينبغي] أن", ["[يجب]", "[ينبغي]"], []),
        (
            "[The Parties agree that] they [shall] [should] act [on file] [1] by [date].",
            ["[The Parties agree that]", "[shall]", "[should]"], ["[date]"]
        ),
        ("Parties [X][ten] shall give [X] dollars.", ["[X]", "[ten]"], ["[X]"]),
        ("[shall] act [should] speak", [], []),
        ("[All Parties [shall][should] act]", ["[shall]", "[should]"], []),
        ("[shall] [待补] [should] act", [], ["[待补]"]),
    ])
    func alternatives(_ text: String, _ alternatives: [String], _ slots: [String]) {
        #expect(Self.alternatives(text) == alternatives)
        #expect(Draft.slots(text) == slots)
        #expect(DraftIndex(TextRope(text)).alternativeCount == alternatives.count)
    }

    @Test(arguments: [
        ("on [date] we", "count"), ("in [name of city] we", "names"), ("l’[nombre] est", "text"),
        ("by [name] we", "names"), ("at [place] we", "text"), ("共有[X]个", "count"),
        ("附件[X]", "annexReference"),
        ("第 XX 次", "count"), ("A/XX/123", "documentNumber"), ("XX members", "count"), ("来自[国名]", "names"),
        ("[X] members", "count"),
    ])
    func kinds(_ text: String, _ kind: String) {
        let index = Draft.index("一、题", "1. 文，\(text)。")
        #expect(index.slots(in: 0..<2).map { index.details(of: $0).kind.rawValue } == [kind])
    }

    @Test func aLineOfOneBlankIsAParagraphToBeWritten() {
        let index = Draft.index("一、题", "1. [X]", "", "2. ____", "", "3. 文。")
        #expect(index.slots(in: 0..<6).map { index.details(of: $0).kind } == [.paragraph, .paragraph])
        #expect(Draft.classes("一、题", "1. 文", "____________", "2. 文") == ["part", "1", "rule", "2"])
    }

    @Test func alternativesAreListedApart() {
        let index = Draft.index("一、题", "1. 文。", "2. Parties [shall] [should] act by [date].")
        #expect(index.slotCount == 1 && index.alternativeCount == 2)
        #expect(index.alternatives(in: 0..<2).isEmpty)
        let listing = DraftListing.alternatives
        #expect(
            listing.json(of: index, file: "-").hasPrefix(
                """
                [
                  {"line": 3, "column": 12, "offset": 31, "length": 7, "text": "[shall]", "domain": "body", "paragraph": 2, \
                "node": "一、"},
                """))
        #expect(listing.table(of: index)[2] == ["3:20", "[should]", "正文", "2", "一、"])
        #expect(!DraftListing.slots.json(of: index, file: "-").contains("shall"))
    }

    /// Blocks and edits make no difference, and brackets without end take no time that grows with their square.
    @Test func longLinesAreReadInProportion() {
        for piece in [
            "[", "[X", "[X][", "____ ", "XX ", "[…]", "“[…]", "[shall] ", "[shall][should] ", "／XX/", "_X[",
        ] {
            let text = String(repeating: piece, count: 8_000)
            _ = Draft.slots(text)
        }
    }

    @Test func wordingsAreAdded() {
        let vocabulary = SlotVocabulary.standard.adding(["To be agreed", "［待核］"])
        #expect(
            Draft.slots("[to be agreed: x] [待核] [待补] [date]", vocabulary)
                == ["[to be agreed: x]", "[待核]", "[待补]", "[date]"])
        #expect(SlotVocabulary.standard.adding([]) == .standard && vocabulary != .standard)
    }
}
