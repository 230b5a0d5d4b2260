import Configuration

/// A mistake in a keymap file; the line it stands on does not count, the rest of the file does.
public struct KeymapProblem: Hashable, Sendable {
    /// What is wrong.
    public enum Kind: Error, Hashable, Sendable {
        /// The line is not written as a keymap's lines are.
        case syntax(Fault)
        /// The table stands on an earlier line (1-based) too; the keys of both count.
        case tableTwice(String, line: Int)
        /// A table that is no context, and the contexts that there are.
        case unknownContext(String, known: [KeyContext])
        /// A key above the first table.
        case outsideTable(String)
        /// No key has this name.
        case unknownKey(String)
        /// The key arrives as another one, whose name is the one to write.
        case sameKey(String, as: String)
        /// No terminal sends it so that it can be told from other keys.
        case cannotBeSent(String)
        /// There is no command of this name.
        case unknownCommand(String)
        /// The value of this key is not a text.
        case notText(String)
        /// The key stands on an earlier line (1-based) of the same table, perhaps spelled differently.
        case boundTwice(String, line: Int)
        /// One key sequence begins with the other, which stands on an earlier line (1-based).
        case prefix(String, other: String, line: Int)
    }

    /// What is wrong with how a line is written.
    public typealias Fault = ConfigurationMistake.Fault

    /// The file as the caller named it.
    public let file: String
    /// The line, 1-based.
    public let line: Int
    /// What is wrong.
    public let kind: Kind

    /// Makes a problem of its parts; `line` is 1-based.
    public init(file: String, line: Int, kind: Kind) {
        self.file = file
        self.line = line
        self.kind = kind
    }
}
