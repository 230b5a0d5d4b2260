import Wording

/// What is wrong with the arguments, as the argument parser says it: in English, what it is about in `'` quotes. It gives
/// nothing else away of its errors, so that its sentences are what there is to go by; tests hold us to them.
struct ArgumentMistake {
    /// The argument parser's message.
    let message: String
    /// The subcommand whose arguments they are; nil where a draft is edited.
    let subcommand: String?

    /// What is wrong, and the way out.
    var words: LocalizedText {
        let pieces = message.split(separator: "'", omittingEmptySubsequences: false).map { String($0) }
        // What a user has typed may hold quotes too.
        let term = pieces.dropFirst().dropLast().joined(separator: "'")
        switch pieces[0] {
        case "Unknown option " where pieces.count >= 5 && pieces[2] == ". Did you mean ":
            return .unknownOption(pieces[1], meant: pieces[3], help: help)
        case "Unknown option ": return .unknownOption(term, meant: nil, help: help)
        case "Missing value for ": return .missingValue(of: Self.name(term), help: help)
        case "Missing expected argument ": return .missingFile(subcommand ?? "")
        case "Unexpected argument ": return .unexpectedArgument(term, help: help)
        case "The option ":
            guard pieces.count >= 2 else { break }
            return .needlessValue(of: pieces[1], help: help)
        case "The value ":
            guard let middle = pieces.firstIndex(of: " is invalid for "), middle + 1 < pieces.count else {
                break
            }
            let value = pieces[1..<middle].joined(separator: "'")
            // The values to choose from stand in quotes too; a number has none.
            let choices = stride(from: middle + 3, to: pieces.count, by: 2).map { pieces[$0] }
            return .invalidValue(value, of: Self.name(pieces[middle + 1]), choices: choices, help: help)
        default:
            guard pieces[0].hasSuffix(" unexpected arguments: ") else { break }
            let extra = stride(from: 1, to: pieces.count, by: 2).map { pieces[$0] }
            return .unexpectedArgument(extra.joined(separator: " "), help: help)
        }
        return LocalizedText(message, message)
    }

    /// Where all options are told.
    private var help: String {
        subcommand.map { "precis \($0) --help" } ?? "precis --help"
    }

    /// `--line` of `--line <line>`.
    private static func name(_ option: String) -> String {
        String(option.prefix { $0 != " " })
    }
}
