import CNcurses
import Screen
import TextLayout

extension Terminal {
    /// Draws a frame: sends the cells that are other than in the last one. The cursor comes to stand in its
    /// place last, since input methods and screen readers follow it.
    public func draw(_ frame: Frame) {
        useWidths(frame.policy)
        let before = lastFrame?.size == frame.size ? lastFrame : nil
        let changed = before.map { frame.changedRows(since: $0) } ?? Array(0..<frame.size.rows)
        if let before, frame.size == size { shiftRows(changed, from: before, to: frame) }
        for row in changed where row < size.rows {
            let cells = frame.row(row).prefix(size.columns)
            guard let before else {
                write(cells, row: row, from: 0)
                continue
            }
            let old = before.row(row)
            guard let first = cells.indices.first(where: { cells[$0] != old[$0] }),
                let last = cells.indices.last(where: { cells[$0] != old[$0] })
            else { continue }
            var start = first
            // Never from the second half of a wide cell.
            while start > cells.startIndex, cells[start].columns == 0 { start -= 1 }
            let end = cells[(last + 1)...].firstIndex { $0.columns != 0 } ?? cells.endIndex
            write(cells[start..<end], row: row, from: start - cells.startIndex)
        }
        lastFrame = frame
        let cursor = visibleCursor(of: frame)
        pnc_update(Int32(cursor?.row ?? -1), Int32(cursor?.column ?? -1))
        sendOutput(from: before.flatMap(visibleCursor)?.row)
        if asksWidths { askWidths(over: frame) }
    }

    /// Where a frame's cursor stands, unless the terminal has become too small for it.
    private func visibleCursor(of frame: Frame) -> Frame.Position? {
        frame.cursor.flatMap { $0.row < size.rows && $0.column < size.columns ? $0 : nil }
    }

    /// Sends what ncurses has made, in one piece.
    ///
    /// - Parameter row: The row that the cursor is in; `nil` where that is not known.
    private func sendOutput(from row: Int?) {
        var length = 0
        guard let bytes = pnc_output_take(&length), length > 0 else { return }
        let output = UnsafeRawPointer(bytes).assumingMemoryBound(to: UInt8.self)
        let compacted = compactor.compacted(UnsafeBufferPointer(start: output, count: length))
        send(capabilities.addressesColumns ? CursorAddresses.shortened(compacted, from: row) : compacted)
    }

    /// Asks how wide the terminal draws characters, in a place where nothing stands: afterwards nothing does.
    private func askWidths(over frame: Frame) {
        guard capabilities.codeset != .other, capabilities.reportsCursor else {
            asksWidths = false
            return
        }
        guard let probe = WidthProbe(over: frame, asksMargins: capabilities.mayHaveMargins) else { return }
        asksWidths = false
        self.probe = probe
        send(compactor.plainColors() + probe.question)
    }

    /// Draws the last frame again from nothing, for when something else has written on the screen.
    public func redraw() {
        pnc_forget_screen()
        guard let frame = lastFrame else { return }
        lastFrame = nil
        draw(frame)
    }

    /// Draws with another theme from the next frame on.
    public func setTheme(_ theme: Theme) {
        looks = looks.with(theme: theme, capabilities: capabilities)
        lastFrame = nil
    }

    /// Sends bytes that are no cells, such as a question. They must leave the screen as it is.
    public func send(_ bytes: [UInt8]) {
        bytes.withUnsafeBytes { pnc_send($0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count) }
    }

    /// Has the terminal, and ncurses with it, shift what only moves: ncurses would send it whole. It then sends what
    /// is still other than in the frame.
    private func shiftRows(_ changed: [Int], from before: Frame, to frame: Frame) {
        if changed.isEmpty { return }
        let cursor = before.cursor
        guard pnc_can_shift() else { return }
        // What has been scrolled has changed most of its rows.
        if scrollsColumns, changed.count * 3 > frame.size.rows,
            let scroll = ColumnScroll.planned(from: before, to: frame)
        {
            let area = scroll.area
            pnc_begin_shifts(Int32(cursor?.row ?? -1), Int32(cursor?.column ?? -1))
            pnc_scroll_columns(
                Int32(area.rows.lowerBound), Int32(area.rows.upperBound), Int32(area.columns.lowerBound),
                Int32(area.columns.upperBound), Int32(scroll.distance))
            for place in scroll.endangered(in: before) {
                pnc_forget_cell(Int32(place.row), Int32(place.column))
            }
            pnc_end_shifts()
            return
        }
        var shifts: [(row: Int, shift: RowShift)] = []
        for row in changed {
            if let shift = RowShift.planned(from: before.row(row), to: frame.row(row)) {
                shifts.append((row, shift))
            }
        }
        if shifts.isEmpty { return }
        pnc_begin_shifts(Int32(cursor?.row ?? -1), Int32(cursor?.column ?? -1))
        // First all that is at the right, then all that is at the left: from row to row is one byte then.
        for (row, shift) in shifts {
            if let column = shift.clearedFrom { pnc_clear_row(Int32(row), Int32(column)) }
        }
        for (row, shift) in shifts {
            pnc_shift_row(Int32(row), Int32(shift.column), Int32(shift.distance))
        }
        pnc_end_shifts()
    }

    /// Has ncurses count as the frame does; from nothing, since what stands there was counted otherwise.
    private func useWidths(_ policy: WidthPolicy) {
        guard policy != widths else { return }
        widths = policy
        Self.setWidths(policy)
        lastFrame = nil
        pnc_forget_screen()
    }

    /// Writes cells of a row, `column` being where the first of them stands.
    private func write(_ cells: ArraySlice<Cell>, row: Int, from column: Int) {
        var index = cells.startIndex
        var scalars: [UInt32] = []
        scalars.reserveCapacity(cells.count)
        while index < cells.endIndex {
            let style = cells[index].style
            let start = index
            scalars.removeAll(keepingCapacity: true)
            while index < cells.endIndex, cells[index].style == style {
                index += append(cells, at: index, to: &scalars)
            }
            let look = looks[style]
            pnc_write(
                Int32(row), Int32(column + start - cells.startIndex), scalars, scalars.count, look.attributes,
                look.pair)
        }
    }

    /// Adds what a cell shows as ``pnc_write`` takes it, in exactly the columns that it has, and gives their number: a
    /// cell that would take others shifts all that stands right of it.
    private func append(_ cells: ArraySlice<Cell>, at index: Int, to scalars: inout [UInt32]) -> Int {
        let cell = cells[index]
        let isWide = cell.columns == 2 && index + 1 < cells.endIndex && cells[index + 1].columns == 0
        let columns = isWide ? 2 : 1
        if cell.columns == columns {
            if let scalar = cell.glyph.scalar {
                if drawnColumns(of: scalar) == columns {
                    scalars.append(scalar.value | UInt32(columns) << pnc_scalar_bits)
                    return columns
                }
            } else if drawnColumns(of: cell.text) == columns {
                var width = UInt32(columns)
                for scalar in cell.text.unicodeScalars {
                    scalars.append(scalar.value | width << pnc_scalar_bits)
                    width = 0
                }
                return columns
            }
        }
        let substitute =
            cell.columns == 0 || cell.text.isEmpty ? UInt8(ascii: " ") : Self.ascii(for: cell.text)
        for _ in 0..<columns { scalars.append(UInt32(substitute) | 1 << pnc_scalar_bits) }
        return columns
    }

    /// Columns that the terminal takes for a scalar, or 0 where it can't show it.
    private func drawnColumns(of scalar: Unicode.Scalar) -> Int {
        if scalar.value >= 0x80, capabilities.codeset == .other { return 0 }
        return DisplayWidth.columns(ofScalar: scalar.value, policy: widths)
    }

    /// Columns that the terminal takes for the text of one cell, or 0 when that is not one character.
    private func drawnColumns(of text: String) -> Int {
        var result = 0
        for (number, scalar) in text.unicodeScalars.enumerated() {
            if scalar.value >= 0x80, capabilities.codeset == .other { return 0 }
            let columns = drawnColumns(of: scalar)
            if number == 0 { result = columns } else if columns != 0 { return 0 }
        }
        return result
    }

    /// What stands for a character that can't be drawn in its columns.
    private static func ascii(for text: String) -> UInt8 {
        guard let scalar = text.unicodeScalars.first?.value, (0x2500..<0x2580).contains(scalar) else {
            return UInt8(ascii: "?")
        }
        return switch scalar {
        case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254c, 0x254d, 0x2550: UInt8(ascii: "-")
        case 0x2502, 0x2503, 0x2506, 0x2507, 0x250a, 0x250b, 0x254e, 0x254f, 0x2551: UInt8(ascii: "|")
        default: UInt8(ascii: "+")
        }
    }
}
