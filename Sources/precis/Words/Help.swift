import Wording

/// What `--help` says.
extension LocalizedText {
    static let program =
        LocalizedText("联合国会议记录草案编辑器。", "An editor for draft records of United Nations meetings.")
    static let programUsage =
        LocalizedText(
            "precis [<选项>] [+<行号>] [<文件>]\nprecis <子命令>",
            "precis [<options>] [+<line>] [<file>]\nprecis <subcommand>")
    static let editHelp =
        LocalizedText("编辑草案；不给文件名则打开练习稿。", "Edit a draft; without a file, the practice draft.")
    static let outlineHelp = LocalizedText("列出目录。", "List the outline.")
    static let paragraphsHelp = LocalizedText("列出编号段落。", "List the numbered paragraphs.")
    static let slotsHelp = LocalizedText("列出待补之处。", "List the open slots.")
    static let referencesHelp =
        LocalizedText(
            "列出对段落、章节、附件和议程项目的引用。", "List references to paragraphs, sections, annexes and agenda items.")
    static let keysHelp = LocalizedText("列出现用的按键。", "List the keys in force.")
    static let doctorHelp =
        LocalizedText("检查终端和环境，说明怎么办。", "Check the terminal and the machine, and tell what to do.")
    static let recoverHelp =
        LocalizedText(
            "列出可以找回的改动；打开草案时会自动找回。", "List edits that can be recovered; opening the draft recovers them too.")

    static let langOption = LocalizedText("界面语言。", "Language of the interface.")
    static let lineOption =
        LocalizedText("到这一行，也可写作 +行号。", "Go to a line; +LINE does the same.")
    static let itemOption = LocalizedText("到这个议程项目。", "Go to an agenda item.")
    static let paragraphOption = LocalizedText("到正文的这一段。", "Go to a paragraph of the body.")
    static let readOnlyOption = LocalizedText("只看不改。", "Look, but do not edit.")
    static let asTextOption =
        LocalizedText("不像文本的文件也打开。", "Open even what does not look like text.")
    static let ambiguousWidthOption =
        LocalizedText("“”—…① 等字符占几列。", "Columns that “”—…① and their like take.")
    static let draftArgument = LocalizedText("草案文件。", "The draft.")
    static let listedDraftArgument =
        LocalizedText("草案文件，- 为标准输入。", "The draft; - for standard input.")
    static let recoveredDraftArgument =
        LocalizedText("草案文件；不给则列出全部。", "The draft; without it, all are listed.")
    static let jsonOption = LocalizedText("以 JSON 输出。", "Print JSON.")
    static let unfilledOption =
        LocalizedText("还有待补之处则以状态 1 结束。", "Exit with status 1 where slots are open.")
    static let alternativesOption =
        LocalizedText(
            "改为列出方括号里还在商议的文字。", "List bracketed text still negotiated instead.")
    static let discardOption = LocalizedText("丢弃这份草案的日志。", "Discard what was kept of the draft.")
    static let outputOption =
        LocalizedText("把找回的全文写到这个文件。", "Write the recovered text to a file.")

    static let languageValue = LocalizedText("语言", "lang")
    static let lineValue = LocalizedText("行号", "line")
    static let itemValue = LocalizedText("项目", "item")
    static let paragraphValue = LocalizedText("段号", "paragraph")
    static let columnsValue = LocalizedText("列", "columns")
    static let fileValue = LocalizedText("文件", "file")
}

/// What the argument parser itself says in its help.
extension LocalizedText {
    /// Whole lines.
    static let parserLines: [String: LocalizedText] = [
        "ARGUMENTS:": LocalizedText("参数：", "ARGUMENTS:"),
        "OPTIONS:": LocalizedText("选项：", "OPTIONS:"),
        "SUBCOMMANDS:": LocalizedText("子命令：", "SUBCOMMANDS:"),
        "Show the version.": LocalizedText("显示版本。", "Show the version."),
        "Show help information.": LocalizedText("显示帮助。", "Show help information."),
        "  See 'precis help <subcommand>' for detailed help.": LocalizedText(
            "  每个子命令的选项见 precis <子命令> --help", "  precis <subcommand> --help lists the options of each."),
    ]
    /// Beginnings and ends of lines.
    static let parserWords: [(String, LocalizedText)] = [
        ("USAGE: ", LocalizedText("用法：  ", "USAGE: ")),
        (" (default)", LocalizedText("（可省略）", " (default)")),
    ]
    /// What an option may be set to.
    static func values(_ list: String) -> LocalizedText {
        LocalizedText("可用：\(list)", " (values: \(list))")
    }
}
