/// A part of the screen that can take the keys.
public enum Pane: Equatable, Sendable {
    /// The text of the draft.
    case text
    /// The agenda tree.
    case agenda
    /// The panel at the right of the text or below it.
    case panel
}
