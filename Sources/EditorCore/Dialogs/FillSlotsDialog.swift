import Editing
import Keymaps
import TextRope
import Wording

/// What is to stand in the place of several slots?
struct FillSlotsDialog: FieldDialog {
    var field = TextField()
    /// The slots, in bytes of the text.
    private(set) var slots: [Range<Int>]

    func content(in editor: EditorState) -> DialogContent {
        var content = DialogContent(.statusLine)
        content.field = FieldContent(label: .fillAllQuestion(slots.count), field: field)
        content.hints = [.command(.dialogAccept), .command(.dialogCancel), .command(.dialogClear)]
        return content
    }

    mutating func fieldHasChanged(in editor: inout EditorState, at time: Int64) {}

    mutating func move(by count: Int, in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        .stays
    }

    mutating func page(by count: Int, in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        .stays
    }

    mutating func tab(in editor: inout EditorState, at time: Int64) -> DialogOutcome { .stays }

    /// Shows the change of each slot before it is made.
    mutating func accept(in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        guard !field.text.isEmpty else { return .stays }
        let text = TextRope(field.text)
        let changes = slots.map { [ChangeSet.Edit(range: $0, text: text)] }
        return .becomes(
            ProposalDialog(
                Proposal(changes, to: editor.buffer), title: .fillAllTitle(field.text),
                done: LocalizedText.filledAll, in: &editor))
    }

    mutating func cancel(in editor: inout EditorState, at time: Int64) -> DialogOutcome { .ends }

    /// The slots may be others now. What is typed stays, and what is still to come goes on into the field.
    mutating func textHasChanged(in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        slots = editor.listSlots()
        return .stays
    }

    mutating func meet(_ command: CommandID, in editor: inout EditorState, at time: Int64) -> DialogMeeting {
        .makesWay
    }
}

extension EditorState {
    /// Opens the list of slots, or goes between it and the text.
    mutating func switchToSlots() {
        if view.focus == .panel, panel is SlotsPanel { return leavePanel() }
        readToEnd()
        if !(panel is SlotsPanel) { panel = SlotsPanel(in: self) }
        enterPanel()
        if buffer.selection.isCaret { showCaret() }
    }

    /// The open slots that the list shows, of the text as it is, in bytes of it.
    fileprivate mutating func listSlots() -> [Range<Int>] {
        guard var list = panel as? SlotsPanel else { return [] }
        list.finish(in: self)
        panel = list
        return list.shownSlots
    }

    /// Asks what is to stand in the place of all slots that the list shows.
    mutating func askToFillAll() {
        guard !refusesEdits() else { return }
        let slots = listSlots()
        guard !slots.isEmpty else {
            message = Message(panel is SlotsPanel ? .noOpenSlots : .slotListClosed, .warning)
            return
        }
        dialog = FillSlotsDialog(slots: slots)
    }
}
