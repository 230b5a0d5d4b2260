/// How a text is searched for.
public struct SearchOptions: Equatable, Sendable {
    /// Whether what is searched for is a regular expression as PCRE2 reads it. It is looked for line by line, so that no
    /// match runs over a line end but that of a page-break cut. But for its case it stands for what it says: neither marks
    /// nor width are looked through.
    public var isRegex = false
    /// Whether a match has to begin and to end where a word does. Chinese is written without blanks, so next to a Chinese
    /// character a word may begin and end anywhere.
    public var wholeWords = false
    /// Whether capital and small letters differ. Width, marks and printed signs are looked through all the same.
    public var matchesCase = false

    /// Text as it stands, in any case, also in the middle of words, unless said otherwise.
    public init(isRegex: Bool = false, wholeWords: Bool = false, matchesCase: Bool = false) {
        self.isRegex = isRegex
        self.wholeWords = wholeWords
        self.matchesCase = matchesCase
    }
}
