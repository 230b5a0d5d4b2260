import Editing
import RecordDraft
import TextLayout
import TextRope

extension EditorState {
    /// Moves the caret; `extending` keeps the other end of the selection where it is.
    mutating func move(_ motion: CaretMotion, extending: Bool) {
        let extending = extending || input.isMarking
        let selection = buffer.selection
        if !extending, !selection.isCaret, case .character(let forward) = motion {
            // An arrow leaves a selection at the end that it points to.
            place(caret: forward ? selection.range.upperBound : selection.range.lowerBound)
            return
        }
        switch motion {
        case .paragraph, .paragraphEdge, .heading: readToEnd()
        default: break
        }
        let column = view.goalColumn ?? place(of: selection.head).column
        guard let target = target(of: motion, from: selection.head, column: column) else { return }
        buffer.select(extending ? Selection(anchor: selection.anchor, head: target) : Selection(at: target))
        switch motion {
        case .rows, .page: view.goalColumn = column
        default: view.goalColumn = nil
        }
        if case .heading = motion { showLine(buffer.text.line(at: target)) }
        showCaret()
    }

    /// Puts the caret at a byte offset with nothing selected.
    mutating func place(caret offset: Int) {
        buffer.select(Selection(at: offset))
        view.goalColumn = nil
        showCaret()
    }

    private mutating func target(of motion: CaretMotion, from head: Int, column: Int) -> Int? {
        switch motion {
        case .character(let forward):
            return forward ? offset(afterCharacterAt: head) : offset(beforeCharacterAt: head)
        case .word(let forward):
            return forward ? offset(afterWordAt: head) : offset(beforeWordAt: head)
        case .rows(let count):
            return target(rows: count, from: head, column: column)
        case .page(let direction):
            return pageTarget(direction, from: head, column: column)
        case .rowEdge(let end):
            let row = place(of: head).row
            return offset(at: row, column: end ? Int.max / 2 : 0)
        case .documentEdge(let end):
            return end ? buffer.text.byteCount : 0
        case .paragraph(let forward):
            return paragraphTarget(forward: forward, from: head)
        case .paragraphEdge(let end):
            return paragraphEdge(end: end, from: head)
        case .heading(let forward):
            return headingTarget(forward: forward, from: head)
        }
    }

    private func target(rows count: Int, from head: Int, column: Int) -> Int {
        let start = place(of: head).row
        let row = row(start, movedBy: count)
        if row == start {
            // From the last row down goes to its end, from the first row up to its beginning.
            return count > 0 ? buffer.text.byteCount : 0
        }
        return offset(at: row, column: column)
    }

    private mutating func pageTarget(_ direction: Int, from head: Int, column: Int) -> Int {
        let rows = max(1, bodyRows - 2) * direction
        let top = row(topRow, movedBy: rows)
        let lastTop = row(
            TextRow(line: buffer.text.lineCount - 1, row: Int.max / 2), movedBy: 0)
        let highest = row(lastTop, movedBy: -(bodyRows - 1))
        topRow = direction > 0 ? min(top, max(highest, topRow)) : top
        return target(rows: rows, from: head, column: column)
    }

    private func paragraphTarget(forward: Bool, from head: Int) -> Int? {
        let line = buffer.text.line(at: head)
        if forward {
            let next = buffer.draft.paragraph(after: line)?.lines.first
            return next.map(buffer.text.lineStart) ?? buffer.text.byteCount
        }
        if let own = buffer.draft.paragraph(at: line)?.lines.first, buffer.text.lineStart(own) < head {
            return buffer.text.lineStart(own)
        }
        return buffer.draft.paragraph(before: line)?.lines.first.map(buffer.text.lineStart) ?? 0
    }

    /// On a line that is part of no paragraph, its own beginning or end.
    private func paragraphEdge(end: Bool, from head: Int) -> Int {
        let line = buffer.text.line(at: head)
        let whole = buffer.draft.paragraph(at: line)?.lines ?? []
        let lines = whole.contains(line) ? whole : [line]
        guard !end else { return buffer.text.lineContent(lines.last ?? line).upperBound }
        let first = lines.first ?? line
        let words = buffer.draft.wordsStart(ofLine: first)
        return head > words ? words : buffer.text.lineStart(first)
    }

    /// The next or previous heading of the same or a higher level, so that one moves along the agenda.
    private func headingTarget(forward: Bool, from head: Int) -> Int? {
        let draft = buffer.draft
        let line = buffer.text.line(at: head)
        guard let own = draft.headingOrdinal(at: line) else {
            return forward && draft.headingCount > 0 ? buffer.text.lineStart(draft.heading(0).line) : nil
        }
        let node = draft.heading(own)
        if !forward && line > node.line { return buffer.text.lineStart(node.line) }
        let target =
            forward
            ? draft.heading(after: own, upTo: node.level) : draft.heading(before: own, upTo: node.level)
        return target.map { buffer.text.lineStart(draft.heading($0).line) }
    }
}
