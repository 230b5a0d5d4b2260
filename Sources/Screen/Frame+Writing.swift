import TextLayout

extension Frame {
    /// Single ASCII characters, made once: a string for each cell would cost more than all the rest.
    private static let asciiTexts: [String] = (0..<128).map { String(Unicode.Scalar(UInt8($0))) }

    /// Writes a text in one row from a column on (both 0-based) and answers the column after it, which may
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
            let glyph = scalar.isASCII ? Self.asciiTexts[Int(scalar.value)] : String(scalar)
            isJoinable = draw(
                glyph, columns: columns, row: row, column: column, style: style, visible: visible)
            column += columns
        }
        return column
    }

    /// Writes a row of a line's layout from a column on (both 0-based) and answers the column after it.
    /// `style` is asked for each unit by its bytes in the line and by whether it is shown as an escape.
    @discardableResult
    public mutating func write(
        _ layout: LineLayout, layoutRow: Int, row: Int, column: Int, clip: Area? = nil,
        style: (_ bytes: Range<Int>, _ isEscaped: Bool) -> Style
    ) -> Int {
        let visible = clip.map { $0.intersection(area) } ?? area
        var column = column
        for index in layout.rows[layoutRow].units {
            let columns = layout.units.columns(at: index)
            if columns == 0 { continue }
            let range = layout.units.range(at: index)
            let unitStyle = style(range, layout.units.isEscaped(at: index))
            if range.count == 1 && layout.bytes[range.lowerBound] >= 0x20
                && layout.bytes[range.lowerBound] < 0x7F
            {
                let glyph = Self.asciiTexts[Int(layout.bytes[range.lowerBound])]
                draw(glyph, columns: 1, row: row, column: column, style: unitStyle, visible: visible)
            } else if range.count == 3 && columns == 2 && !layout.units.isEscaped(at: index) {
                let glyph = layout.text(at: index)
                draw(glyph, columns: 2, row: row, column: column, style: unitStyle, visible: visible)
            } else {
                write(layout.text(at: index), row: row, column: column, style: unitStyle, clip: visible)
            }
            column += columns
        }
        return column
    }

    /// Fills an area with one style of blank, or with a character of one column.
    public mutating func fill(_ area: Area, with text: String = " ", style: Style = .text) {
        let visible = area.intersection(self.area)
        for row in visible.rows {
            for column in visible.columns { put(text, columns: 1, style: style, row: row, column: column) }
        }
    }

    /// Gives a style to an area and leaves what is written there; wide characters at its edges get it whole.
    public mutating func restyle(_ area: Area, style: Style) {
        let visible = area.intersection(self.area)
        for row in visible.rows {
            for column in visible.columns {
                let index = row * size.columns + column
                setStyle(style, at: index)
                if cells[index].columns == 0 && column > 0 { setStyle(style, at: index - 1) }
                if cells[index].columns == 2 { setStyle(style, at: index + 1) }
            }
        }
    }

    /// Draws one character where it is visible; whether it was drawn whole.
    @discardableResult
    private mutating func draw(
        _ glyph: String, columns: Int, row: Int, column: Int, style: Style, visible: Area
    ) -> Bool {
        guard visible.rows.contains(row) else { return false }
        if visible.columns.contains(column) && visible.columns.contains(column + columns - 1) {
            put(glyph, columns: columns, style: style, row: row, column: column)
            return true
        }
        for half in column..<column + columns where visible.columns.contains(half) {
            put(" ", columns: 1, style: style, row: row, column: half)
        }
        return false
    }
}
