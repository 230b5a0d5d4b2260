import RecordDraft
import StructureEdits
import Wording

/// All that a change of structure would write anew, listed before it is made: all of it or nothing.
struct StructureChangesDialog: QuestionDialog {
    private let change: StructureChange
    private var picker: ListPicker
    /// The line of each row, 0-based; nil for a section.
    private let lines: [Int?]

    let comesUnasked = false
    let staysTheSame = true

    init(_ change: StructureChange, in editor: inout EditorState) {
        self.change = change
        let text = editor.buffer.text
        var rows: [ListRow] = []
        var lines: [Int?] = []
        func add(_ section: LocalizedText, _ entries: [(line: Int, title: String)]) {
            guard !entries.isEmpty else { return }
            var head = ListRow(section(editor.language))
            head.isSection = true
            rows.append(head)
            lines.append(nil)
            for (line, title) in entries {
                var row = ListRow(title)
                let content = text.lineContent(line)
                row.detail = text.excerpt(
                    around: content.lowerBound..<content.lowerBound, before: 0, after: 120)
                rows.append(row)
                lines.append(line)
            }
        }
        let plan = change.plan
        add(.numbersAndLabels, plan.renumberings.map { ($0.line, $0.old + " → " + $0.new) })
        add(.removedParagraphs, Self.removed(plan.removedLines, in: editor))
        add(.referencesThatFollow, plan.references.map { ($0.line, $0.old + " → " + $0.new) })
        let broken = editor.buffer.draft.references.filter { $0.status == .broken }
        add(.brokenReferences, broken.map { ($0.line, text.string(in: $0.range)) })
        self.lines = lines
        picker = ListPicker(rows, chosen: min(1, rows.count - 1))
        editor.buffer.kept.beforeDialog = editor.buffer.kept.beforeDialog ?? editor.viewOrigin
        show(in: &editor)
    }

    /// The numbers that go with their paragraphs.
    private static func removed(_ lines: [Int], in editor: EditorState) -> [(line: Int, title: String)] {
        lines.flatMap { line in
            editor.buffer.draft.numberedPlaces(in: line..<line + 1).map { (line, $0.number.text + " → –") }
        }
    }

    private var line: Int? { picker.choice.flatMap { lines[$0] } }

    private func show(in editor: inout EditorState) {
        if let line { editor.showLine(line) }
    }

    private func rows(in editor: EditorState) -> Int {
        editor.listHeight(count: picker.rows.count, most: .max)
    }

    func answers(in editor: EditorState) -> [Answer] { [] }

    func content(in editor: EditorState) -> DialogContent {
        var content = DialogContent(.overText)
        content.title = LocalizedText.structureList(
            numbers: change.plan.renumberings.count, references: change.plan.references.count)(
                editor.language)
        content.list = picker.content(height: rows(in: editor))
        content.answers = [
            .command(.dialogAccept, as: .changeAll), .command(.dialogCancel, as: .changeNothing),
        ]
        content.preview = Preview(lines: line.map { [$0] } ?? [])
        return content
    }

    mutating func move(by count: Int, in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        picker.move(by: count)
        show(in: &editor)
        return .stays
    }

    mutating func page(by count: Int, in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        move(by: count * rows(in: editor), in: &editor, at: time)
    }

    mutating func accept(in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        _ = cancel(in: &editor, at: time)
        return .ends(editor.make(change, at: time))
    }

    mutating func cancel(in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        editor.returnToOrigin()
        editor.buffer.kept.beforeDialog = nil
        return .ends
    }

    /// The change was planned for another text.
    mutating func textHasChanged(in editor: inout EditorState, at time: Int64) -> DialogOutcome {
        guard change.version != editor.buffer.version else { return .stays }
        _ = cancel(in: &editor, at: time)
        return .becomes(Question.ended(.proposalOutdated))
    }

    var hasWork: Bool { picker.hasWork }

    mutating func workOn(in editor: EditorState) { picker.workOn() }
}
