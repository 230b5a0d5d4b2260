import RecordDraft
import Testing
import TextRope

/// Forms of records, one after the other: what the outline, the paragraphs and the contents table of a short text are.
struct RecordFormsTests {
    /// Headings as `kind level label|title`, with agenda items and what else is known of them.
    private static func outline(_ text: String) -> [String] {
        DraftIndex(TextRope(text)).outline.map { node in
            let items = node.agendaItems.isEmpty ? "" : " \(node.agendaItems)"
            let marks = (node.isContinued ? " continued" : "") + (node.isUncertain ? " ?" : "")
            return "\(node.kind.rawValue) \(node.level) \(node.label)|\(node.title)\(items)\(marks)"
        }
    }

    private static func paragraphs(_ text: String) -> [String] {
        DraftIndex(TextRope(text)).paragraphs.map { "\($0.domain.name) \($0.numberText)" }
    }

    private static func contents(_ text: String) -> [ClosedRange<Int>] {
        DraftIndex(TextRope(text)).contentsTables.map { $0.lowerBound + 1...$0.upperBound }
    }

    /// The same table in the forms that programs write it in.
    @Test(arguments: [
        "目录\n一、开幕……1\n二、议程……2\n附件……9",
        "目录\n\n章次\n\n段次\n\n页次\n\n一、开幕1-32\n\n二、议程4-85\n\n附件9",
        "Contents\nI.\tOpening\t1–3\t2\nII.\tAgenda\t4\t3\nAddendum\t9",
        "Contents\n\nI.\n\nOpening\n\n1\n\nII.\n\nAgenda\n\n2\n\nAnnex\n\n9",
        "Table des matières\nI. Ouverture. . . . . . . 2\nII. Ordre du jour . . . . . . 3\nAnnexe . . . . . . . 9",
        "Содержание\nСтр.\nI. Открытие............2\nII. Повестка дня.......3\nПриложение........9",
    ])
    func contentsTables(_ table: String) {
        let lines = table.split(separator: "\n", omittingEmptySubsequences: false).count
        let body =
            switch table.prefix(1) {
            case "目": "一、开幕\n\n1. 会议开幕。\n\n二、议程\n\n2. 会议通过议程。\n"
            case "C": "I. Opening\n\n1. The session was opened.\n\nII. Agenda\n\n2. It was adopted.\n"
            case "T": "I. Ouverture\n\n1. La session est ouverte.\n\nII. Ordre du jour\n\n2. Il est adopté.\n"
            default: "I. Открытие\n\n1. Сессия открыта.\n\nII. Повестка дня\n\n2. Она принята.\n"
            }
        let text = table + "\n\n" + body
        #expect(Self.contents(text) == [1...lines])
        #expect(DraftIndex(TextRope(text)).outline.map { "\($0.kind) \($0.level)" } == ["part 1", "part 1"])
        #expect(Self.paragraphs(text) == ["body 1", "body 2"])
    }

    @Test func aTableWithoutATitleIsKnownByTitlesThatComeAgain() {
        let titles = "一、开幕\n二、议程\n三、闭幕\n"
        let text = titles + "\n一、开幕\n\n1. 甲。\n\n二、议程\n\n2. 乙。\n\n三、闭幕\n\n3. 丙。\n"
        #expect(Self.contents(text) == [1...3])
        #expect(Self.outline(text).count == 3)
    }

    @Test func continuedPartsHaveThreeThings() {
        #expect(
            Self.outline("三、审查进展（议程项目 8）（续）\n\n70. 会议继续审议。\n")
                == ["part 1 三、|审查进展 [8] continued"])
        #expect(
            Self.outline(
                "III. Review (continued) (agenda item 8)\n\n70. The session went on with the item.\n")
                == ["part 1 III.|Review [8] continued"])
        #expect(
            Self.outline("开会\n\n上午10时宣布开会。\n\n报告（议程项目 5）（续）（A/80/12）\n\n1. 主席发言。\n")
                == ["heading 1 |报告（A/80/12） [5] continued"])
    }

    @Test func aTextMayBeginInTheMiddle() {
        let text =
            "HSP/HA.2/L.1/Add.1\n增编\n\nC. 选举主席团成员\n\n69. 大会在第三次会议上选举了主席团成员。\n\nD. 全权证书\n\n70. 大会审议了报告。\n"
        #expect(Self.outline(text) == ["section 2 C.|选举主席团成员", "section 2 D.|全权证书"])
        #expect(Self.paragraphs(text) == ["body 69", "body 70"])
    }

    @Test(arguments: [
        ("第18号决定", "第19号决定"), ("第1/CP.28号决定", "第2/CP.28号决定"), ("决议草案一", "决议草案二"),
        ("Decision 12/CP.28", "Decision 13/CP.28"), ("Resolution 2/1", "Resolution 2/2"),
        ("Draft resolution I", "Draft resolution II"), ("Décision 12/CP.28", "Décision 13/CP.28"),
        ("Resolución 2/1", "Resolución 2/2"), ("Решение 5/CP.3", "Решение 6/CP.3"),
    ])
    func decisionsNumberAfresh(_ first: String, _ second: String) {
        let text = "\(first)\n\n甲事项\n\n大会，\n\n1. 欢迎报告；\n\n2. 请提交报告。\n\n\(second)\n\n乙事项\n\n1. 促请会员国。\n"
        #expect(Self.outline(text) == ["decision 1 \(first)|甲事项", "decision 1 \(second)|乙事项"])
        #expect(Self.paragraphs(text) == ["decision 1 1", "decision 1 2", "decision 2 1"])
    }

    @Test func theBodyGoesOnBehindDecisions() {
        let text =
            "一、建议\n\nA. 决议草案\n\n1. 委员会建议通过下列决议草案：\n\n决议草案一\n\n甲事项\n\n1. 欢迎报告。\n\nB. 决定草案\n\n2. 委员会还建议通过决定。\n\n二、会议安排\n\n3. 会议开幕。\n"
        #expect(Self.paragraphs(text) == ["body 1", "decision 1 1", "body 2", "body 3"])
    }

    @Test func anEmptyNumberDoesNotSwallowTheAnnex() {
        let text = "一、议程\n\n237. 会议通过报告。\n238.\n附件二\n名单\n\n1. 甲。\n"
        #expect(Self.paragraphs(text) == ["body 237", "body 238", "annex 1 1"])
        #expect(Self.outline(text) == ["part 1 一、|议程", "annex 1 附件二|名单"])
    }

    @Test(arguments: [
        ("下午3时宣布开会。", "通过议程（议程项目 2）"), ("下午3时宣布开会", "通过议程（议程项目 2）"),
        ("The meeting was called to order at 3 p.m.", "Adoption of the agenda (agenda item 2)"),
        ("La séance est ouverte à 15 heures.", "Adoption de l’ordre du jour (point 2 de l’ordre du jour)"),
        ("Se abre la sesión a las 15.00 horas.", "Aprobación del programa (tema 2 del programa)"),
        ("Заседание открывается в 15 час.", "УТВЕРЖДЕНИЕ ПОВЕСТКИ ДНЯ (пункт 2 повестки дня)"),
        ("افتتحت الجلسة الساعة 15/00", "إقرار جدول الأعمال (البند 2 من جدول الأعمال)"),
    ])
    func recordsHaveHeadingsWithoutLabels(_ opening: String, _ title: String) {
        let outline = DraftIndex(TextRope("HSP/SR.4\n\n\(opening)\n\n\(title)\n\n1. 甲。\n")).outline
        #expect(outline.map { "\($0.kind) \($0.level) \($0.agendaItems)" } == ["heading 1 [2]"])
    }

    @Test func aLineThatTheParagraphRunsOnIntoIsNoHeading() {
        let text = "一、甲\n\n1. 会议审议了\n\n通过议程（议程项目 2）\n\n的报告。\n\n2. 乙。\n"
        #expect(Self.outline(text) == ["part 1 一、|甲"])
    }

    @Test(arguments: [
        "Mr. Tan (Singapore): I thank you.", "The President: I give the floor.", "谭先生（新加坡）（以英语发言）：谢谢。",
        "主席：请发言。",
        "M. Diallo (Guinée) : Je vous remercie.", "Sra. Ruiz (Chile): Gracias.",
        "Г-н Петров (Российская Федерация): Спасибо.", "السيد حسن (مصر): شكرا.",
    ])
    func speakersAreListed(_ speech: String) {
        let text = "PV.3\n\n上午10时宣布开会。\n\n一般性辩论（议程项目 8）\n\n\(speech)\n\n\(speech)\n"
        let outline = DraftIndex(TextRope(text)).outline
        #expect(outline.map { "\($0.kind) \($0.level)" } == ["heading 1", "speaker 2", "speaker 2"])
        #expect(outline.last?.title == String(speech.prefix { $0 != ":" && $0 != "：" }).trimmed)
    }

    @Test func levelsGoDown() {
        let text = "第一部分 会议\n\n一、开幕\n\nA. 议程\n\n1. 说明\n\n(a) 区域组\n\n1. 甲。\n\n(b) 其他\n\n2. 乙。\n"
        #expect(
            DraftIndex(TextRope(text)).outline.map { "\($0.label) \($0.level)" }
                == ["第一部分 1", "一、 2", "A. 3", "1. 4", "(a) 5", "(b) 5"])
    }

    @Test(arguments: ["第一部分是会议的开幕。", "Part One of the report was adopted.", "第一章和第二章一并审议。"])
    func aSentenceIsNoDivision(_ sentence: String) {
        #expect(Self.outline("一、甲\n\n1. 乙。\n\n\(sentence)\n\n2. 丙。\n") == ["part 1 一、|甲"])
    }

    @Test(arguments: ["2.委员会通过议程。", "2.2011年1月27日会议开幕。", "2.58个国家出席。", "2.Г-жа Петрова выступила."])
    func gluedNumbersAreParagraphs(_ paragraph: String) {
        #expect(Self.paragraphs("一、甲\n\n1. 乙。\n\n\(paragraph)\n\n3. 丙。\n") == ["body 1", "body 2", "body 3"])
    }

    @Test(arguments: ["3\tOther matters.", "3→Other matters.", "3.\tOther\tmatters."])
    func agendaListsEndWhereTheyEnd(_ item: String) {
        let text =
            "I. Agenda\n\n1. The agenda was adopted as follows:\n\n1. Opening.\n2. Agenda.\n\(item)\n4. Closing.\n\n2. The session began.\n"
        #expect(Self.paragraphs(text) == ["body 1", "body 2"])
    }

    @Test(arguments: [
        "HSP/HA.4/L.1", "2/24", "第 3 页", "GE.25-01202 (C)", "*1012345*", "[待续]", "– 3 –", "GE.25-01202 5/24",
        "3/24\tGE.25-01202", "S/PV.8765", "24/09/2021\tA/76/PV.12", "Page 3", "стр. 3",
    ])
    func pageFurniture(_ mark: String) {
        let index = DraftIndex(TextRope("一、甲\n\n1. 会议审议了关于城市\n\n\(mark)\n\n可持续发展的报告。\n\n2. 乙。\n"))
        #expect(index.lineClass(4) == .furniture)
        #expect(index.paragraphs.map(\.lines) == [[2, 6], [8]])
    }

    @Test func runningTitlesComeAgain() {
        let page = "\n会议报告\n3\n"
        let text = "一、甲\n\n1. 会议审议了\(page)关于城市\(page)发展的\(page)报告。\n"
        let index = DraftIndex(TextRope(text))
        #expect(index.paragraphs.map(\.lines.count) == [4])
        #expect(index.furniture.count == 3)
    }
}

extension String {
    fileprivate var trimmed: String {
        let text = drop { $0 == " " }
        return String(text.prefix(text.count - text.reversed().prefix { $0 == " " }.count))
    }
}
