import Keymaps
import Wording

/// The ways of searching that keys turn on and off, in Find and in Replace.
enum SearchToggle {
    /// The option that a command turns on and off; `nil` for other commands.
    static func option(_ command: CommandID) -> WritableKeyPath<SearchOptions, Bool>? {
        switch command {
        case .searchRegex: \.isRegex
        case .searchWords: \.wholeWords
        case .searchCase: \.matchesCase
        default: nil
        }
    }

    /// Which of them are on, with their keys.
    static func hints(_ options: SearchOptions) -> [Hint] {
        [
            .command(.searchRegex, as: .toggle(.regexLabel, isOn: options.isRegex)),
            .command(.searchWords, as: .toggle(.wholeWordsLabel, isOn: options.wholeWords)),
            .command(.searchCase, as: .toggle(.caseLabel, isOn: options.matchesCase)),
        ]
    }
}
