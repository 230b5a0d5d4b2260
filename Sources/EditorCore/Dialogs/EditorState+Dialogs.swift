import Keymaps

extension EditorState {
    /// The dialog that takes the keys: the open one, or the panel while it is the pane that has them.
    public var activeDialog: (any Dialog)? { dialog ?? (view.focus == .panel ? panel : nil) }

    /// Whether a dialog takes the keys.
    var answersDialog: Bool { isDialogOpen || (view.focus == .panel && isPanelOpen) }

    /// Calls a method of the dialog that takes the keys, and carries out its outcome.
    mutating func ask(
        _ body: (inout any Dialog, inout EditorState) -> DialogOutcome
    ) -> [Effect] {
        guard !isDialogOpen else { return askDialog(body) }
        return view.focus == .panel ? askPanel(body) : []
    }

    private mutating func askDialog(
        _ body: (inout any Dialog, inout EditorState) -> DialogOutcome
    ) -> [Effect] {
        guard isDialogOpen, var open = dialog else { return [] }
        // A dialog opened meanwhile takes its place.
        dialog = nil
        switch body(&open, &self) {
        case .stays:
            dialog = open
            return []
        case .requests(let effects):
            dialog = open
            return effects
        case .ends(let effects): return effects
        case .becomes(let next):
            dialog = next
            return []
        }
    }

    private mutating func askPanel(
        _ body: (inout any Dialog, inout EditorState) -> DialogOutcome
    ) -> [Effect] {
        guard isPanelOpen, var open = panel else { return [] }
        switch body(&open, &self) {
        case .stays:
            panel = open
            return []
        case .requests(let effects):
            panel = open
            return effects
        case .ends(let effects):
            closePanel()
            return effects
        case .becomes(let next):
            panel = next
            return []
        }
    }

    /// Closes the panel. The keys go to the text.
    mutating func closePanel() {
        panel = nil
        if view.focus == .panel { view.focus = .text }
        view.goalColumn = nil
        showCaret()
    }

    /// Cancels the open dialog, like Esc.
    mutating func cancelDialog(at time: Int64) -> [Effect] {
        askDialog { dialog, editor in dialog.cancel(in: &editor, at: time) }
    }

    /// Tells dialog and panel that the text has changed.
    mutating func tellOfChange(at time: Int64) -> [Effect] {
        askDialog { dialog, editor in dialog.textHasChanged(in: &editor, at: time) }
            + askPanel { panel, editor in panel.textHasChanged(in: &editor, at: time) }
    }

    /// Takes a letter as the answer to the dialog that takes the keys. Letters that are not among its answers do nothing,
    /// except in a field.
    ///
    /// - Returns: `nil` where the stroke is no letter, or there is nothing to be answered by one.
    mutating func answer(_ stroke: KeyStroke, at time: Int64) -> [Effect]? {
        guard answersDialog, let character = stroke.typedCharacter, let active = activeDialog else {
            return nil
        }
        let answers = active.answers(in: self)
        guard !answers.isEmpty else { return nil }
        // An input method may be on, which gives the wide forms of letters.
        let key = Character(character.halfWidth.lowercased())
        guard let answer = answers.first(where: { $0.key == key }) else { return [] }
        let effects = ask { _, editor in answer.action(&editor, time) }
        if !answersDialog { input.heldAnswer = HeldKey(stroke, at: time) }
        return effects
    }

    /// Asks the open dialog about a command that does not belong to dialogs.
    mutating func meet(_ command: CommandID, at time: Int64) -> (runs: Bool, effects: [Effect]) {
        guard isDialogOpen else { return (true, []) }
        // The page of all keys opens over a dialog in which the user types, and goes back to it. A question has to be
        // answered first.
        if command == .help, !(dialog is HelpDialog), !asksForAnswer { return (true, []) }
        var runs = false
        let effects = askDialog { dialog, editor in
            switch dialog.meet(command, in: &editor, at: time) {
            case .makesWay:
                runs = true
                return .ends
            case .letsThrough:
                runs = true
                return .stays
            case .holds: return .stays
            case .takes(let outcome): return outcome
            }
        }
        return (runs, effects)
    }
}
