import EditorCore
import RecordDraft
import Screen
import TextLayout
import Wording

/// The agenda tree: every heading with its label, title, agenda items and open slots.
struct TreePane {
    let scene: Scene

    /// All that the rows of the tree are made of, but for the two that may stand out.
    struct Key: Equatable, Sendable {
        let outline: OutlineVersion
        let slots: Int
        let isComplete: Bool
        let folded: [Anchor]
        let top: Int
    }

    /// What is remembered of the tree: its rows, and which of them stood out.
    struct Memory: Sendable {
        fileprivate var rows = RememberedPart<Key>()
        fileprivate var standing: Standing?
    }

    /// The rows that stand out.
    fileprivate struct Standing: Equatable, Sendable {
        var current: Int?
        var chosen: Int?
    }

    func draw(on frame: inout Frame, in area: Area, remembering memory: inout Memory) {
        let draft = scene.state.buffer.draft
        let rows = AgendaRows(scene.state.buffer)
        guard rows.count > 0 else {
            memory.rows.makeWay(of: scene, on: &frame, in: area)
            drawEmpty(on: &frame, in: area)
            return
        }
        let current = scene.dialog?.preview.heading ?? draft.headingOrdinal(at: scene.caretLine)
        let currentRow = current.map(rows.row(ofOrdinal:))
        let hasFocus = scene.state.focus == .agenda
        let chosenRow =
            hasFocus ? rows.row(ofOrdinal: min(scene.state.tree.chosen, draft.headingCount - 1)) : nil
        let top = ListPosition(count: rows.count, chosen: chosenRow ?? currentRow ?? 0)
            .steadyTop(height: area.rows.count)
        let key = Key(
            outline: draft.outlineVersion, slots: draft.slotCount, isComplete: draft.isComplete,
            folded: scene.state.buffer.foldedHeadings, top: top)
        let shown = top..<min(rows.count, top + area.rows.count)
        func place(_ row: Int) -> Area {
            let row = area.rows.lowerBound + row - top
            return Area(rows: row..<row + 1, columns: area.columns)
        }
        let standing = Standing(current: currentRow, chosen: chosenRow)
        let isStanding = scene.isStanding && standing == memory.standing
        memory.standing = standing
        let isDrawn = memory.rows.draw(key, of: scene, on: &frame, in: area, stands: isStanding) { frame in
            for row in shown { draw(row, of: rows, isCurrent: false, on: &frame, in: place(row)) }
            if !draft.isComplete, shown.count < area.rows.count {
                let next = place(shown.upperBound)
                frame.write(
                    "…", row: next.rows.lowerBound, column: area.columns.lowerBound + 3, style: .treeItems)
            }
        }
        if isDrawn, let currentRow, shown.contains(currentRow) {
            frame.fill(place(currentRow))
            draw(currentRow, of: rows, isCurrent: true, on: &frame, in: place(currentRow))
        }
        if let chosenRow, shown.contains(chosenRow) {
            let place = place(chosenRow)
            if isDrawn { frame.restyle(place, style: .treeSelected) }
            if scene.dialog == nil {
                let node = draft.heading(rows.ordinal(ofRow: chosenRow))
                frame.cursor = Frame.Position(
                    row: place.rows.lowerBound, column: labelColumn(of: node, in: area))
            }
        }
    }

    /// Draws a row of the tree.
    private func draw(_ row: Int, of rows: AgendaRows, isCurrent: Bool, on frame: inout Frame, in area: Area)
    {
        let draft = scene.state.buffer.draft
        let ordinal = rows.ordinal(ofRow: row)
        let node = draft.heading(ordinal)
        let isParent = ordinal + 1 < draft.headingCount && draft.heading(ordinal + 1).level > node.level
        let fold = isParent ? (rows.folded.contains(ordinal) ? scene.art.folded : scene.art.unfolded) : " "
        draw(node, fold: fold, isCurrent: isCurrent, on: &frame, in: area)
    }

    /// The column at which the label of a heading begins.
    private func labelColumn(of node: OutlineNode, in area: Area) -> Int {
        // Deep levels in a narrow tree keep room for their titles.
        area.columns.lowerBound + 3 + min(2 * (node.level - 1), max(0, area.columns.count / 4))
    }

    /// Draws one heading.
    private func draw(
        _ node: OutlineNode, fold: String, isCurrent: Bool, on frame: inout Frame, in area: Area
    ) {
        let row = area.rows.lowerBound
        let policy = frame.policy
        let start = area.columns.lowerBound
        if isCurrent { frame.write(scene.art.mark, row: row, column: start, style: .treeMark) }
        let labelColumn = labelColumn(of: node, in: area)
        frame.write(fold, row: row, column: labelColumn - 2, style: .treeLabel)

        let count = DisplayLine(node.slots > 0 ? "\(node.slots)" : "", policy: policy)
        let countEnd = area.columns.upperBound - 1
        frame.write(count.text, row: row, column: countEnd - count.columns, style: .treeCount)
        var end = countEnd - max(count.columns, countColumns) - 1

        var items = DisplayLine(
            AgendaItems.text(node.agendaItems, language: scene.state.language, policy: policy), policy: policy
        )
        let heading = HeadingLabel(node, in: scene.state.buffer.draft)
        let label = DisplayLine(heading.text, policy: policy)
        var column = frame.write(
            label.clipped(to: max(0, end - labelColumn)), row: row, column: labelColumn,
            style: isCurrent ? .treeCurrent : .treeLabel)
        column += 1
        if let ordinal = heading.ordinal, column < end {
            let number = DisplayLine("\(ordinal)", policy: policy)
            column =
                frame.write(
                    number.clipped(to: end - column), row: row, column: column, style: .treeItems) + 1
        }
        if node.isGarbled {
            frame.write("?", row: row, column: end - 1, style: .treeGarbled)
            end -= 2
        }
        if items.columns > 0, column + items.columns + 7 > end { items = DisplayLine("", policy: policy) }
        let title = DisplayLine(node.title, policy: policy)
        let room = end - column - (items.columns > 0 ? items.columns + 1 : 0)
        if title.columns > 0, room > 1 {
            let style: Style = isCurrent ? .treeCurrent : .treeTitle
            column = frame.write(title.clipped(to: room), row: row, column: column, style: style) + 1
        }
        frame.write(items.text, row: row, column: column, style: .treeItems)
    }

    /// The columns that the largest number of open slots may take, so that all stand in one column.
    private var countColumns: Int { max(2, "\(scene.state.buffer.draft.slotCount)".utf8.count) }

    private func drawEmpty(on frame: inout Frame, in area: Area) {
        let text = DisplayLine(LocalizedText.noHeadings(scene.state.language), policy: frame.policy)
        let start = area.columns.lowerBound + 1
        frame.write(
            text.clipped(to: area.columns.count - 2), row: area.rows.lowerBound, column: start, style: .dim)
        if scene.state.focus == .agenda && scene.dialog == nil {
            frame.cursor = Frame.Position(row: area.rows.lowerBound, column: start)
        }
    }
}
