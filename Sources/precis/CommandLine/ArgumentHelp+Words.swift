import ArgumentParser
import Wording

extension LocalizedText {
    /// The text for help: in the language of the user, and in both where completions are made.
    var forHelp: String {
        guard Arguments.askForCompletions else { return self(Arguments.language) }
        return InterfaceLanguage.allCases.map { self($0) }.joined(separator: " · ")
    }
}

extension ArgumentHelp {
    /// Help in the language of the user.
    ///
    /// - Parameters:
    ///   - words: What the option does.
    ///   - value: What stands for its value, if it is not the option's name.
    init(_ words: LocalizedText, value: LocalizedText? = nil) {
        self.init(words.forHelp, valueName: value.map { $0(Arguments.language) })
    }
}
