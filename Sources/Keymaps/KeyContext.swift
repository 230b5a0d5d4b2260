/// Where keys go: each context has a table of its own in a keymap.
public enum KeyContext: String, CaseIterable, Sendable {
    /// Holds everywhere, unless the context in force has the key itself.
    case global
    /// The text of the draft.
    case text
    /// The agenda tree.
    case tree
    /// A line of input, such as Go to and Find.
    case prompt
}
