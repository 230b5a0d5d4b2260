import TextLayout

extension Frame {
    /// Writes a text in one row from a column on (both 0-based) and returns the column after it, which may
    /// lie outside. Only what is inside `clip` (nil: the frame) is drawn; of a wide character at its edge
    /// no half, but a blank. Characters that are not fit for a terminal are escaped.
    @discardableResult
    public mutating func write(
        _ text: String, row: Int, column: Int, style: Style = .text, clip: Area? = nil
    ) -> Int {
        let visible = clip.map { $0.intersection(area) } ?? area
        var column = column
        var isJoinable = false
        for scalar in DisplayText.safe(text).unicodeScalars {
            let columns = DisplayWidth.columns(ofScalar: scalar.value, policy: policy)
            if columns <= 0 {
                if isJoinable { join(scalar, row: row, column: column - 1) }
                continue
            }
            isJoinable = draw(
                Glyph(scalar), columns: columns, row: row, column: column, style: style, visible: visible)
            column += columns
        }
        return column
    }

    /// Writes a row of a line's layout from a column on (both 0-based) and returns the column after it.
    /// `style` is asked for each unit by its bytes in the line and by whether it is shown as an escape.
    @discardableResult
    public mutating func write(
        _ layout: LineLayout, layoutRow: Int, row: Int, column: Int, clip: Area? = nil,
        style: (_ bytes: Range<Int>, _ isEscaped: Bool) -> Style
    ) -> Int {
        let visible = clip.map { $0.intersection(area) } ?? area
        let columns = visible.columns
        var end = column
        guard visible.rows.contains(row), !columns.isEmpty else {
            layout.forEachUnit(inRow: layoutRow) { end += $0.columns }
            return end
        }
        // What is more than one scalar, or cut by an edge, after the rest: it is rare and takes longer.
        var others: [(unit: LineLayout.DrawnUnit, column: Int, style: Style)] = []
        withRow(row) { cells in
            // The column up to which cells have been written side by side: only at the ends of such a run can wide
            // characters be cut in two.
            var written = -1
            layout.forEachUnit(inRow: layoutRow) { unit in
                if unit.columns == 0 { return }
                let start = end
                end += unit.columns
                let unitStyle = style(unit.bytes, unit.isEscaped)
                if let scalar = unit.scalar, start >= columns.lowerBound, end <= columns.upperBound {
                    if start != written { Self.blankCut(in: cells, at: start) }
                    Self.set(Glyph(scalar), columns: unit.columns, style: unitStyle, in: cells, at: start)
                    written = end
                } else {
                    if written >= 0 { Self.blankCutEnd(in: cells, at: written) }
                    written = -1
                    others.append((unit, start, unitStyle))
                }
            }
            if written >= 0 { Self.blankCutEnd(in: cells, at: written) }
        }
        for (unit, start, style) in others {
            if let scalar = unit.scalar {
                draw(
                    Glyph(scalar), columns: unit.columns, row: row, column: start, style: style,
                    visible: visible)
            } else {
                write(layout.text(at: unit.index), row: row, column: start, style: style, clip: visible)
            }
        }
        return end
    }

    /// Fills an area with one style of blank, or with a character of one column.
    public mutating func fill(_ area: Area, with text: String = " ", style: Style = .text) {
        let visible = area.intersection(self.area)
        let glyph = Glyph(text)
        for row in visible.rows {
            withRow(row) { cells in
                for column in visible.columns {
                    Self.put(glyph, columns: 1, style: style, in: cells, at: column)
                }
            }
        }
    }

    /// Gives a style to an area and leaves what is written there; wide characters at its edges get it whole.
    public mutating func restyle(_ area: Area, style: Style) {
        let visible = area.intersection(self.area)
        for row in visible.rows {
            withRow(row) { cells in
                for column in visible.columns {
                    cells[column].style = style
                    if cells[column].columns == 0, column > 0 { cells[column - 1].style = style }
                    if cells[column].columns == 2 { cells[column + 1].style = style }
                }
            }
        }
    }

    /// Draws one character where it is visible. Returns whether it was drawn whole.
    @discardableResult
    private mutating func draw(
        _ glyph: Glyph, columns: Int, row: Int, column: Int, style: Style, visible: Area
    ) -> Bool {
        guard visible.rows.contains(row) else { return false }
        if visible.columns.contains(column) && visible.columns.contains(column + columns - 1) {
            put(glyph, columns: columns, style: style, row: row, column: column)
            return true
        }
        for half in column..<column + columns where visible.columns.contains(half) {
            put(.blank, columns: 1, style: style, row: row, column: half)
        }
        return false
    }
}
