import ArgumentParser
import DraftStorage
import EditorCore
import Glibc
import RecordDraft
import Terminal
import TextRope

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
        let language = interface.language
        let codeset = Codeset.setLocale()
        let opened: OpenedDraft
        do throws(DraftFileError) {
            opened = try OpenedDraft.open(file, readOnly: readOnly)
        } catch {
            ProgramEnd.complain(error.phrase, language)
            throw ProgramEnd.unusable
        }
        let keys = UserKeymap.load()
        var settings = Settings.load()
        if let ambiguousWidth { settings.ambiguousWidth = ambiguousWidth }
        let status: Int32
        do throws(TerminalError) {
            var session = try Session(
                opened, keys: keys, settings: settings, language: language, codeset: codeset)
            session.goTo(line: line, item: item, paragraph: paragraph)
            status = session.run()
        } catch {
            ProgramEnd.complain(error.phrase, language)
            throw ProgramEnd.unusable
        }
        if status != 0 { throw ExitCode(status) }
    }

    func validate() throws {
        if let line, line < 1 { throw ValidationError("--line: 1, 2, 3 …") }
    }
}

extension Settings.AmbiguousWidth: ExpressibleByArgument {}

extension TerminalError {
    /// What to tell the user.
    var phrase: Phrase {
        switch self {
        case .notATerminal: .noTerminal
        case .noTerminalName: .unknownTerminal("")
        case .unknownTerminal(let name), .cannotPlaceCursor(let name): .unknownTerminal(name)
        case .system(let code): .terminalFailed(String(cString: strerror(code)))
        }
    }
}
