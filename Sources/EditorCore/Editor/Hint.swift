import Keymaps
import Wording

/// A key that matters here and now, by what it does: the keymap in force says which it is.
public enum Hint: Equatable, Sendable {
    /// The key of a command, with the command's label or another.
    case command(CommandID, as: LocalizedText? = nil)
    /// The keys of two commands that do the same this way and that.
    case pair(CommandID, CommandID, as: LocalizedText? = nil)
    /// A letter that answers a dialog.
    case letter(Character, LocalizedText)
}
