import StructureEdits

/// Enter where numbers follow as one types, if the user has set that.
extension EditorState {
    /// Breaks the line at the caret. In the blank line that this has just begun at the end of a numbered paragraph, once more
    /// begins the next paragraph, numbered.
    mutating func breakLine(at time: Int64) {
        let begun = input.lineBegun
        input.lineBegun = nil
        let head = buffer.selection.head
        guard input.numberingFollows, buffer.selection.isCaret else { return insertLineEnd(at: time) }
        if begun == InputState.LineBegun(version: buffer.version, offset: head) {
            return perform(.begin(blankLine: caretLine), at: time)
        }
        let isAtEnd = isAtEndOfNumberedParagraph
        insertLineEnd(at: time)
        guard isAtEnd else { return }
        input.lineBegun = InputState.LineBegun(version: buffer.version, offset: buffer.selection.head)
    }

    private var isAtEndOfNumberedParagraph: Bool {
        let draft = buffer.draft
        let line = caretLine
        guard let lines = draft.extent(ofParagraphAt: line), lines.upperBound == line + 1,
            draft.paragraph(at: line)?.isNumbered == true
        else { return false }
        let words = line == lines.lowerBound ? draft.wordsStart(ofLine: line) : buffer.text.lineStart(line)
        let head = buffer.selection.head
        return head > words && head == buffer.text.lineContent(line).upperBound
    }
}
