import ArgumentParser
import EditorCore
import Glibc
import Keymaps
import Wording

/// `precis keys`: the keymap in force.
struct KeysCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: "列出现用的按键 · List the keys in force.")
    @OptionGroup var interface: InterfaceOptions

    func run() throws {
        let loaded = UserKeymap.load()
        let language = interface.language
        if let problem = loaded.fileProblem { ProgramEnd.complain(problem.text(language)) }
        for problem in loaded.problems { ProgramEnd.complain(problem.text(language)) }
        var rows: [[String]] = []
        for context in KeyContext.allCases {
            if !rows.isEmpty { rows.append([""]) }
            rows.append(["[\(context.rawValue)]"])
            for binding in loaded.keymap.bindings(in: context) {
                let summary = CommandRegistry.command(binding.command)?.summary(language) ?? ""
                rows.append([binding.sequence.text, binding.command.rawValue, summary])
            }
        }
        ProgramEnd.write(Array((TextTable(rows: rows).text + "\n").utf8), to: STDOUT_FILENO)
    }
}

extension KeymapProblem {
    /// The mistake in a language of the interface.
    func text(_ language: InterfaceLanguage) -> String {
        switch language {
        case .chinese: chinese
        case .english: english
        }
    }
}
