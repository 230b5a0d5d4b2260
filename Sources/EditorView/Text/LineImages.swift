import Screen
import TextLayout

/// A cache of the text's rows on the screen: the images of the lines in the previous frame and in this one. A row that is the
/// same as in the previous frame is not drawn again.
///
/// A line is compared with one image of the previous frame: the one with the same layout object; if there is none, the one
/// after the image found last, which probably shows the same line before an edit.
///
/// | Compared with the previous frame | Decision |
/// |---|---|
/// | `keeps`: canvas began as the previous frame; next image has the same layout object, place, styles, selected end | image kept |
/// | `draw`: no previous frame, or its size, width policy or text columns differ | all rows of the line are drawn |
/// | `draw`: row with the same bytes, units, styles, selected end; same screen row, canvas began as the previous frame | not drawn |
/// | `draw`: the same row, but scrolled, or on a blank canvas | its cells are copied from the previous frame |
/// | `draw`: any other row | drawn |
struct LineImages: Sendable {
    /// The images of the frame being drawn, from the top.
    private var drawn: [LineImage] = []
    /// The images of the previous frame, from the top.
    private var previous: [LineImage] = []
    /// The previous frame and its columns of text; `nil` before the first frame. It is taken before a dialog is drawn, so its
    /// text is complete.
    private var previousFrame: (frame: Frame, columns: Range<Int>)?
    /// The index in `previous` to search from: after the image found last.
    private var next = 0

    /// Begins a frame: the images drawn last become those of the previous frame.
    mutating func beginFrame() {
        swap(&previous, &drawn)
        drawn.removeAll(keepingCapacity: true)
        next = 0
    }

    /// Ends a frame and keeps it, to copy rows from.
    ///
    /// - Parameters:
    ///   - frame: The frame with all of the text drawn, and no dialog over it.
    ///   - columns: The columns of the text, 0-based.
    mutating func endFrame(_ frame: Frame, columns: Range<Int>) {
        previousFrame = (frame, columns)
    }

    /// Whether the canvas already shows these rows of a line, as the previous frame did. Then nothing needs to be drawn, and
    /// the image is kept for the next frame. Only the image at `next` is compared, so that the check is cheap; `draw` searches
    /// all of them.
    ///
    /// - Parameters:
    ///   - rows: The rows of the layout that show.
    ///   - selectsEnd: Whether the selection includes the end of the line.
    ///   - row: The row of the screen in which they begin, 0-based.
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

    /// Draws the rows of a line, or copies those that the previous frame shows.
    ///
    /// - Parameters:
    ///   - columns: The columns to draw in: those of the text, and one more for the caret behind a full row.
    ///   - textColumns: The columns of the text. All columns are 0-based.
    mutating func draw(
        _ image: LineImage, on canvas: inout Canvas, columns: Range<Int>, textColumns: Range<Int>
    ) {
        let old = last(like: image, on: canvas.frame, columns: textColumns)
        var styles: [Style]?
        for number in image.rows {
            let row = image.screenRow(of: number)
            let place = Area(rows: row..<row + 1, columns: columns)
            if let old, let previousFrame, image.looksSame(as: old, inRow: number) {
                let source = old.screenRow(of: number)
                if !canvas.isPrevious || source != row {
                    canvas.frame.put(row: source, of: previousFrame.frame, columns: columns, in: row)
                }
                continue
            }
            if styles == nil { styles = image.styles.painted }
            draw(image, rowNumber: number, styles: styles ?? [], on: &canvas, in: place, textColumns)
        }
        drawn.append(image)
    }

    /// Draws one row of a line.
    ///
    /// - Parameters:
    ///   - number: The row of the layout.
    ///   - styles: The style of each byte that shows, from the first of them on; empty where all have the base style.
    ///   - place: The row of the screen and the columns to draw in.
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
            // The columns before `end` are all written, so only the rest is cleared.
            canvas.clear(Area(rows: place.rows, columns: end..<place.columns.upperBound))
        }
        if image.selectsEnd(inRow: number) {
            let lineEnd = Area(rows: place.rows, columns: end..<end + 1)
            canvas.frame.fill(lineEnd.intersection(place), style: .selection)
        }
    }

    /// The image of the previous frame to compare with: that of the same layout object, else the one at `next`.
    ///
    /// - Returns: `nil` where the previous frame has another size, width policy or columns of text: there, rows with the same
    ///   bytes may have other cells.
    private mutating func last(like image: LineImage, on frame: Frame, columns: Range<Int>) -> LineImage? {
        guard let previousFrame, previousFrame.columns == columns, previousFrame.frame.size == frame.size,
            previousFrame.frame.policy == frame.policy, !previous.isEmpty
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
