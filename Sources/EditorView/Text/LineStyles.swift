import Screen

/// What stands out in the visible part of a line: slots, matches, the selection.
///
/// A list of marks, the later painted over the earlier. Lines with the same marks look the same, and most have none.
struct LineStyles: Sendable {
    /// Bytes of the line that are marked.
    private struct Mark: Equatable, Sendable {
        let style: Style
        /// In bytes from the start of the line; where rows are compared, from the start of the row.
        let range: Range<Int>
    }

    /// The style of the bytes that are not marked.
    let base: Style
    /// The bytes of the line that show.
    private let shown: Range<Int>
    private var marks: [Mark] = []

    /// - Parameters:
    ///   - base: The style of the bytes that are not marked.
    ///   - shown: The bytes of the line that are to be drawn, from its start.
    init(base: Style, shown: Range<Int>) {
        self.base = base
        self.shown = shown
    }

    /// The style of each visible byte, from the first one on; empty where nothing is marked. The time is in proportion to
    /// the visible bytes, however much is marked in the rest of the draft.
    var painted: [Style] {
        if marks.isEmpty { return [] }
        var styles = Array(repeating: base, count: shown.count)
        for mark in marks {
            for offset in mark.range { styles[offset - shown.lowerBound] = mark.style }
        }
        return styles
    }

    /// Whether base and marks are the same.
    func looksSame(as other: LineStyles) -> Bool { base == other.base && marks == other.marks }

    /// Whether a range of the line has the same base and marks as a range of another line.
    func looksSame(in bytes: Range<Int>, as other: LineStyles, in others: Range<Int>) -> Bool {
        if base != other.base { return false }
        if marks.isEmpty && other.marks.isEmpty { return true }
        return marks(in: bytes) == other.marks(in: others)
    }

    /// The marks in a range of the line, cut to it, their ranges counted from its start.
    private func marks(in bytes: Range<Int>) -> [Mark] {
        marks.filter { $0.range.overlaps(bytes) }.map {
            let range = $0.range.clamped(to: bytes)
            return Mark(
                style: $0.style,
                range: range.lowerBound - bytes.lowerBound..<range.upperBound - bytes.lowerBound)
        }
    }

    /// Marks the visible part of a range of the text.
    ///
    /// - Parameter lineStart: The byte offset of the line in the text.
    mutating func mark(_ style: Style, _ range: Range<Int>, from lineStart: Int) {
        let first = max(shown.lowerBound, range.lowerBound - lineStart)
        let end = min(shown.upperBound, range.upperBound - lineStart)
        if first < end { marks.append(Mark(style: style, range: first..<end)) }
    }
}
