import ArgumentParser
import EditorCore
import Glibc
import Keymaps
import Wording

/// `precis keys`: the keymap in force.
struct KeysCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys", abstract: LocalizedText.keysHelp.forHelp)
    @OptionGroup var interface: InterfaceOptions

    func run() throws {
        let loaded = UserKeymap.load()
        let language = interface.language
        if let problem = loaded.fileProblem { ProgramEnd.complain(problem.words, language) }
        for problem in loaded.problems { ProgramEnd.complain(problem.words, language) }
        var rows: [[String]] = []
        for context in loaded.keymap.contexts {
            if !rows.isEmpty { rows.append([""]) }
            rows.append(["[\(context.tableName)]"])
            for binding in loaded.keymap.bindings(in: context) {
                let summary = CommandRegistry.command(binding.command)?.summary(language) ?? ""
                rows.append([binding.sequence.text, binding.command.rawValue, summary])
            }
        }
        ProgramEnd.write(Array((TextTable(rows: rows).text + "\n").utf8), to: STDOUT_FILENO)
    }
}
