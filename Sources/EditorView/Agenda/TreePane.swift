import EditorCore
import RecordDraft
import Screen
import TextLayout
import Wording

/// The agenda tree: every heading with its label, title, agenda items and open slots.
struct TreePane {
    /// All that the rows are drawn from, but for the two that may stand out.
    struct Rows: Equatable, Sendable {
        /// Stands for all that headings say.
        let outline: OutlineVersion
        let rows: AgendaRows
        let slotCount: Int
        let isComplete: Bool
        /// The rows that there is room for, from the first that shows on.
        let places: Range<Int>

        /// Those that show.
        var shown: Range<Int> { places.clamped(to: 0..<rows.count) }
    }

    /// All that the tree is drawn from.
    struct Model: Equatable, Sendable {
        let rows: Rows
        /// The row of the heading that the caret is under.
        let current: Int?
        /// The row that keys of the tree go to, while it has the focus.
        let chosen: Int?

        /// - Parameter height: How many rows there is room for.
        init(_ scene: Scene, height: Int) {
            let draft = scene.state.buffer.draft
            let rows = AgendaRows(scene.state.buffer)
            var (current, chosen): (Int?, Int?)
            if rows.count > 0 {
                let heading = scene.dialog?.preview.heading ?? draft.headingOrdinal(at: scene.caretLine)
                current = heading.map(rows.row(ofOrdinal:))
                if scene.state.view.focus == .agenda {
                    chosen = rows.row(ofOrdinal: min(scene.state.view.tree.chosen, draft.headingCount - 1))
                }
            }
            let top = ListPosition(count: rows.count, chosen: chosen ?? current ?? 0)
                .steadyTop(height: height)
            self.rows = Rows(
                outline: draft.outlineVersion, rows: rows, slotCount: draft.slotCount,
                isComplete: draft.isComplete, places: top..<top + height)
            self.current = current
            self.chosen = chosen
        }
    }

    let model: Model
    /// Is asked for headings alone, for which the model's outline stands.
    let draft: DraftIndex
    let art: LineArt
    let language: InterfaceLanguage

    /// Draws the rows that stand out over those that don't.
    func drawStandingOut(on frame: inout Frame, in area: Area) {
        if let row = model.current, let place = place(row, in: area) {
            frame.fill(place)
            draw(row, isCurrent: true, on: &frame, in: place)
        }
        if let row = model.chosen, let place = place(row, in: area) {
            frame.restyle(place, style: .treeSelected)
        }
    }

    /// Puts the cursor in the chosen row.
    func placeCursor(on frame: inout Frame, in area: Area) {
        if let row = model.chosen, let place = place(row, in: area) {
            let node = draft.heading(model.rows.rows.ordinal(ofRow: row))
            frame.cursor = Frame.Position(
                row: place.rows.lowerBound,
                column: PaneLayout.labelColumn(ofLevel: node.level, in: area.columns))
        } else if model.rows.rows.count == 0 {
            frame.cursor = Frame.Position(
                row: area.rows.lowerBound, column: area.columns.lowerBound + 1)
        }
    }

    /// Where a row of the tree shows; `nil` where it does not.
    private func place(_ row: Int, in area: Area) -> Area? {
        guard model.rows.shown.contains(row) else { return nil }
        let place = area.rows.lowerBound + row - model.rows.places.lowerBound
        return Area(rows: place..<place + 1, columns: area.columns)
    }

    /// Draws all rows, none of them standing out.
    func drawRows(on frame: inout Frame, in area: Area) {
        if model.rows.rows.count == 0 {
            drawEmpty(on: &frame, in: area)
            return
        }
        let shown = model.rows.shown
        for row in shown {
            if let place = place(row, in: area) { draw(row, isCurrent: false, on: &frame, in: place) }
        }
        if !model.rows.isComplete, shown.count < area.rows.count {
            frame.write(
                "…", row: area.rows.lowerBound + shown.count, column: area.columns.lowerBound + 3,
                style: .treeItems)
        }
    }

    /// Draws a row of the tree.
    private func draw(_ row: Int, isCurrent: Bool, on frame: inout Frame, in area: Area) {
        let rows = model.rows.rows
        let ordinal = rows.ordinal(ofRow: row)
        let node = draft.heading(ordinal)
        let isParent = ordinal + 1 < draft.headingCount && draft.heading(ordinal + 1).level > node.level
        let fold = isParent ? (rows.folded.contains(ordinal) ? art.folded : art.unfolded) : " "
        draw(node, fold: fold, isCurrent: isCurrent, on: &frame, in: area)
    }

    /// Draws one heading.
    private func draw(
        _ node: OutlineNode, fold: String, isCurrent: Bool, on frame: inout Frame, in area: Area
    ) {
        let row = area.rows.lowerBound
        let policy = frame.policy
        let start = area.columns.lowerBound
        if isCurrent { frame.write(art.mark, row: row, column: start, style: .treeMark) }
        let labelColumn = PaneLayout.labelColumn(ofLevel: node.level, in: area.columns)
        frame.write(fold, row: row, column: labelColumn - 2, style: .treeLabel)

        let count = DisplayLine(node.slots > 0 ? "\(node.slots)" : "", policy: policy)
        let countEnd = area.columns.upperBound - 1
        frame.write(count.text, row: row, column: countEnd - count.columns, style: .treeCount)
        var end = countEnd - max(count.columns, countColumns) - 1

        var items = DisplayLine(
            AgendaItems.text(node.agendaItems, language: language, policy: policy), policy: policy
        )
        let heading = HeadingLabel(node, in: draft)
        let label = DisplayLine(heading.text, policy: policy)
        var column = labelColumn
        if label.columns > 0 {
            let style: Style = isCurrent ? .treeCurrent : node.isUncertain ? .treeItems : .treeLabel
            column =
                frame.write(
                    label.clipped(to: max(0, end - column)), row: row, column: column, style: style) + 1
        }
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
        let mark = DisplayLine(Self.mark(of: node, language), policy: policy)
        let room = end - column - (items.columns > 0 ? items.columns + 1 : 0) - mark.columns
        if title.columns > 0, room > 1 {
            let style: Style = isCurrent ? .treeCurrent : node.isUncertain ? .treeItems : .treeTitle
            column = frame.write(title.clipped(to: room), row: row, column: column, style: style)
            column = frame.write(mark.text, row: row, column: column, style: .treeItems) + 1
        }
        frame.write(items.text, row: row, column: column, style: .treeItems)
    }

    /// What stands behind a title: that the part goes on from an earlier one, that it may be no heading.
    private static func mark(of node: OutlineNode, _ language: InterfaceLanguage) -> String {
        let isContinued = node.isContinued ? LocalizedText.continuedPart(language) : ""
        return isContinued + (node.isUncertain && !node.isGarbled ? " ?" : "")
    }

    /// The columns that the largest number of open slots may take, so that all stand in one column.
    private var countColumns: Int { max(2, "\(model.rows.slotCount)".utf8.count) }

    private func drawEmpty(on frame: inout Frame, in area: Area) {
        let text = DisplayLine(LocalizedText.noHeadings(language), policy: frame.policy)
        let start = area.columns.lowerBound + 1
        frame.write(
            text.clipped(to: area.columns.count - 2), row: area.rows.lowerBound, column: start, style: .dim)
    }
}
