import Keymaps
import TextRope
import Wording

/// What a change would do, as a list of the places that it would touch, each of which can be left out.
struct ProposalDialog: QuestionDialog {
    /// What is proposed.
    let proposal: Proposal
    /// What the change is, over the list.
    let title: LocalizedText
    /// What is said once it is made, for the number of places changed.
    let done: @Sendable (Int) -> LocalizedText
    private var picker: ListPicker
    /// By how many rows the two texts have been scrolled.
    private var scroll = 0

    /// The dialog that opened it, which Esc goes back to.
    private let previous: (any Dialog)?
    /// Answers besides those of every list of proposals.
    private let more: [Answer]

    let comesUnasked = false
    let staysTheSame = true

    private static let mostRows = 10
    /// Over a lower pane the list alone has room.
    private static let leastRowsForComparison = 14

    /// Lists all places, all of them ticked. Esc brings back the view from before.
    ///
    /// - Parameters:
    ///   - notes: What is done at each place, said before its words; empty where the title says it all.
    ///   - more: Answers besides those of every list of proposals.
    init(
        _ proposal: Proposal, title: LocalizedText, notes: [LocalizedText] = [],
        done: @escaping @Sendable (Int) -> LocalizedText,
        more: [Answer] = [], backTo previous: (any Dialog)? = nil, in editor: inout EditorState
    ) {
        self.previous = previous
        self.more = more
        self.proposal = proposal
        self.title = title
        self.done = done
        picker = ListPicker(
            proposal.places.enumerated().map { index, place in
                var row = ListRow(editor.name(ofLine: place.line))
                let note = notes.indices.contains(index) ? notes[index](editor.language) + "  " : ""
                row.detail =
                    note
                    + proposal.text.excerpt(
                        around: place.edits.first?.range ?? place.range, before: 30, after: 120)
                row.isTicked = true
                return row
            })
        editor.buffer.kept.beforeDialog = editor.buffer.kept.beforeDialog ?? editor.viewOrigin
        show(in: &editor)
    }

    private var place: Proposal.Place? { picker.choice.map { proposal.places[$0] } }

    func answers(in editor: EditorState) -> [Answer] {
        [
            Answer(" ", .tick) { _ in
                var next = self
                next.picker.toggleTick()
                return .becomes(next)
            },
            Answer("a", .tickAll(picker.nextTicks)) { _ in
                var next = self
                next.picker.toggleAll()
                return .becomes(next)
            },
        ] + more
    }

    func content(in editor: EditorState) -> DialogContent {
        var content = DialogContent(.overText)
        let ticked = picker.ticked
        content.title =
            title(editor.language)
            + LocalizedText.tickedOf(ticked.count, proposal.places.count)(editor.language)
        content.list = picker.content(
            height: editor.listHeight(
                count: min(proposal.places.count, Self.mostRows), most: rows(in: editor)))
        if let place, editor.paneLayout.textRows.count >= Self.leastRowsForComparison {
            let (before, after) = proposal.comparison(of: place)
            content.comparison = Comparison(
                .stacked, before, after, nothing: (.nothingBefore, .nothingThere), editor.language)
            content.comparison?.heading = editor.name(ofLine: place.line)
            content.comparison?.scroll = scroll
        }
        content.answers =
            answers(in: editor).map(\.hint)
            + [
                .command(.dialogAccept, as: .changeTicked(ticked.count)),
                .command(.dialogCancel, as: .changeNothing),
            ]
        content.preview = Preview(lines: place.map { [$0.line] } ?? [])
        return content
    }

    /// A quarter of the text's rows is for the list, so that the comparison has its room; half of them where there is none.
    private func rows(in editor: EditorState) -> Int {
        let rows = editor.paneLayout.textRows.count
        return max(1, rows < Self.leastRowsForComparison ? rows / 2 : rows / 4)
    }

    private func show(in editor: inout EditorState) {
        if let place { editor.showLine(place.line) }
    }

    mutating func move(by count: Int, in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        picker.move(by: count)
        scroll = 0
        show(in: &editor)
        return .stays
    }

    mutating func page(by count: Int, in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        move(by: count * rows(in: editor), in: &editor, at: time)
    }

    mutating func tab(in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        move(by: 1, in: &editor, at: time)
    }

    mutating func accept(in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        let chosen = picker.ticked
        let count = chosen.count
        editor.returnToOrigin()
        editor.buffer.kept.beforeDialog = nil
        guard editor.apply(proposal, at: chosen, time: time) else {
            editor.message = Message(.proposalOutdated, .warning)
            return .ends
        }
        // Undo, which the message speaks of, is a key of the text.
        if editor.view.focus == .panel { editor.leavePanel() }
        if editor.message == nil { editor.message = Message(done(count)) }
        return .ends
    }

    mutating func cancel(in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        editor.returnToOrigin()
        if let previous {
            editor.search.isShown = true
            return .becomes(previous)
        }
        editor.buffer.kept.beforeDialog = nil
        return .ends
    }

    /// The proposal was made for another text.
    mutating func textHasChanged(in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        guard proposal.version != editor.buffer.version else { return .stays }
        editor.returnToOrigin()
        editor.buffer.kept.beforeDialog = nil
        return .becomes(Question.ended(.proposalOutdated))
    }

    var hasWork: Bool { picker.hasWork }

    mutating func workOn(in editor: EditorState) { picker.workOn() }
}
