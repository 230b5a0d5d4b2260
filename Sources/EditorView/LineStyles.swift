import EditorCore
import RecordDraft
import Screen

/// What each byte of the shown part of a line is: slot, match, selection or plain text.
///
/// Stored by byte, the later painted over the earlier, so that the cost goes by what shows and not by how much
/// is marked in the rest of the draft.
struct LineStyles {
    /// Whether nothing in the line stands out.
    private(set) var isPlain = true
    /// What the line is where nothing stands out.
    let base: Style
    /// The bytes of the line that show.
    private let shown: Range<Int>
    /// The offset of the line in the text.
    private let lineStart: Int
    private var styles: [Style] = []

    /// - Parameters:
    ///   - line: The line, 0-based.
    ///   - lineStart: Its byte offset in the text.
    ///   - shown: The bytes of the line that are to be drawn, from its start.
    ///   - base: What the line is as a whole.
    ///   - slots: The slots of the line, and any others.
    ///   - activeSlot: The slot that typing replaces.
    init(
        _ state: EditorState, line: Int, lineStart: Int, shown: Range<Int>, base: Style, slots: [SlotSpan],
        activeSlot: SlotSpan?
    ) {
        self.base = base
        self.shown = shown
        self.lineStart = lineStart
        guard !shown.isEmpty else { return }
        let buffer = state.buffer
        for range in buffer.takenIn { paint(.changed, range) }
        for filled in buffer.filledSlots where !slots.contains(where: { $0.range.overlaps(filled.range) }) {
            paint(.filled, filled.range)
        }
        for slot in slots where slot.line == line { paint(.slot, slot.range) }
        if let active = activeSlot, active.line == line { paint(.slotAtCaret, active.range) }
        let matches = state.search.isShown && state.search.version == buffer.version ? state.search : nil
        if let matches { paintMatches(of: matches) }
        paint(.selection, buffer.selection.range)
        // The match gone to is selected too, and is to look like what it is.
        if let matches, let current = matches.current, matches.matches.indices.contains(current),
            buffer.selection.range == matches.matches[current].start..<matches.matches[current].end
        {
            for range in matches.matches[current].ranges { paint(.matchAtCaret, range) }
        }
    }

    /// What the unit that begins at a byte of the line is.
    func style(at offset: Int, isEscaped: Bool) -> Style {
        let style = styles.isEmpty || !shown.contains(offset) ? base : styles[offset - shown.lowerBound]
        return isEscaped && style == base ? .control : style
    }

    private mutating func paint(_ style: Style, _ range: Range<Int>) {
        guard range.upperBound > lineStart + shown.lowerBound,
            range.lowerBound < lineStart + shown.upperBound,
            !range.isEmpty
        else { return }
        if styles.isEmpty { styles = Array(repeating: base, count: shown.count) }
        isPlain = false
        let first = max(shown.lowerBound, range.lowerBound - lineStart)
        let end = min(shown.upperBound, range.upperBound - lineStart)
        for offset in first..<end { styles[offset - shown.lowerBound] = style }
    }

    private mutating func paintMatches(of search: SearchState) {
        let start = lineStart + shown.lowerBound
        let end = lineStart + shown.upperBound
        // The first match that begins in what shows, and a few before it that may reach into it.
        let low = search.matchIndex(from: start) ?? search.matches.count
        for index in max(0, low - 3)..<search.matches.count {
            let match = search.matches[index]
            if match.start >= end { break }
            for range in match.ranges { paint(.match, range) }
        }
    }
}
