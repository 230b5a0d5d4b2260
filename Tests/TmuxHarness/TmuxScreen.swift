/// What stands on a terminal's screen at one moment.
public struct TmuxScreen: Equatable, Sendable, CustomStringConvertible {
    /// The rows from the top, without blanks at their ends.
    public let lines: [String]
    /// The cursor's row, 0-based.
    public let cursorRow: Int
    /// The cursor's column, 0-based.
    public let cursorColumn: Int
    public let isCursorVisible: Bool
    /// Whether a program has switched to the alternate screen.
    public let isAlternate: Bool
    /// Whether the program has ended.
    public let hasEnded: Bool
    /// How it has ended; nil while it runs, and when a signal has ended it.
    public let exitStatus: Int?
    /// The signal that has ended it, if one has and tmux tells.
    public let exitSignal: Int?

    public var description: String {
        let frame = String(repeating: "=", count: 8)
        return """
            \(frame) cursor \(cursorRow):\(cursorColumn), ended \(hasEnded)
            \(lines.joined(separator: "\n"))
            \(frame)
            """
    }
}
