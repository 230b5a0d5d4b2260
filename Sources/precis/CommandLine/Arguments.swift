import CSystem
import Wording

/// The command-line arguments before they are parsed, and the rewriting that is done first.
enum Arguments {
    /// The arguments that the program was started with, without its own name.
    static var given: [String] {
        (1..<max(1, arguments_count())).compactMap { arguments_word($0).map { String(cString: $0) } }
    }

    /// The language of help texts and of errors in the arguments, which are needed before parsing is done: that of the last
    /// `--lang`, else that of the environment.
    static let language: InterfaceLanguage = {
        let words = given
        var chosen: InterfaceLanguage?
        for (index, word) in words.enumerated() {
            if word == "--" { break }
            if word == "--lang", index + 1 < words.count {
                chosen = InterfaceLanguage(rawValue: words[index + 1])
            } else if word.hasPrefix("--lang=") {
                chosen = InterfaceLanguage(rawValue: String(word.dropFirst(7)))
            }
        }
        return chosen ?? InterfaceOptions.environmentLanguage
    }()

    /// Whether a completion script is asked for. It has both languages, since it is generated once for all users.
    static let askForCompletions = given.contains { $0.hasPrefix("--generate-completion-script") }

    /// Moves a subcommand in front of `--lang`: `--lang zh recover` means `recover --lang zh`. Without this the parser would
    /// take `recover` for the name of a draft.
    ///
    /// - Parameter names: The names of all subcommands.
    static func withSubcommandFirst(_ words: [String], among names: [String]) -> [String] {
        var index = 0
        while index < words.count, words[index].hasPrefix("--lang") {
            index += words[index] == "--lang" ? 2 : 1
        }
        guard index > 0, index < words.count, names.contains(words[index]) else { return words }
        return [words[index]] + words[..<index] + words[(index + 1)...]
    }

    /// Replaces `+120` by `--line 120`, as vi and other editors read it. Arguments after `--` stay.
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
