/// A terminal's answer to a question. Answers come late, never, or among what the user types.
public enum TerminalReply: Equatable, Sendable {
    /// Where the cursor is: 0-based row and column.
    case cursorPosition(row: Int, column: Int)
    /// Another control sequence: what stands after `ESC [`.
    case controlSequence([UInt8])
    /// What stands between `ESC ]` and its end: colours, clipboard.
    case operatingSystemCommand([UInt8])
    /// What stands between `ESC P` and its end: the terminal's version, settings.
    case deviceControl([UInt8])
}
