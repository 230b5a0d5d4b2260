import Editing
import TextRope

/// A place that somebody else has changed since the draft was opened.
public struct RemotePlace: Equatable, Sendable {
    /// What they wrote, in bytes of the text; empty where they only took something out.
    public private(set) var range: Range<Int>
    /// What stood there before.
    public let replaced: TextRope

    /// Moves the place with the text; `false` where nothing is left of it.
    mutating func move(through map: OffsetMap) -> Bool {
        let isRemoval = range.isEmpty
        let start = map.map(range.lowerBound, bias: isRemoval ? .before : .after)
        let end = isRemoval ? start : map.map(range.upperBound, bias: .before)
        guard isRemoval || start < end else { return false }
        range = start..<end
        return true
    }
}

extension RemotePlace {
    /// The places of a change that somebody else has made.
    ///
    /// - Parameter before: The text before the change.
    static func places(of changes: ChangeSet, in before: TextRope) -> [RemotePlace] {
        var growth = 0
        return changes.edits.map { edit in
            let start = edit.range.lowerBound + growth
            growth += edit.text.byteCount - edit.range.count
            return RemotePlace(range: start..<(start + edit.text.byteCount), replaced: before[edit.range])
        }
    }
}
