import Editing
import Keymaps
import TextRope
import Wording

/// What is to stand in the place of several slots?
struct FillSlotsDialog: FieldDialog {
    var field = TextField()
    /// The slots, in bytes of the text.
    let slots: [Range<Int>]

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

    /// Shows what would become of each, before it is done.
    mutating func accept(in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        guard !field.text.isEmpty else { return .stays }
        let text = TextRope(field.text)
        let edits = slots.map { ChangeSet.Edit(range: $0, text: text) }
        return .becomes(
            ProposalDialog(
                Proposal(edits, to: editor.buffer), title: .fillAllTitle(field.text),
                done: LocalizedText.filledAll, in: &editor))
    }

    mutating func cancel(in editor: inout EditorState, at time: Int64) -> DialogOutcome { .ends }

    /// The slots may be others now.
    mutating func textHasChanged(in editor: inout EditorState, at time: Int64) -> DialogOutcome { .ends }

    mutating func meet(_ command: CommandID, in editor: inout EditorState, at time: Int64) -> DialogMeeting {
        .makesWay
    }
}

extension EditorState {
    /// Opens the list of slots, or goes between it and the text.
    mutating func switchToSlots() {
        if focus == .panel, panel is SlotsPanel {
            focus = .text
            return
        }
        readToEnd()
        if !(panel is SlotsPanel) { panel = SlotsPanel(in: self) }
        buffer.kept.beforePanel = viewOrigin
        focus = .panel
        goalColumn = nil
        if buffer.selection.isCaret { showCaret() }
    }

    /// Asks what is to stand in the place of all slots that the list shows.
    mutating func askToFillAll() {
        guard !refusesEdits() else { return }
        // Of many slots the list may still be that of the text before the last key.
        if var slots = panel as? SlotsPanel {
            slots.relist(in: self)
            panel = slots
        }
        guard let slots = (panel as? SlotsPanel)?.shownSlots, !slots.isEmpty else {
            message = Message(panel is SlotsPanel ? .noOpenSlots : .slotListClosed, .warning)
            return
        }
        dialog = FillSlotsDialog(slots: slots)
    }
}
