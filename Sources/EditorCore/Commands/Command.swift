import Keymaps
import Wording

/// Something that the user can have done: what keymaps name, help lists and `update` runs.
public struct Command: Sendable {
    /// The name that keymaps use, such as `slot.next`.
    public let id: CommandID
    /// Two to six characters for the line of key hints.
    public let label: LocalizedText
    /// One line for help and for `precis keys`.
    public let summary: LocalizedText
    /// Makes the next state.
    let run: @Sendable (inout EditorState, Int64) -> [Effect]

    /// A command that needs effects or the time (in milliseconds since 1970).
    init(
        _ id: CommandID, _ label: LocalizedText, _ summary: LocalizedText,
        effects run: @escaping @Sendable (inout EditorState, Int64) -> [Effect]
    ) {
        self.id = id
        self.label = label
        self.summary = summary
        self.run = run
    }

    /// A command that only changes the state.
    init(
        _ id: CommandID, _ label: LocalizedText, _ summary: LocalizedText,
        _ body: @escaping @Sendable (inout EditorState) -> Void
    ) {
        self.init(id, label, summary) { state, _ in
            body(&state)
            return []
        }
    }
}
