import ArgumentParser

/// Editing a draft: what `precis FILE` does.
struct EditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit", abstract: "编辑草案；不给文件名则打开练习稿 · Edit a draft; without a file, the practice draft.")

    @OptionGroup var interface: InterfaceOptions

    @Option(help: "到这一行，也可写作 +行号 · Go to a line; +LINE does the same.")
    var line: Int?

    @Option(help: "到这个议程项目 · Go to an agenda item.")
    var item: Int?

    @Option(help: "到正文的这一段 · Go to a paragraph of the body.")
    var paragraph: Int?

    @Flag(help: "只看不改 · Look, but do not edit.")
    var readOnly = false

    @Option(help: "“”—…① 等字符占几列：auto、1 或 2 · Columns of ambiguous characters: auto, 1 or 2.")
    var ambiguousWidth: Settings.AmbiguousWidth?

    @Argument(help: "草案文件 · The draft.", completion: .file())
    var file: String?

    func run() throws {
        let request = EditRequest(
            file: file, line: line, item: item, paragraph: paragraph, readOnly: readOnly,
            ambiguousWidth: ambiguousWidth, language: interface.language)
        let status = request.carryOut()
        if status != 0 { throw ExitCode(status) }
    }

    func validate() throws {
        if let line, line < 1 { throw ValidationError("--line: 1, 2, 3 …") }
    }
}

extension Settings.AmbiguousWidth: ExpressibleByArgument {}
