import Keymaps
import Wording

/// Something that the editor can do for the user: keymaps name it, help lists it and `update` runs it.
public struct Command: Sendable {
    /// What kind of command it is, for what may be combined with it and for open dialogs.
    public enum Kind: Equatable, Sendable {
        /// It moves the caret.
        case motion(CaretMotion)
        /// It does something to what is selected.
        case `operator`
        /// It does something to the dialog that takes the keys, which therefore is not asked whether it may run.
        case answer
        /// It draws the screen again, whatever is open.
        case redraw
        /// Anything else.
        case action
    }

    /// The name that keymaps use, such as `slot.next`.
    public let id: CommandID
    /// What it is.
    public let kind: Kind
    /// Two to six characters for the line of key hints.
    public let label: LocalizedText
    /// One line for help and for `precis keys`.
    public let summary: LocalizedText
    /// Other words by which one may look for it.
    private(set) var synonyms = ""
    /// Why it makes no sense now; `nil` where it does.
    let objection: @Sendable (EditorState) -> LocalizedText?
    /// Changes the state.
    let run: @Sendable (inout EditorState, Invocation) -> [Effect]

    /// A command that needs effects or how it was called.
    init(
        _ id: CommandID, kind: Kind = .action, _ label: LocalizedText, _ summary: LocalizedText,
        unless objection: @escaping @Sendable (EditorState) -> LocalizedText? = { _ in nil },
        effects run: @escaping @Sendable (inout EditorState, Invocation) -> [Effect]
    ) {
        self.id = id
        self.kind = kind
        self.label = label
        self.summary = summary
        self.objection = objection
        self.run = run
    }

    /// A command that only changes the state.
    init(
        _ id: CommandID, kind: Kind = .action, _ label: LocalizedText, _ summary: LocalizedText,
        unless objection: @escaping @Sendable (EditorState) -> LocalizedText? = { _ in nil },
        _ body: @escaping @Sendable (inout EditorState) -> Void
    ) {
        self.init(id, kind: kind, label, summary, unless: objection) { state, _ in
            body(&state)
            return []
        }
    }

    /// The same command, to be found by other words too.
    func found(by synonyms: String) -> Command {
        var command = self
        command.synonyms = synonyms
        return command
    }

    /// Whether an open dialog has to be asked before it runs.
    var meetsDialog: Bool {
        switch kind {
        case .answer, .redraw: false
        case .motion, .operator, .action: true
        }
    }

    /// Why it makes no sense in a state; `nil` where it does.
    public func objection(in state: EditorState) -> LocalizedText? { objection(state) }
}
