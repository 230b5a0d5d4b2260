import Screen

/// Moves the text to its place after scrolling by having the terminal scroll its columns, while what stands beside them
/// stays.
struct ColumnScroll: Equatable {
    /// What is scrolled.
    var area: Area
    /// By how many rows it moves up; down where negative.
    var distance: Int

    /// The least number of rows that need not be sent for a scroll to pay.
    private static let leastRows = 3

    /// The best way between two frames; `nil` where nothing has been scrolled.
    static func planned(from before: Frame, to frame: Frame) -> ColumnScroll? {
        guard let area = frame.scrollArea, area == before.scrollArea else { return nil }
        return planned(area, from: before, to: frame)
    }

    /// The best way for what stands in an area; `nil` where it has not been scrolled.
    static func planned(_ area: Area, from before: Frame, to frame: Frame) -> ColumnScroll? {
        guard area == area.intersection(frame.area), !area.rows.isEmpty, area.columns.count > 1,
            isWhole(area, in: before),
            isWhole(area, in: frame)
        else { return nil }
        let old = area.rows.map { before.fingerprint(row: $0, columns: area.columns) }
        let new = area.rows.map { frame.fingerprint(row: $0, columns: area.columns) }
        let blank = Frame(size: Size(rows: 1, columns: area.columns.count)).fingerprint(
            row: 0, columns: 0..<area.columns.count)
        // By distance: the rows that are saved from being sent. Those that stand where they are to stand would be sent
        // again, unless they stand there after it too.
        let height = area.rows.count
        var saved = [Int](repeating: 0, count: 2 * height)
        var standing = 0
        for row in new.indices where new[row] != blank {
            let stands = new[row] == old[row]
            if stands { standing += 1 }
            for source in old.indices where old[source] == new[row] && source != row {
                saved[source - row + height] += 1
            }
        }
        var best: (distance: Int, saved: Int)?
        for distance in (1 - height)..<height where saved[distance + height] > 0 {
            let saved = saved[distance + height] - standing
            if saved > best?.saved ?? Self.leastRows - 1 { best = (distance, saved) }
        }
        return best.map { ColumnScroll(area: area, distance: $0.distance) }
    }

    /// Where wide characters stand across an edge in the rows next to those scrolled, as many as are scrolled: xterm
    /// (379) blanks them.
    func endangered(in frame: Frame) -> [Frame.Position] {
        let below = area.rows.upperBound..<min(frame.size.rows, area.rows.upperBound + abs(distance))
        let above = max(0, area.rows.lowerBound - abs(distance))..<area.rows.lowerBound
        return (distance > 0 ? below : above).flatMap { row in
            [area.columns.lowerBound, area.columns.upperBound]
                .filter { $0 > 0 && $0 < frame.size.columns && frame[row, $0].columns == 0 }
                .map { Frame.Position(row: row, column: $0 - 1) }
        }
    }

    /// Whether no wide character stands across an edge.
    private static func isWhole(_ area: Area, in frame: Frame) -> Bool {
        area.rows.allSatisfy { row in
            frame[row, area.columns.lowerBound].columns != 0
                && (area.columns.upperBound == frame.size.columns
                    || frame[row, area.columns.upperBound].columns != 0)
        }
    }
}
