/// The pane that takes the keys.
public enum Focus: Equatable, Sendable {
    /// The text of the draft.
    case text
    /// The agenda tree.
    case tree
}
