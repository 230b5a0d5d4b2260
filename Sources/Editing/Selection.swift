/// Which side of text inserted right at an offset the offset belongs to.
public enum Bias: Sendable {
    /// The offset stays in front of the inserted text.
    case before
    /// The offset moves behind the inserted text.
    case after
}

/// The caret and, where text is selected, the other end of it; byte offsets.
public struct Selection: Equatable, Sendable {
    /// The end that stays while the selection is extended.
    public var anchor: Int
    /// The end that moves: the caret.
    public var head: Int

    /// A caret with nothing selected.
    public init(at offset: Int) {
        anchor = offset
        head = offset
    }

    /// A selection from a fixed end to the caret.
    public init(anchor: Int, head: Int) {
        self.anchor = anchor
        self.head = head
    }

    /// The selected bytes; empty for a caret.
    public var range: Range<Int> { min(anchor, head)..<max(anchor, head) }
    /// Whether nothing is selected.
    public var isCaret: Bool { anchor == head }

    /// The selection as far as it lies in a text of so many bytes.
    public func clamped(to length: Int) -> Selection {
        Selection(anchor: min(max(0, anchor), length), head: min(max(0, head), length))
    }

    /// Where this selection stands after a change. A caret moves behind text that is inserted at it; a
    /// selection does not grow by text that is inserted at its ends.
    public func mapped(through changes: ChangeSet) -> Selection {
        let map = OffsetMap(changes)
        if isCaret { return Selection(at: map.map(head, bias: .after)) }
        let start = map.map(range.lowerBound, bias: .after)
        let end = max(start, map.map(range.upperBound, bias: .before))
        return anchor < head ? Selection(anchor: start, head: end) : Selection(anchor: end, head: start)
    }
}
