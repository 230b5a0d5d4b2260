import Screen

/// What stands out in the shown part of a line: slots, matches, the selection.
///
/// A list of marks, the later painted over the earlier. Lines with the same marks look the same, and most have none.
struct LineStyles: Sendable {
    /// Bytes of the line that are marked.
    private struct Mark: Equatable, Sendable {
        let style: Style
        /// From the beginning of the line; of a row, where rows are compared.
        let range: Range<Int>
    }

    /// What the line is where nothing stands out.
    let base: Style
    /// The bytes of the line that show.
    private let shown: Range<Int>
    private var marks: [Mark] = []

    /// - Parameters:
    ///   - base: What the line is as a whole.
    ///   - shown: The bytes of the line that are to be drawn, from its start.
    init(base: Style, shown: Range<Int>) {
        self.base = base
        self.shown = shown
    }

    /// What each byte that shows is, from the first of them on; empty where nothing stands out. The cost goes by what
    /// shows and not by how much is marked in the rest of the draft.
    var painted: [Style] {
        if marks.isEmpty { return [] }
        var styles = Array(repeating: base, count: shown.count)
        for mark in marks {
            for offset in mark.range { styles[offset - shown.lowerBound] = mark.style }
        }
        return styles
    }

    /// Whether the same bytes stand out in the same way.
    func looksSame(as other: LineStyles) -> Bool { base == other.base && marks == other.marks }

    /// Whether bytes of the line stand out as as many bytes of another do.
    func looksSame(in bytes: Range<Int>, as other: LineStyles, in others: Range<Int>) -> Bool {
        if base != other.base { return false }
        if marks.isEmpty && other.marks.isEmpty { return true }
        return marks(in: bytes) == other.marks(in: others)
    }

    /// What is marked of some bytes of the line, from the first of them on.
    private func marks(in bytes: Range<Int>) -> [Mark] {
        marks.filter { $0.range.overlaps(bytes) }.map {
            let range = $0.range.clamped(to: bytes)
            return Mark(
                style: $0.style,
                range: range.lowerBound - bytes.lowerBound..<range.upperBound - bytes.lowerBound)
        }
    }

    /// Marks what shows of a range in the text.
    ///
    /// - Parameter lineStart: The byte offset of the line in the text.
    mutating func mark(_ style: Style, _ range: Range<Int>, from lineStart: Int) {
        let first = max(shown.lowerBound, range.lowerBound - lineStart)
        let end = min(shown.upperBound, range.upperBound - lineStart)
        if first < end { marks.append(Mark(style: style, range: first..<end)) }
    }
}
