import Keymaps
import Wording

/// The search options that keys turn on and off, in Find and in Replace.
enum SearchToggle {
    /// The keys of the options, with whether each is on.
    static func hints(_ options: SearchOptions) -> [Hint] {
        [
            .command(.searchRegex, as: .toggle(.regexLabel, isOn: options.isRegex)),
            .command(.searchWords, as: .toggle(.wholeWordsLabel, isOn: options.wholeWords)),
            .command(.searchCase, as: .toggle(.caseLabel, isOn: options.matchesCase)),
        ]
    }
}
