import Keymaps
import RecordDraft
import Wording

/// The question «where to?»: what has been typed, what fits it, and which of that is chosen.
struct GoToDialog: FieldDialog {
    /// What has been typed.
    var field = TextField()
    /// What fits, best first.
    private(set) var candidates: [GoToCandidate] = []
    /// Which of them is chosen.
    private var position = ListPosition()
    /// Whether the user has gone through the list with Up and Down.
    private var isBrowsed = false

    /// The most places that show at once.
    private static let mostRows = 8

    /// Opens with all headings listed and the one at the caret chosen.
    init(in editor: inout EditorState) {
        editor.buffer.kept.beforeDialog = editor.viewOrigin
        list(in: &editor)
        let line = editor.buffer.text.line(at: editor.buffer.selection.head)
        if let own = editor.buffer.draft.headingOrdinal(at: line) { position.choose(own) }
    }

    /// The chosen candidate; `nil` where nothing fits.
    var choice: GoToCandidate? {
        candidates.indices.contains(position.chosen) ? candidates[position.chosen] : nil
    }

    func content(in editor: EditorState) -> DialogContent {
        var content = DialogContent(.statusLine)
        let rows = rows(in: editor)
        if rows > 0 {
            content.list = position.content(height: rows) { candidates[$0].row(in: editor) }
        }
        content.field = FieldContent(label: .goToQuestion, field: field, leastRemark: 12)
        content.field?.remark = remark(rows: rows, editor.language)
        content.field?.weight = candidates.isEmpty && !field.text.isEmpty ? .warning : .quiet
        content.hints = [
            .pair(.dialogUp, .dialogDown), .command(.dialogAccept), .command(.dialogCancel),
            .command(.dialogClear),
        ]
        content.preview = preview(in: editor)
        return content
    }

    private func preview(in editor: EditorState) -> Preview {
        guard let choice else { return Preview(lines: []) }
        let draft = editor.buffer.draft
        let ordinal = field.text.isEmpty ? nil : draft.headingOrdinal(at: choice.line)
        if case .heading(let heading) = choice.kind, heading < draft.headingCount {
            return Preview(lines: draft.heading(heading).headingLines, heading: ordinal)
        }
        return Preview(lines: [choice.line], heading: ordinal)
    }

    /// How many places show. None where there is nothing to choose: a single place is previewed in the text, and before
    /// anything is typed the tree shows all headings.
    private func rows(in editor: EditorState) -> Int {
        guard candidates.count > 1 else { return 0 }
        if field.text.isEmpty, editor.paneLayout.separator != nil, !isBrowsed { return 0 }
        return editor.listHeight(count: candidates.count, most: Self.mostRows)
    }

    private func remark(rows: Int, _ language: InterfaceLanguage) -> String {
        if candidates.isEmpty {
            return (field.text.isEmpty ? LocalizedText.goToExamples : .nothingFits)(language)
        }
        if rows > 0 {
            let more = candidates.count - rows
            return more > 0 ? LocalizedText.moreCandidates(more)(language) : ""
        }
        if field.text.isEmpty { return LocalizedText.goToExamples(language) }
        guard let choice else { return "" }
        return choice.title + "  " + choice.excerpt
    }

    mutating func fieldHasChanged(in editor: inout EditorState, at time: Int64) {
        list(in: &editor)
    }

    /// Lists what fits the text typed, and previews the best.
    private mutating func list(in editor: inout EditorState) {
        if let first = field.text.first, first != ":", first != "：" { editor.readToEnd() }
        candidates = GoToPlaces(editor, query: field.text).candidates
        position = ListPosition(count: candidates.count)
        if field.text.isEmpty { editor.returnToScroll() } else { preview(in: &editor) }
    }

    /// Shows the place of the chosen candidate in the text; the caret stays.
    private func preview(in editor: inout EditorState) {
        if let choice { editor.showLine(choice.line) } else { editor.returnToScroll() }
    }

    mutating func move(by count: Int, in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        guard !candidates.isEmpty else { return .stays }
        position.move(by: count)
        isBrowsed = true
        preview(in: &editor)
        return .stays
    }

    mutating func choose(
        _ place: Int, clickedAt row: Int, in editor: inout EditorState, at time: Int64
    ) -> DialogOutcome {
        position.choose(place, clickedAt: row)
        isBrowsed = true
        preview(in: &editor)
        return .stays
    }

    mutating func page(by count: Int, in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        isBrowsed = true
        return move(by: count * max(1, rows(in: editor)), in: &editor, at: time)
    }

    mutating func tab(in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        move(by: 1, in: &editor, at: time)
    }

    mutating func accept(in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        guard let choice else {
            editor.message = Message(.nothingFits, .warning)
            return .stays
        }
        editor.buffer.kept.beforeDialog = nil
        editor.land(at: choice.landing(in: editor.buffer.draft))
        if let remark = choice.remark { editor.message = Message(remark) }
        return .ends
    }

    mutating func cancel(in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        editor.returnToOrigin()
        editor.buffer.kept.beforeDialog = nil
        return .ends
    }

    mutating func textHasChanged(in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        list(in: &editor)
        return .stays
    }

    mutating func meet(_ command: CommandID, in editor: inout EditorState, at time: Int64) -> DialogMeeting {
        _ = cancel(in: &editor, at: time)
        return .makesWay
    }
}
