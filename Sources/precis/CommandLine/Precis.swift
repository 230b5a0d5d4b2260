import ArgumentParser
import CSystem
import Glibc
import Terminal

/// The program: editing is what it does where no subcommand is named.
@main
struct Precis: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "precis",
        abstract: "联合国会议记录草案编辑器 · An editor for draft records of United Nations meetings.",
        usage: """
            precis [<options>] [+<line>] [<file>]
            precis <subcommand>
            """,
        version: "0.1.0",
        subcommands: [
            EditCommand.self, OutlineCommand.self, ParagraphsCommand.self, SlotsCommand.self,
            KeysCommand.self, DoctorCommand.self, RecoverCommand.self,
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
        main(Arguments.withLineNumbers(words))
    }
}

/// The words of the command line before they are parsed.
enum Arguments {
    /// The words that the program was started with, without its own name.
    static var given: [String] {
        (1..<max(1, arguments_count())).compactMap { arguments_word($0).map { String(cString: $0) } }
    }

    /// `--lang zh recover` means `recover --lang zh`, and no draft of that name.
    static func withSubcommandFirst(_ words: [String], among names: [String]) -> [String] {
        var index = 0
        while index < words.count, words[index].hasPrefix("--lang") {
            index += words[index] == "--lang" ? 2 : 1
        }
        guard index > 0, index < words.count, names.contains(words[index]) else { return words }
        return [words[index]] + words[..<index] + words[(index + 1)...]
    }

    /// `+120` means `--line 120`, as in other editors.
    static func withLineNumbers(_ words: [String]) -> [String] {
        var result: [String] = []
        var endsOptions = false
        for word in words {
            if word == "--" { endsOptions = true }
            let digits = word.dropFirst()
            if !endsOptions, word.first == "+", !digits.isEmpty, digits.allSatisfy({ "0"..."9" ~= $0 }) {
                result += ["--line", String(digits)]
            } else {
                result.append(word)
            }
        }
        return result
    }
}
