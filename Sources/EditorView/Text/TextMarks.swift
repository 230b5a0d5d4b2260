import EditorCore
import RecordDraft
import Screen

/// What stands out in the visible text: slots, matches, the selection.
struct TextMarks {
    private let remotePlaces: [RemotePlace]
    private let filled: [Range<Int>]
    private let slots: [SlotSpan]
    private let alternatives: [SlotSpan]
    /// The slot that typing replaces.
    private let activeSlot: SlotSpan?
    /// The matches; `nil` where none are to be marked.
    private var search: SearchState? { showsMatches ? scene.state.search : nil }
    private let selection: Range<Int>
    private let showsMatches: Bool
    /// Not what is searched for itself: to ask a copy of it for each line would cost more than most lines take.
    private let scene: Scene

    /// - Parameters:
    ///   - slots: The slots of the lines that show.
    ///   - alternatives: What of them stands in brackets and is still negotiated.
    ///   - shown: The bytes of these lines.
    init(_ scene: Scene, slots: [SlotSpan], alternatives: [SlotSpan], shown: Range<Int>) {
        let state = scene.state
        let buffer = state.buffer
        remotePlaces = buffer.remotePlaces.filter { $0.range.overlaps(shown) }
        filled = buffer.filledSlots.map(\.range).filter { range in
            !slots.contains { $0.range.overlaps(range) }
        }
        self.slots = slots
        self.alternatives = alternatives
        activeSlot = scene.activeSlot
        showsMatches = state.search.isShown && state.search.version == buffer.version
        self.scene = scene
        selection = buffer.selection.range
    }

    /// What stands out in a line.
    ///
    /// - Parameters:
    ///   - line: The line, 0-based.
    ///   - start: Its byte offset in the text.
    ///   - shown: The bytes of the line that are to be drawn, from its start.
    ///   - base: The style of the bytes that are not marked.
    func styles(ofLine line: Int, from start: Int, shown: Range<Int>, base: Style) -> LineStyles {
        var styles = LineStyles(base: base, shown: shown)
        for place in alternatives where place.line == line {
            styles.mark(.alternative, place.range, from: start)
        }
        for place in remotePlaces { styles.mark(.changed, place.range, from: start) }
        for range in filled { styles.mark(.filled, range, from: start) }
        for slot in slots where slot.line == line { styles.mark(.slot, slot.range, from: start) }
        if let activeSlot, activeSlot.line == line {
            styles.mark(.slotAtCaret, activeSlot.range, from: start)
        }
        if let search {
            markMatches(of: search, within: start + shown.lowerBound..<start + shown.upperBound) {
                styles.mark(.match, $0, from: start)
            }
        }
        styles.mark(.selection, selection, from: start)
        // The match gone to, as long as the caret is at it.
        if let search, let current = search.current, search.matches.indices.contains(current),
            selection == search.matches[current].start..<search.matches[current].start
        {
            for range in search.matches[current].ranges { styles.mark(.matchAtCaret, range, from: start) }
        }
        return styles
    }

    /// Whether the selection goes on over the end of a line.
    func selectsLineEnd(at offset: Int) -> Bool {
        selection.lowerBound <= offset && selection.upperBound > offset
    }

    private func markMatches(
        of search: SearchState, within shown: Range<Int>, mark: (Range<Int>) -> Void
    ) {
        // The first match that begins in the visible text, and a few before it that may end in it.
        let low = search.matchIndex(from: shown.lowerBound) ?? search.matches.count
        for match in search.matches[max(0, low - 3)...] {
            if match.start >= shown.upperBound { break }
            for range in match.ranges { mark(range) }
        }
    }
}
