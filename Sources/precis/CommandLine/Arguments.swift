import CSystem
import Wording

/// The words of the command line before they are parsed.
enum Arguments {
    /// The words that the program was started with, without its own name.
    static var given: [String] {
        (1..<max(1, arguments_count())).compactMap { arguments_word($0).map { String(cString: $0) } }
    }

    /// The language in which help and mistakes in the arguments are told, which no parsing has found out by then: that of
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

    /// Whether completions are asked for. They are made once, for users of either language.
    static let askForCompletions = given.contains { $0.hasPrefix("--generate-completion-script") }

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
