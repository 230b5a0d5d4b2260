/// How a text is searched for.
public struct SearchOptions: Equatable, Sendable {
    /// Whether what is searched for is a regular expression as PCRE2 reads it. It is matched line by line, so that no match
    /// runs over a line end, except over a page-break cut. Apart from case it matches exactly: marks and width are not
    /// ignored.
    public var isRegex = false
    /// Whether a match has to begin and to end where a word does. Chinese is written without blanks, so next to a Chinese
    /// character a word may begin and end anywhere.
    public var wholeWords = false
    /// Whether capital and small letters differ. Width, marks and typographic signs are ignored in either case.
    public var matchesCase = false

    /// By default: plain text, in any case, also in the middle of words.
    public init(isRegex: Bool = false, wholeWords: Bool = false, matchesCase: Bool = false) {
        self.isRegex = isRegex
        self.wholeWords = wholeWords
        self.matchesCase = matchesCase
    }
}
