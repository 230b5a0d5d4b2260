import Editing

extension EditorState {
    /// Selects the whole text; the view stays where it is.
    mutating func selectAll() {
        buffer.select(Selection(anchor: 0, head: buffer.text.byteCount))
        goalColumn = nil
    }

    /// Selects the paragraph at the caret with all its parts; on a line that is in none, the line.
    mutating func selectParagraph() {
        let line = buffer.text.line(at: buffer.selection.head)
        let lines = buffer.draft.paragraph(at: line)?.lines ?? [line]
        guard let first = lines.first, let last = lines.last else { return }
        buffer.select(
            Selection(anchor: buffer.text.lineStart(first), head: buffer.text.lineContent(last).upperBound))
        goalColumn = nil
        showCaret()
    }

    /// Begins or ends selecting by movement alone.
    mutating func toggleMark() {
        isMarking.toggle()
        message = Message(isMarking ? .markSet : .markLeft)
    }

    /// What Esc does in the text: it ends, one thing at a time, the marks of a search, selecting, a selection
    /// and the hold of a slot.
    mutating func escape() {
        if isMarking {
            isMarking = false
            buffer.select(Selection(at: buffer.selection.head))
        } else if !buffer.selection.isCaret {
            let slot = buffer.draft.slot(touching: buffer.selection.range.lowerBound)
            let isSlot = slot?.range == buffer.selection.range
            place(caret: isSlot ? buffer.selection.range.lowerBound : buffer.selection.head)
        } else if search.isShown {
            search.isShown = false
        } else if let slot = activeSlot {
            leftSlot = slot.range.lowerBound
        }
        goalColumn = nil
    }
}
