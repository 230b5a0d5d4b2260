import Wording

/// A letter that answers a dialog, and what then happens.
public struct Answer: Sendable {
    /// The letter, in lower case; upper case means the same.
    public let key: Character
    /// What it does, in a word or two.
    public let label: LocalizedText
    /// Does it. The dialog is not in the state meanwhile.
    let action: @Sendable (inout EditorState, Int64) -> DialogOutcome

    init(
        _ key: Character, _ label: LocalizedText,
        action: @escaping @Sendable (inout EditorState, Int64) -> DialogOutcome
    ) {
        self.key = key
        self.label = label
        self.action = action
    }

    /// An answer that needs no time.
    init(
        _ key: Character, _ label: LocalizedText,
        _ action: @escaping @Sendable (inout EditorState) -> DialogOutcome
    ) {
        self.init(key, label) { editor, _ in action(&editor) }
    }

    /// How it appears among the keys of the dialog.
    var hint: Hint { .letter(key, label) }
}
