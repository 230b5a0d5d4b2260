/// The page of all keys as it stands on the screen, made from the commands and the keymap in force. Drawing and
/// scrolling ask the same layout.
public struct HelpLayout: Equatable, Sendable {
    /// One row of a column.
    public enum Item: Equatable, Sendable {
        /// The name of a family of commands.
        case title(String)
        /// Keys and what they do; without keys the row goes on with what the row above says.
        case entry(keys: String, summary: String)
        /// An empty row between families.
        case gap
    }

    /// The columns from left to right; all but the last about as high.
    public let columns: [[Item]]
    /// The columns of the screen that each of them takes, the space to the next included.
    public let columnWidth: Int
    /// The columns of the screen for the keys of an entry, the space behind them included.
    public let keyWidth: Int

    /// Rows of the highest column.
    public var height: Int { columns.map(\.count).max() ?? 0 }
}
