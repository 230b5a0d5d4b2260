import Keymaps

/// What bytes from a terminal mean.
public enum InputEvent: Equatable, Sendable {
    /// A key, or a character.
    case key(KeyStroke)
    /// A paste, or a piece of one that has not come whole yet, as it came. The last piece may be empty.
    case paste([UInt8], isLast: Bool)
    /// Something that the mouse did.
    case mouse(MouseEvent)
    /// An answer of the terminal.
    case reply(TerminalReply)
}
