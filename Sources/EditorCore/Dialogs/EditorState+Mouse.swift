import Editing
import Keymaps

extension EditorState {
    /// Rows that one notch of the wheel moves the text by.
    private static let wheelRows = 3

    /// Handles an event of the mouse.
    mutating func take(_ event: MouseEvent, at time: Int64) -> [Effect] {
        guard input.usesMouse else { return [] }
        switch event.action {
        case .press where event.button == .left:
            leaveBegunInput()
            input.mouse.press(row: event.row, column: event.column, at: time)
            return press(event, at: time)
        case .drag where event.button == .left: drag(to: event)
        case .release: input.mouse.drag = nil
        case .wheelUp: return wheel(event, by: -1, at: time)
        case .wheelDown: return wheel(event, by: 1, at: time)
        case .press, .drag: break
        }
        return []
    }

    /// Drops the sequence, count or paste that was begun: a click ends it.
    private mutating func leaveBegunInput() {
        message = nil
        input.pendingStrokes = []
        input.count = nil
        input.pasteUnderWay = nil
    }

    /// Chooses a row of the list in the open dialog, of those that show. It accepts none: Enter may change the text.
    mutating func clickListRow(_ row: Int, at time: Int64) -> [Effect] {
        guard input.usesMouse, let list = dialog?.content(in: self).list, list.rows.indices.contains(row)
        else { return [] }
        leaveBegunInput()
        return move(toListRow: row, of: list, at: time)
    }

    /// Moves the choice of the active dialog to a row of its list.
    private mutating func move(toListRow row: Int, of list: ListContent, at time: Int64) -> [Effect] {
        guard let chosen = list.chosen else {
            // With nothing chosen yet, the first step leads to the first row.
            return ask { $0.move(by: 1, in: &$1, at: time) } + ask { $0.move(by: row, in: &$1, at: time) }
        }
        return row == chosen ? [] : ask { $0.move(by: row - chosen, in: &$1, at: time) }
    }

    private mutating func press(_ event: MouseEvent, at time: Int64) -> [Effect] {
        let layout = paneLayout
        if dialog != nil { return pressInDialog(event, at: time) }
        if let panel = layout.panel, panel.rows.contains(event.row), panel.columns.contains(event.column) {
            enterPanel()
            let row = event.row - panel.rows.lowerBound - Self.panelHead
            return row >= 0 ? choose(listRow: row, at: time) : []
        }
        if event.column == layout.separator, layout.body.contains(event.row) {
            input.mouse.drag = .divider
        } else if layout.tree.contains(event.column), layout.body.contains(event.row) {
            pressInTree(row: event.row - layout.body.lowerBound, column: event.column)
        } else if layout.textRows.contains(event.row) {
            pressInText(event)
        }
        return []
    }

    /// The rows of the panel above its list.
    private static let panelHead = 2

    /// A click puts the caret there, a double click selects the word, a triple click the paragraph; with Shift, where the
    /// terminal tells it, the selection goes as far.
    private mutating func pressInText(_ event: MouseEvent) {
        buffer.kept.beforeTree = nil
        view.focus = .text
        let offset = offset(atScreenRow: event.row, column: event.column)
        input.isMarking = false
        leftSlot = nil
        view.goalColumn = nil
        switch input.mouse.clicks {
        case 2:
            selectWord(at: offset)
        case 3...:
            buffer.select(Selection(at: offset))
            selectMore()
        default:
            let anchor = event.modifiers.contains(.shift) ? buffer.selection.anchor : offset
            buffer.select(Selection(anchor: anchor, head: offset))
            input.mouse.drag = .selection
        }
    }

    private mutating func drag(to event: MouseEvent) {
        switch input.mouse.drag {
        case .selection:
            let rows = paneLayout.textRows
            let row = min(max(event.row, rows.lowerBound), rows.upperBound - 1)
            if event.row < rows.lowerBound { scrollText(by: -1) }
            if event.row >= rows.upperBound { scrollText(by: 1) }
            let head = offset(atScreenRow: row, column: event.column)
            buffer.select(Selection(anchor: buffer.selection.anchor, head: head))
            view.goalColumn = nil
        case .divider:
            widenTree(by: event.column - (paneLayout.separator ?? event.column))
        case nil: break
        }
    }

    /// A click on a heading goes there, on its fold mark folds it.
    private mutating func pressInTree(row: Int, column: Int) {
        let draft = buffer.draft
        let rows = AgendaRows(buffer)
        guard rows.count > 0 else { return }
        let current = draft.headingOrdinal(at: buffer.text.line(at: buffer.selection.head))
        let shown = view.focus == .agenda ? min(view.tree.chosen, draft.headingCount - 1) : current
        let top = ListPosition(count: rows.count, chosen: shown.map(rows.row(ofOrdinal:)) ?? 0)
            .steadyTop(height: paneLayout.body.count)
        guard top + row < rows.count else { return }
        let ordinal = rows.ordinal(ofRow: top + row)
        let label = PaneLayout.labelColumn(ofLevel: draft.heading(ordinal).level, in: paneLayout.tree)
        view.tree.chosen = ordinal
        if column >= label - 2, column < label, hasChildren(ordinal) {
            setFolded(!isFolded(ordinal))
        } else {
            goFromTree()
        }
    }

    /// A click on a row of the list of the open dialog chooses it, a second one accepts it.
    private mutating func pressInDialog(_ event: MouseEvent, at time: Int64) -> [Effect] {
        guard let content = dialog?.content(in: self), content.place == .statusLine, let list = content.list
        else { return [] }
        let row = event.row - (paneLayout.textRows.upperBound - list.rows.count)
        return list.rows.indices.contains(row) ? choose(listRow: row, at: time) : []
    }

    /// Chooses the row of a list that stands so many rows below its top; once more, or a double click, accepts it.
    private mutating func choose(listRow row: Int, at time: Int64) -> [Effect] {
        guard let list = activeDialog?.content(in: self).list, list.rows.indices.contains(row) else {
            return []
        }
        if input.mouse.clicks == 2 || list.chosen == row && dialog != nil {
            return ask { $0.accept(in: &$1, at: time) }
        }
        if list.chosen == row { return [] }
        return ask { $0.choose(list.top + row, clickedAt: row, in: &$1, at: time) }
    }

    private mutating func wheel(_ event: MouseEvent, by direction: Int, at time: Int64) -> [Effect] {
        if dialog != nil { return ask { $0.move(by: direction, in: &$1, at: time) } }
        let layout = paneLayout
        if let panel = layout.panel, panel.rows.contains(event.row), panel.columns.contains(event.column) {
            enterPanel()
            return ask { $0.move(by: direction, in: &$1, at: time) }
        }
        if layout.tree.contains(event.column), layout.body.contains(event.row) {
            if view.focus != .agenda { enterTree() }
            moveInTree(by: direction)
        } else {
            scrollText(by: direction * Self.wheelRows)
        }
        return []
    }

    /// Scrolls the text; the caret stays where it is, in sight or not.
    private mutating func scrollText(by rows: Int) {
        topRow = row(topRow, movedBy: rows)
    }

    /// The byte offset of what shows at a cell of the screen, or next to it.
    private func offset(atScreenRow row: Int, column: Int) -> Int {
        let layout = paneLayout
        let target = self.row(topRow, movedBy: max(0, row - layout.textRows.lowerBound))
        return offset(at: target, column: max(0, column - layout.text.lowerBound))
    }
}
