import Keymaps

/// What bytes from a terminal mean.
public enum InputEvent: Equatable, Sendable {
    /// A key, or a character.
    case key(KeyStroke)
    /// A paste, whole and as it came.
    case paste([UInt8])
    /// An answer of the terminal.
    case reply(TerminalReply)
}
