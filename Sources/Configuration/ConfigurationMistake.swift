/// A mistake in how a file of settings, keys or lists is written.
public struct ConfigurationMistake: Error, Hashable, Sendable {
    /// What is wrong.
    public enum Fault: Error, Hashable, Sendable {
        /// A table line that is not `[name]` or `[name.name]`; what follows up to the next table does not count.
        case table
        /// The table stands on an earlier line (1-based) too; the entries of both count.
        case tableTwice(String, line: Int)
        /// Nothing before the equals sign.
        case noKey
        /// A key with other characters than letters, digits, `-` and `_`, and no quotes.
        case unquotedKey
        /// The key stands on an earlier line (1-based) of the same table, which counts.
        case keyTwice(String, line: Int)
        /// No equals sign after the key.
        case noEqualsSign
        /// A text without quotes, or nothing.
        case unquotedValue
        /// Quotation marks of Chinese typing in place of `"`.
        case foreignQuotes
        /// A quote that is not closed on its line.
        case openQuote
        /// A text of several lines.
        case severalLines
        /// A backslash before something that TOML does not know.
        case escape
        /// A number that is not whole, is written with leading zeros, or is too large.
        case number
        /// A list without its closing bracket.
        case openList
        /// Values of a list that are not separated by one comma each, or by a Chinese one.
        case comma
        /// A list or a table in a list, or a table as a value.
        case nested
        /// Something after the value that is no comment.
        case textAfterValue
        /// A control character.
        case controlCharacter
    }

    /// The line, 1-based.
    public let line: Int
    /// What is wrong.
    public let fault: Fault

    /// Makes a mistake of its parts; `line` is 1-based.
    public init(line: Int, fault: Fault) {
        self.line = line
        self.fault = fault
    }
}
