import ArgumentParser
import Glibc
import Wording

/// The program: editing is what it does where no subcommand is named.
@main
struct Precis: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "precis",
        abstract: LocalizedText.program.forHelp,
        usage: LocalizedText.programUsage(Arguments.language),
        version: Version.current,
        subcommands: [
            EditCommand.self, OutlineCommand.self, ParagraphsCommand.self, SlotsCommand.self,
            ReferencesCommand.self, KeysCommand.self, DoctorCommand.self, RecoverCommand.self,
        ],
        defaultSubcommand: EditCommand.self)

    /// The words that name a subcommand where they come first.
    private static var subcommandNames: [String] {
        configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    }

    static func main() {
        // Past the limit on the size of files a write fails, which is told, instead of ending the program.
        signal(SIGXFSZ, SIG_IGN)
        let words = Arguments.withSubcommandFirst(Arguments.given, among: subcommandNames)
        if let request = EditRequest(plain: words, subcommands: subcommandNames) {
            Glibc.exit(request.carryOut())
        }
        do {
            var command = try parseAsRoot(Arguments.withLineNumbers(words))
            try command.run()
        } catch {
            tell(error, of: words.first.flatMap { subcommandNames.contains($0) ? $0 : nil })
        }
    }

    /// Ends the program with what came of parsing or running a subcommand.
    private static func tell(_ error: any Error, of subcommand: String?) {
        let language = Arguments.language
        let status = exitCode(for: error)
        if status == .validationFailure {
            let mistake = ArgumentMistake(message: message(for: error), subcommand: subcommand)
            ProgramEnd.complain(mistake.words, language)
            Glibc.exit(status.rawValue)
        }
        let text = fullMessage(for: error, columns: HelpText.unbroken)
        guard status.isSuccess, HelpText.isHelp(text) else { exit(withError: error) }
        let root = helpMessage(columns: HelpText.unbroken)
        let help =
            text == root || subcommand == nil
            ? HelpText.ofProgram(
                root, editing: EditCommand.helpMessage(columns: HelpText.unbroken), language: language)
            : HelpText(text: text, language: language)
        let lines = help.lines(columns: BrokenText.columns).joined(separator: "\n")
        ProgramEnd.write(Array((lines + "\n").utf8), to: STDOUT_FILENO)
        Glibc.exit(status.rawValue)
    }
}
