import RecordDraft
import Testing

struct HeadingTests {
    @Test(arguments: [
        ("一、会议安排（议程项目 1-6）", "一、", "会议安排", [1, 2, 3, 4, 5, 6]),
        ("十一、 会议闭幕（议程项目 16）", "十一、", "会议闭幕", [16]),
        ("二十五. 其他", "二十五.", "其他", []),
        ("二．审议（议程项目 3、5 和 9）", "二．", "审议", [3, 5, 9]),
        ("第五章 会议闭幕", "第五章", "会议闭幕", []),
        ("第五章：会议闭幕", "第五章", "会议闭幕", []),
        ("IV. Report (agenda items 1–3 and 7 (a))", "IV.", "Report", [1, 2, 3, 7]),
        ("Chapter V. Report", "Chapter V", "Report", []),
        ("**一、 题目（议程项目 2）**", "一、", "题目", [2]),
        ("一、**题目**", "一、", "题目", []),
        ("一、题目（续）", "一、", "题目", []),
        ("一、题目（议程项目 [--]）", "一、", "题目", []),
        ("أولا - تنظيم (البند ٣ من جدول الأعمال)", "أولا -", "تنظيم", [3]),
    ])
    func parts(_ line: String, _ label: String, _ title: String, _ items: [Int]) throws {
        let node = try #require(Draft.index(line, "", "1. 文。").outline.first)
        #expect(node.kind == .part)
        #expect(node.label == label)
        #expect(node.title == title)
        #expect(node.agendaItems == items)
    }

    @Test func aHeadingOverSeveralLines() throws {
        let bold = try #require(Draft.index("**八、 其他安排", "（议程项目 13）**", "", "65. [待补]").outline.first)
        #expect(bold.title == "其他安排")
        #expect(bold.agendaItems == [13])
        #expect(bold.headingLines == [0, 1])
        let plain = try #require(
            Draft.index("II. Activities", "(agenda item 7)", "", "1. Text.").outline.first)
        #expect(plain.agendaItems == [7])
        let torn = try #require(Draft.index("**四、关于宏大", "主题的讨论（议程项目", "4）**", "", "1. 文。").outline.first)
        #expect(torn.title == "关于宏大主题的讨论")
        #expect(torn.agendaItems == [4])
        let wrapped = try #require(
            Draft.index("I. Review of the", "progress made (agenda item 8)", "1. Text.").outline.first)
        #expect(wrapped.title == "Review of the progress made")
    }

    @Test func aSectionLetterIsNotARomanPart() {
        let letters = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J"]
        let lines =
            ["II. Part", ""] + letters.map { "\($0). Title" } + [
                "III. Part", "A. Title", "IV. Part", "V. Part",
            ]
        let index = DraftIndex(.init(lines.joined(separator: "\n")))
        #expect(
            index.outline.map(\.kind.rawValue) == ["part"] + letters.map { _ in "section" } + [
                "part", "section", "part", "part",
            ])
        #expect(
            Draft.index("I. Part", "", "A. Title", "", "1. Text.").outline.map(\.kind) == [.part, .section])
    }

    @Test func subsectionsAreNoParagraphs() {
        #expect(
            Draft.classes("A. 题", "13. 文。", "", "1. 第 1 部分：发言", "", "14. 文。", "", "2. 第 2 部分", "", "15. 文。")
                == ["section", "13", "subsection", "14", "subsection", "15"])
        #expect(
            Draft.classes("A. 题", "", "1. 发言", "", "1. 文。", "2. 文。", "", "2. 讨论", "", "3. 文。")
                == ["section", "subsection", "1", "2", "subsection", "3"])
    }

    @Test(arguments: [
        ("附件[--]", "annex"), ("附件 [--]", "annex"), ("附件［待补］", "annex"), ("附件一", "annex"), ("附件", "annex"),
        ("附录二", "appendix"),
        ("增编", "addendum"), ("Annex [--]", "annex"), ("ANNEX II", "annex"), ("Annex", "annex"),
        ("Annexe I", "annex"),
        ("Anexo 3", "annex"), ("Приложение I", "annex"), ("المرفق الأول", "annex"),
        ("Appendix A", "appendix"),
        ("Добавление", "appendix"), ("Addendum", "addendum"), ("**附件一**", "annex"),
    ])
    func annexes(_ line: String, _ kind: String) {
        let index = Draft.index("一、题", "", "1. 文。", "", line, "", "题目", "", "A. 节", "", "1. 文。")
        #expect(index.outline.map(\.kind.rawValue) == ["part", kind, "section"])
        #expect(index.outline[1].title == "题目")
        #expect(index.outline[1].headingLines == [4, 6])
        #expect(index.outline[2].level == (kind == "appendix" ? 3 : 2))
    }

    @Test(arguments: ["附件一载有名单。", "Annex II contains the list.", "附件一和附件二", "Annexes", "annex", "见附件一"])
    func noAnnexes(_ line: String) {
        #expect(Draft.index("一、题", "", "1. 文。", "", line).headingCount == 1)
    }

    @Test func anAnnexTitleOnTheSameLine() {
        let index = Draft.index("附件一：名单", "", "1. 文。", "附件二", "[原文：英文]", "", "预算", "", "1. 文。")
        #expect(index.outline.map(\.label) == ["附件一", "附件二"])
        #expect(index.outline.map(\.title) == ["名单", "预算"])
    }

    @Test func bracketedChineseNumbers() {
        #expect(
            Draft.index("一、题", "（一）节", "1. 文。", "（二）节", "二、题", "（一）节").outline.map(\.kind.rawValue) == [
                "part", "section", "section", "part", "section",
            ])
        #expect(
            Draft.index("一、题", "二、题", "（三）题", "IV. 题").outline.map(\.kind) == [.part, .part, .part, .part])
    }

    @Test func garbledTitles() {
        let titles = ["清侵娶咍佼奁帮倖", "全体委员会的工作", "會議開幕", "\u{FFFD}\u{FFFD}会议", "攸关方", "Opening"]
        let index = Draft.index(
            "A. \(titles[0])", "B. \(titles[1])", "C. \(titles[2])", "D. \(titles[3])", "E. \(titles[4])",
            "F. \(titles[5])")
        #expect(index.outline.map(\.isGarbled) == [true, false, false, true, false, false])
    }

    @Test func whatIsNoHeading() {
        #expect(
            Draft.classes("I. Opening", "1. He thanked", "", "M. Dupont and others.", "2. Text.")
                == ["part", "1", "…", "2"])
        #expect(
            Draft.index(
                "I. Introduction ............ 3", "A. Opening ........ 4", "I. Introduction", "1. Text."
            ).headingCount == 1)
    }
}
