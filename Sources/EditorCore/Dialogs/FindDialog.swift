import Keymaps
import Wording

/// The question «what to find?», answered while it is being typed.
struct FindDialog: FieldDialog {
    /// What has been typed.
    var field: TextField
    /// Whether the user has gone from match to match: leaving the question then stays where one is.
    private(set) var isBrowsed = false

    /// Where one is in what was searched for before, once one has gone there.
    private var place: HistoryPlace?

    /// Opens with what is selected proposed, since that is what one wants to find again; else with what was searched for
    /// last.
    init(in editor: inout EditorState) {
        editor.buffer.kept.beforeDialog = editor.viewOrigin
        let selection = editor.buffer.selection
        if !selection.isCaret, selection.range.count < Self.longestProposal {
            let text = editor.buffer.text.string(in: selection.range)
            if !text.contains(where: \.isNewline) {
                field = TextField(text, isProposal: true)
                findAsTyped(in: &editor)
                return
            }
        }
        field = TextField(editor.search.query, isProposal: true)
    }

    /// More than so many bytes are hardly what one wants to find again.
    private static let longestProposal = 200

    func content(in editor: EditorState) -> DialogContent {
        var content = DialogContent(.statusLine)
        let matches = editor.search.matches
        content.field = FieldContent(label: .findQuestion, field: field)
        content.field?.weight = matches.isEmpty ? .warning : .count
        if let problem = editor.search.problem {
            content.field?.remark = problem.text(editor.language)
            content.field?.leastRemark = 12
        } else if !field.text.isEmpty {
            let count: LocalizedText =
                matches.isEmpty
                ? .noMatches : .matchOrdinal((editor.search.current ?? 0) + 1, of: matches.count)
            content.field?.remark = count(editor.language)
        }
        content.hints = hints(isFound: !matches.isEmpty)
        if !(place ?? HistoryPlace(editor.search.history, typed: field.text)).isEmpty {
            content.hints.append(.pair(.dialogOlder, .dialogNewer, as: .searchedBefore))
        }
        content.hints += SearchToggle.hints(editor.search.options)
        return content
    }

    /// Enter and Esc do something else once the user has gone to a match.
    private func hints(isFound: Bool) -> [Hint] {
        guard isFound else { return [.command(.dialogCancel), .command(.dialogClear)] }
        return [
            .command(.dialogAccept, as: isBrowsed ? .nextMatch : .goHere), .command(.dialogTab, as: .goHere),
            isBrowsed ? .command(.dialogCancel, as: .stayHere) : .command(.dialogCancel),
            .pair(.dialogUp, .dialogDown), .command(.dialogClear),
        ]
    }

    mutating func fieldHasChanged(in editor: inout EditorState, at time: Int64) {
        place = nil
        isBrowsed = false
        findAsTyped(in: &editor)
    }

    /// Brings what was searched for before into the field, and finds it.
    mutating func recall(by count: Int, in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        var place = place ?? HistoryPlace(editor.search.history, typed: field.text)
        if let text = place.move(by: count) {
            field = TextField(text)
            isBrowsed = false
            findAsTyped(in: &editor)
        }
        self.place = place
        return .stays
    }

    /// Searches for what the field holds and goes to the first match from where the user was.
    private func findAsTyped(in editor: inout EditorState) {
        editor.search.query = field.text
        editor.search.isShown = true
        editor.refreshMatches()
        guard !field.text.isEmpty, !editor.search.matches.isEmpty else {
            editor.search.current = nil
            editor.returnToOrigin()
            return
        }
        let start = editor.buffer.kept.beforeDialog?.selection.range.lowerBound ?? 0
        editor.show(match: editor.search.matchIndex(from: start) ?? 0)
    }

    mutating func toggle(
        _ option: WritableKeyPath<SearchOptions, Bool>, in editor: inout EditorState, at time: Int64
    ) -> DialogOutcome {
        editor.toggle(option)
        isBrowsed = false
        findAsTyped(in: &editor)
        return .stays
    }

    mutating func move(by count: Int, in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        if field.text.isEmpty { field = TextField(editor.search.query) }
        editor.search.query = field.text
        editor.search.history.note(field.text)
        isBrowsed = true
        // The dialog shows itself which match it is.
        _ = editor.goToMatch(forward: count > 0)
        return .stays
    }

    mutating func page(by count: Int, in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        move(by: count, in: &editor, at: time)
    }

    /// Leaves for the match that shows. If that is in a slot, typing fills it.
    mutating func tab(in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        guard !field.text.isEmpty else { return .stays }
        if !isBrowsed { findAsTyped(in: &editor) }
        editor.search.history.note(field.text)
        guard editor.search.current != nil else { return .stays }
        leave(stays: true, in: &editor)
        if editor.slotUnderCaret != nil { editor.goToSlot(forward: true) }
        return .ends
    }

    /// Enter stays at the match that shows, and from then on goes to the next.
    mutating func accept(in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        guard !field.text.isEmpty else {
            leave(stays: false, in: &editor)
            return .ends
        }
        if isBrowsed { return move(by: 1, in: &editor, at: time) }
        // What was only proposed has not been searched for yet.
        findAsTyped(in: &editor)
        editor.search.history.note(field.text)
        // Where there is none, more can be typed, and no key goes to the text by mistake.
        if editor.search.current != nil { isBrowsed = true }
        return .stays
    }

    mutating func cancel(in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        leave(stays: isBrowsed, in: &editor)
        return .ends
    }

    /// After a change by others: the match gone to last is the one nearest to the caret, which moves along with its text.
    mutating func textHasChanged(in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        if isBrowsed {
            editor.refreshMatches()
            let head = editor.buffer.selection.head
            let before = editor.search.matchIndex(before: head + 1)
            editor.search.current = before ?? editor.search.matchIndex(from: head)
        } else {
            findAsTyped(in: &editor)
        }
        return .stays
    }

    mutating func meet(_ command: CommandID, in editor: inout EditorState, at time: Int64) -> DialogMeeting {
        switch command {
        case .findNext: return .takes(move(by: 1, in: &editor, at: time))
        case .findPrevious: return .takes(move(by: -1, in: &editor, at: time))
        default:
            leave(stays: true, in: &editor)
            return .makesWay
        }
    }

    /// Ends at the match that shows, or where the user was before.
    private func leave(stays: Bool, in editor: inout EditorState) {
        if stays, editor.search.isShown, editor.search.current != nil,
            let origin = editor.buffer.kept.beforeDialog
        {
            editor.buffer.places.leave(origin.selection.head)
            // Who has gone to a place wants to write there, not to narrow the list that was left for it.
            if editor.view.focus == .panel { editor.view.focus = .text }
        } else {
            editor.search.isShown = false
            editor.returnToOrigin()
        }
        editor.buffer.kept.beforeDialog = nil
    }
}
