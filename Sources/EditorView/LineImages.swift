import Screen
import TextLayout

/// The lines of the text in the frame before, and those drawn since: what looks as it did is copied and not drawn.
struct LineImages: Sendable {
    /// Those drawn since, from the top.
    private var drawn: [LineImage] = []
    private var before: [LineImage] = []
    /// Where the next one probably is: behind the last one found.
    private var next = 0
    /// Whether the frame shows those drawn before.
    private var isStanding = false

    /// What was drawn becomes what was drawn before.
    ///
    /// - Parameter isStanding: whether the frame shows them, with nothing drawn over them.
    mutating func beginFrame(isStanding: Bool) {
        self.isStanding = isStanding
        before = drawn
        drawn.removeAll(keepingCapacity: true)
        next = 0
    }

    /// Draws rows of a line in an area of as many rows; the text takes some of its columns.
    mutating func draw(_ key: LineImage.Key, on frame: inout Frame, in area: Area, textColumns: Range<Int>) {
        let row = area.rows.lowerBound
        if var image = image(for: key, columns: area.columns) {
            if !isStanding || image.row != row {
                frame.put(image.part, row: row)
                image.row = row
            }
            drawn.append(image)
            return
        }
        if isStanding { frame.clear(area) }
        let styles = key.styles.painted
        let firstByte = key.layout.rows[key.rows.lowerBound].bytes.lowerBound
        let base = key.styles.base
        var end = textColumns.lowerBound
        for (number, row) in zip(key.rows, area.rows) {
            let place = Area(rows: row..<row + 1, columns: area.columns)
            if key.isPreviewed {
                frame.fill(Area(rows: place.rows, columns: textColumns), style: .preview)
            }
            end = frame.write(
                key.layout, layoutRow: number, row: row, column: textColumns.lowerBound, clip: place,
                style: { bytes, isEscaped in
                    let style = styles.isEmpty ? base : styles[bytes.lowerBound - firstByte]
                    return isEscaped && style == base ? .control : style
                })
        }
        if key.selectsEnd, let row = area.rows.last {
            let lineEnd = Area(rows: row..<row + 1, columns: end..<end + 1)
            frame.fill(lineEnd.intersection(area), style: .selection)
        }
        drawn.append(LineImage(key: key, part: frame.part(area), row: row))
    }

    private mutating func image(for key: LineImage.Key, columns: Range<Int>) -> LineImage? {
        for index in before.indices {
            let place = (next + index) % before.count
            guard before[place].key == key, before[place].part.area.columns == columns else { continue }
            next = place + 1
            return before[place]
        }
        return nil
    }
}
