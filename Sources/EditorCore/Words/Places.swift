import Wording

/// Where one is in a draft, and going to other places of it.
extension LocalizedText {
    package static func paragraphNumber(_ number: String) -> LocalizedText {
        LocalizedText("第 \(number) 段", "para. \(number)")
    }
    package static func paragraphOfAnnex(_ number: String, domain: String) -> LocalizedText {
        LocalizedText("\(domain)第 \(number) 段", "\(domain), para. \(number)")
    }
    package static func paragraphLine(_ line: Int) -> LocalizedText {
        LocalizedText("（\(line) 行）", " (line \(line))")
    }
    package static func lineNumber(_ line: Int) -> LocalizedText {
        LocalizedText("第 \(line) 行", "line \(line)")
    }
    package static let frontMatter =
        LocalizedText("卷首", "front matter")
    package static let footnote =
        LocalizedText("脚注", "footnote")
    package static func agendaItem(_ item: Int) -> LocalizedText {
        LocalizedText("议程项目 \(item)", "agenda item \(item)")
    }
    package static func agendaItems(_ items: String) -> LocalizedText {
        LocalizedText("议程项目 \(items)", "agenda items \(items)")
    }
    package static let noAgendaItem =
        LocalizedText("议程项目 –", "agenda item –")
    package static func noHeadingForItem(_ item: Int) -> LocalizedText {
        LocalizedText("稿中没有议程项目 \(item)", "There is no agenda item \(item) in this draft")
    }
    package static func itemIsUnder(_ item: Int, heading: String) -> LocalizedText {
        LocalizedText(
            "议程项目 \(item) 没有自己的标题，归在“\(heading)”之下",
            "Agenda item \(item) has no heading of its own; it is under “\(heading)”")
    }
    package static func itemIsListed(_ item: Int) -> LocalizedText {
        LocalizedText(
            "议程项目 \(item) 没有自己的标题，到了议程上的这一条",
            "Agenda item \(item) has no heading of its own; this is its entry in the agenda")
    }
    package static func itemIsMentioned(_ item: Int) -> LocalizedText {
        LocalizedText(
            "议程项目 \(item) 没有自己的标题，到了提到它的地方",
            "Agenda item \(item) has no heading of its own; this is where it is mentioned")
    }
    package static func itemNotInTree(_ item: Int) -> LocalizedText {
        LocalizedText("目录里没有议程项目 \(item)", "Agenda item \(item) has no heading in the agenda")
    }
    package static let noPlaceBack =
        LocalizedText("没有更早到过的地方", "No earlier place")
    package static let noPlaceForward =
        LocalizedText("没有可以再往前的地方", "No later place")
    package static let noHeadings =
        LocalizedText("稿中还没有标题", "The draft has no headings yet")
    package static let garbledHeading =
        LocalizedText("? 标题有乱码，原文如此", "? this heading is garbled in the file")
    package static let uncertainHeading =
        LocalizedText("? 看着像标题，但不敢肯定", "? this looks like a heading, but may be none")
    /// What was said holds for all lines with the same words.
    package static func saidHeading(lines: Int) -> LocalizedText {
        lines > 1
            ? LocalizedText(
                "同样文字的 \(lines) 行都算标题了，已记住（不写进稿子）",
                "All \(lines) lines with these words count as headings now; kept, and not in the text")
            : LocalizedText(
                "这一行算标题了，已记住（不写进稿子）", "This line counts as a heading now; kept, and not in the text")
    }
    package static func saidNoHeading(lines: Int) -> LocalizedText {
        lines > 1
            ? LocalizedText(
                "同样文字的 \(lines) 行都不算标题了，已记住（不写进稿子）",
                "All \(lines) lines with these words are no headings now; kept, and not in the text")
            : LocalizedText("这一行不算标题了，已记住（不写进稿子）", "This line is no heading now; kept, and not in the text")
    }
    package static let headingAgain =
        LocalizedText("取消了：这一行还是标题", "Taken back: this line is a heading again")
    package static let noHeadingAgain =
        LocalizedText("取消了：这一行还不是标题", "Taken back: this line is no heading again")
    package static let blankIsNoHeading =
        LocalizedText("空行不能算标题", "An empty line can't be a heading")
    package static let headingsNotKept =
        LocalizedText("记不下来，只在这一次有效", "This can't be kept; it holds for this session alone")
    /// Behind the title of a part that goes on from an earlier one.
    package static let continuedPart =
        LocalizedText("（续）", " (cont.)")
    package static let speaker =
        LocalizedText("发言", "speaker")
    package static let nothingFits =
        LocalizedText("没有对得上的地方", "Nothing fits")
    package static func noSuchParagraph(_ number: Int) -> LocalizedText {
        LocalizedText("没有第 \(number) 段", "There is no paragraph \(number)")
    }
    package static func shortParagraph(_ number: String, annex: String?) -> LocalizedText {
        LocalizedText("\(annex ?? "")\(number) 段", "\(annex.map { $0 + ", " } ?? "")para. \(number)")
    }
    package static let body = LocalizedText("正文", "body")
    package static func annex(_ ordinal: Int) -> LocalizedText {
        LocalizedText("附件 \(ordinal) ", "annex \(ordinal)")
    }
    package static func appendix(_ ordinal: Int) -> LocalizedText {
        LocalizedText("附录 \(ordinal) ", "appendix \(ordinal)")
    }
    package static func addendum(_ ordinal: Int) -> LocalizedText {
        LocalizedText("增编 \(ordinal) ", "addendum \(ordinal)")
    }
    package static func decision(_ ordinal: Int) -> LocalizedText {
        LocalizedText("决定 \(ordinal) ", "decision \(ordinal)")
    }
    package static let contents =
        LocalizedText("目录", "contents")
}
