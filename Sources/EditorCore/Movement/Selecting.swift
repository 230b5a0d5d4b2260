import Editing
import TextRope
import Wording

extension EditorState {
    /// Selects the whole text; the view stays where it is.
    mutating func selectAll() {
        buffer.select(Selection(anchor: 0, head: buffer.text.byteCount))
        view.goalColumn = nil
    }

    /// Selects the paragraph at the caret with all its parts, on a line that is in none the line; with each press more: what
    /// its heading holds, what the heading above that holds, and at last the whole text.
    mutating func selectMore() {
        readToEnd()
        let selected = buffer.selection.range
        let line = buffer.text.line(at: selected.lowerBound)
        let paragraph = rangeOfParagraph(at: line)
        if !selected.holds(paragraph) {
            buffer.select(Selection(anchor: paragraph.lowerBound, head: paragraph.upperBound))
            view.goalColumn = nil
            showCaret()
            return
        }
        var heading = buffer.draft.headingOrdinal(at: line)
        while let ordinal = heading {
            let node = buffer.draft.heading(ordinal)
            let range = buffer.text.lineStart(node.line)..<buffer.text.lineRange(node.endLine).upperBound
            if !selected.holds(range) {
                // The view stays, as where all is selected. The end is the beginning of the next heading, so the caret is
                // not put there: it would look as if that heading were meant.
                buffer.select(Selection(anchor: range.upperBound, head: range.lowerBound))
                view.goalColumn = nil
                message = Message(.selectedHeading(node.label, node.title))
                return
            }
            heading = node.level > 1 ? buffer.draft.heading(before: ordinal, upTo: node.level - 1) : nil
        }
        selectAll()
        message = Message(.selectedAll)
    }

    /// Selects the word at an offset without the marks and blanks behind it, but up to what stands at the offset; behind the end
    /// of a line nothing.
    mutating func selectWord(at offset: Int) {
        let line = buffer.text.lineContent(buffer.text.line(at: offset))
        guard offset < line.upperBound else { return buffer.select(Selection(at: offset)) }
        let next = self.offset(afterWordAt: offset)
        let behind = buffer.text.string(in: min(next, self.offset(afterCharacterAt: offset))..<next)
        let marks = behind.reversed().prefix { $0.isPunctuation || $0.isWhitespace }
        let end = next - marks.reduce(0) { $0 + $1.utf8.count }
        buffer.select(Selection(anchor: self.offset(beforeWordAt: next), head: end))
    }

    private func rangeOfParagraph(at line: Int) -> Range<Int> {
        let lines = buffer.draft.paragraph(at: line)?.lines ?? [line]
        let first = lines.first ?? line
        return buffer.text.lineStart(first)..<buffer.text.lineContent(lines.last ?? first).upperBound
    }

    /// Begins or ends selecting by movement alone.
    mutating func toggleMark() {
        input.isMarking.toggle()
        message = Message(input.isMarking ? .markSet : .markLeft)
    }

    /// What Esc does in the text: it ends, one thing at a time, the marks of a search, selecting, a selection
    /// the hold of a slot, and the panel.
    mutating func escape() {
        if input.isMarking {
            input.isMarking = false
            buffer.select(Selection(at: buffer.selection.head))
        } else if !buffer.selection.isCaret {
            let slot = buffer.draft.slot(touching: buffer.selection.range.lowerBound)
            let isSlot = slot?.range == buffer.selection.range
            place(caret: isSlot ? buffer.selection.range.lowerBound : buffer.selection.head)
        } else if search.isShown {
            search.isShown = false
        } else if let slot = activeSlot {
            leftSlot = slot.range.lowerBound
        } else if panel != nil {
            panel = nil
            showCaret()
        }
        view.goalColumn = nil
    }
}

extension Range<Int> {
    /// Whether it holds all of another.
    fileprivate func holds(_ other: Range<Int>) -> Bool {
        lowerBound <= other.lowerBound && upperBound >= other.upperBound
    }
}
