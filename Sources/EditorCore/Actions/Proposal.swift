import Editing
import TextRope

/// A change to the text that is shown before it is made, place by place, any of which can be left out.
///
/// It belongs to the version of the text that it was made of. Having both texts is cheap: they share everything that is the
/// same.
struct Proposal: Sendable {
    /// A place and its change.
    struct Place: Sendable {
        /// The line, 0-based; the first of those that the edits touch.
        let line: Int
        /// The bytes of the text that are compared: whole lines.
        let range: Range<Int>
        /// What is to be done there, in order: several edits where it is one change over page-break cuts.
        let edits: [ChangeSet.Edit]
    }

    /// The text that it was made of.
    let text: TextRope
    /// The version of that text.
    let version: Int
    /// The places, in the order of the text.
    let places: [Place]

    /// Each change is a place of its own, also where several are in one paragraph: any of them can be left out.
    ///
    /// - Parameter changes: What is to be done to the buffer's text, each in one or more edits; in order, none touching
    ///   another.
    init(_ changes: [[ChangeSet.Edit]], to buffer: Buffer) {
        let text = buffer.text
        self.text = text
        version = buffer.version
        places = changes.compactMap { edits in
            guard let start = edits.first?.range.lowerBound, let end = edits.last?.range.upperBound else {
                return nil
            }
            let line = text.line(at: start)
            let last = text.line(at: end)
            return Place(
                line: line, range: text.lineStart(line)..<text.lineContent(last).upperBound, edits: edits)
        }
    }

    /// The change at some of the places, by their indices in order.
    func changes(at chosen: some Sequence<Int>) -> ChangeSet {
        ChangeSet(length: text.byteCount, edits: chosen.flatMap { places[$0].edits })
    }

    /// The lines of a place as they are and as they would be.
    func comparison(of place: Place) -> (before: TextRope, after: TextRope) {
        let before = text[place.range]
        let edits = place.edits.map { edit in
            let start = edit.range.lowerBound - place.range.lowerBound
            return ChangeSet.Edit(range: start..<start + edit.range.count, text: edit.text)
        }
        var after = before
        ChangeSet(length: before.byteCount, edits: edits).apply(to: &after)
        return (before, after)
    }
}

extension EditorState {
    /// Makes a proposed change at the places chosen, as one undo step. The caret stays with its text.
    ///
    /// - Returns: `false` where the text is not the one that the proposal was made of.
    mutating func apply(_ proposal: Proposal, at chosen: [Int], time: Int64) -> Bool {
        guard proposal.version == buffer.version else { return false }
        guard !chosen.isEmpty, !refusesEdits() else { return true }
        buffer.closeStep()
        buffer.apply(Transaction(proposal.changes(at: chosen), kind: .single), at: time)
        buffer.closeStep()
        view.goalColumn = nil
        showCaret()
        offerListCount()
        return true
    }
}
