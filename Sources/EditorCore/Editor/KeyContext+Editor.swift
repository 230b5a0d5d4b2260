import Keymaps

extension KeyContext {
    /// The contexts that the editor has, which are the tables that a user's keymap may have.
    public static let all: [KeyContext] =
        [.global, .text, .tree, .prompt]
        + Mode.all.filter { !$0.name.isEmpty }.map { .text.in(mode: $0.name) }
}
