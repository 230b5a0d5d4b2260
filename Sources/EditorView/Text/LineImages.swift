import Screen
import TextLayout

/// The lines of the text in the previous frame, and those drawn since: rows that look as they did are not drawn again.
struct LineImages: Sendable {
    /// Those drawn since, from the top.
    private var drawn: [LineImage] = []
    private var previous: [LineImage] = []
    /// The frame that the previous ones show in, and in which columns; `nil` where nothing has been drawn. Its text is whole
    /// though a dialog may have been drawn over it later.
    private var shown: (frame: Frame, columns: Range<Int>)?
    /// Where the next one probably is: behind the last one found.
    private var next = 0

    /// What was drawn becomes what the previous frame shows.
    mutating func beginFrame() {
        swap(&previous, &drawn)
        drawn.removeAll(keepingCapacity: true)
        next = 0
    }

    /// Keeps the frame in which all that was drawn shows.
    ///
    /// - Parameter columns: in which columns the text stands.
    mutating func endFrame(_ frame: Frame, columns: Range<Int>) {
        shown = (frame, columns)
    }

    /// Whether the canvas shows rows of a line already, as the previous frame did, so that nothing is to be drawn.
    ///
    /// - Parameter row: the row of the screen in which they begin.
    mutating func keeps(
        _ layout: LineLayout, rows: Range<Int>, styles: LineStyles, selectsEnd: Bool, row: Int,
        on canvas: borrowing Canvas
    ) -> Bool {
        guard canvas.isPrevious, next < previous.count else { return false }
        let old = previous[next]
        guard old.layout === layout, old.row == row, old.rows == rows,
            old.selectsEnd == selectsEnd, old.styles.looksSame(as: styles)
        else { return false }
        drawn.append(old)
        next += 1
        return true
    }

    /// Draws rows of a line in the columns given, of which its text takes some.
    mutating func draw(
        _ image: LineImage, on canvas: inout Canvas, columns: Range<Int>, textColumns: Range<Int>
    ) {
        let old = last(like: image, on: canvas.frame, columns: textColumns)
        var styles: [Style]?
        for number in image.rows {
            let row = image.screenRow(of: number)
            let place = Area(rows: row..<row + 1, columns: columns)
            if let old, let shown, image.looksSame(as: old, inRow: number) {
                let source = old.screenRow(of: number)
                if !canvas.isPrevious || source != row {
                    canvas.frame.put(row: source, of: shown.frame, columns: columns, in: row)
                }
                continue
            }
            if styles == nil { styles = image.styles.painted }
            draw(image, rowNumber: number, styles: styles ?? [], on: &canvas, in: place, textColumns)
        }
        drawn.append(image)
    }

    /// - Parameter styles: what each byte that shows is; empty where nothing stands out.
    private func draw(
        _ image: LineImage, rowNumber number: Int, styles: [Style], on canvas: inout Canvas, in place: Area,
        _ textColumns: Range<Int>
    ) {
        let row = place.rows.lowerBound
        let firstByte = image.layout.rows[image.rows.lowerBound].bytes.lowerBound
        let base = image.styles.base
        if image.isPreviewed {
            canvas.clear(place)
            canvas.frame.fill(Area(rows: place.rows, columns: textColumns), style: .preview)
        }
        let end = canvas.frame.write(
            image.layout, layoutRow: number, row: row, column: textColumns.lowerBound, clip: place,
            style: { bytes, isEscaped in
                let style = styles.isEmpty ? base : styles[bytes.lowerBound - firstByte]
                return isEscaped && style == base ? .control : style
            })
        if !image.isPreviewed, end < place.columns.upperBound {
            // What was written has no gaps.
            canvas.clear(Area(rows: place.rows, columns: end..<place.columns.upperBound))
        }
        if image.selectsEnd(inRow: number) {
            let lineEnd = Area(rows: place.rows, columns: end..<end + 1)
            canvas.frame.fill(lineEnd.intersection(place), style: .selection)
        }
    }

    /// What the previous frame shows of the same line; else of the line in its place, which may have been edited. Both were
    /// laid out for the same columns and widths, or rows with the same bytes could look otherwise.
    private mutating func last(like image: LineImage, on frame: Frame, columns: Range<Int>) -> LineImage? {
        guard let shown, shown.columns == columns, shown.frame.size == frame.size,
            shown.frame.policy == frame.policy, !previous.isEmpty
        else { return nil }
        var place = min(next, previous.count - 1)
        for index in previous.indices {
            let candidate = (next + index) % previous.count
            if previous[candidate].layout === image.layout {
                place = candidate
                break
            }
        }
        next = place + 1
        return previous[place]
    }
}
