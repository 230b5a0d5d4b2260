import Keymaps

extension KeyContext {
    /// The panel, where keys of a dialog hold and some of the text.
    public static let panel = KeyContext.prompt.in(mode: "panel")

    /// The contexts that the editor has, which are the tables that a user's keymap may have.
    public static let all: [KeyContext] =
        [.global, .text, .tree, .prompt, .panel]
        + Mode.all.filter { !$0.name.isEmpty }.map { .text.in(mode: $0.name) }
}
