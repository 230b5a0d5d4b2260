import ArgumentParser
import Wording

/// Editing a draft: what `precis FILE` does.
struct EditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit", abstract: LocalizedText.editHelp.forHelp, version: Version.current)

    @OptionGroup var interface: InterfaceOptions

    @Option(help: ArgumentHelp(.lineOption, value: .lineValue))
    var line: Int?

    @Option(help: ArgumentHelp(.itemOption, value: .itemValue))
    var item: Int?

    @Option(help: ArgumentHelp(.paragraphOption, value: .paragraphValue))
    var paragraph: Int?

    @Flag(help: ArgumentHelp(.readOnlyOption))
    var readOnly = false

    @Flag(help: ArgumentHelp(.asTextOption))
    var asText = false

    @Option(help: ArgumentHelp(.ambiguousWidthOption, value: .columnsValue))
    var ambiguousWidth: Settings.AmbiguousWidth?

    @Argument(help: ArgumentHelp(.draftArgument, value: .fileValue), completion: .file())
    var file: String?

    /// - Throws: `ExitCode`, where the program has to end with a status other than 0.
    func run() throws {
        let request = EditRequest(
            file: file, line: line, item: item, paragraph: paragraph, readOnly: readOnly, asText: asText,
            ambiguousWidth: ambiguousWidth, language: interface.language)
        let status = request.carryOut()
        if status != 0 { throw ExitCode(status) }
    }

    /// - Throws: `ValidationError`, where a line number is less than 1.
    func validate() throws {
        if let line, line < 1 { throw ValidationError(LocalizedText.lineFromOne(Arguments.language)) }
    }
}

extension Settings.AmbiguousWidth: ExpressibleByArgument {}
