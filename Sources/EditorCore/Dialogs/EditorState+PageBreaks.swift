import Editing
import StructureEdits
import TextRope
import Wording

extension EditorState {
    /// Joins the paragraph under the caret where page breaks have cut it, as one undo step.
    mutating func joinPageBreak(at time: Int64) {
        guard !refusesEdits() else { return }
        readToEnd()
        let line = buffer.text.line(at: buffer.selection.head)
        guard let join = PageBreakJoin.paragraph(at: line, in: buffer.draft) else {
            message = Message(.noPageBreakHere)
            return
        }
        let words = describe(join)
        if apply(Proposal([join.edits], to: buffer), at: [0], time: time) {
            message = Message(.joinedHere(words))
        }
    }

    /// Lists all cut paragraphs and how they would be joined; those ticked are joined on Enter.
    mutating func askToJoinPageBreaks() {
        guard !refusesEdits() else { return }
        readToEnd()
        let joins = PageBreakJoin.all(in: buffer.draft)
        guard !joins.isEmpty else {
            message = Message(.noPageBreaks)
            return
        }
        dialog = ProposalDialog(
            Proposal(joins.map(\.edits), to: buffer), title: .joinPageBreaksTitle,
            notes: joins.map { describe($0) }, done: LocalizedText.joinedPageBreaks, in: &self)
    }

    private func describe(_ join: PageBreakJoin) -> LocalizedText {
        let text = buffer.text
        let removed = join.seams.flatMap(\.removed).prefix(3).map { text.string(in: text.lineContent($0)) }
        return .pageBreakJoin(join, removed: removed.map { String($0.prefix(40)) })
    }
}
