import Keymaps
import Wording

/// The ways of searching that keys turn on and off, in Find and in Replace.
enum SearchToggle {
    /// Which of them are on, with their keys.
    static func hints(_ options: SearchOptions) -> [Hint] {
        [
            .command(.searchRegex, as: .toggle(.regexLabel, isOn: options.isRegex)),
            .command(.searchWords, as: .toggle(.wholeWordsLabel, isOn: options.wholeWords)),
            .command(.searchCase, as: .toggle(.caseLabel, isOn: options.matchesCase)),
        ]
    }
}
