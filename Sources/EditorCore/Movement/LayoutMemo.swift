import RecordDraft
import Synchronization
import TextLayout
import TextRope

/// Remembers how lines are wrapped: by their number as long as the text is the same snapshot, and over edits by what
/// stands in them. A memo that changes no result.
final class LayoutMemo: Sendable {
    private struct Lines {
        var text = TextRope()
        var width = 0
        var policy = WidthPolicy.narrow
        /// How many lines of the draft had been read: of others it was not known which slots they hold.
        var readCount = 0
        var layouts: [Int: LineLayout] = [:]
    }

    private let lines = Mutex(Lines())
    private let contents = LayoutCache()
    /// More lines than this are not kept by number: a screen shows far fewer.
    private static let limit = 1_000

    /// The layouts that a change leaves as they are, by their new numbers.
    private static func layouts(_ layouts: [Int: LineLayout], after change: Buffer.LastChange) -> [Int:
        LineLayout]
    {
        let shift = change.count - change.lines.count
        if shift == 0, change.lines.count < layouts.count {
            var kept = layouts
            for line in change.lines { kept[line] = nil }
            return kept
        }
        var kept: [Int: LineLayout] = [:]
        for (line, layout) in layouts where !change.lines.contains(line) {
            kept[line < change.lines.lowerBound ? line : line + shift] = layout
        }
        return kept
    }

    /// The layout of a 0-based line.
    func layout(ofLine line: Int, in buffer: Buffer, width: Int, policy: WidthPolicy) -> LineLayout {
        let known = lines.withLock { lines -> LineLayout? in
            if lines.width == width, lines.policy == policy, lines.text.isSameSnapshot(as: buffer.text) {
                if lines.readCount != buffer.draft.lineCount {
                    let read = lines.readCount
                    lines.readCount = buffer.draft.lineCount
                    lines.layouts = lines.layouts.filter { $0.key < read }
                }
                return lines.layouts[line]
            }
            var kept = Lines(
                text: buffer.text, width: width, policy: policy, readCount: buffer.draft.lineCount)
            if lines.width == width, lines.policy == policy, let change = buffer.lastChange,
                buffer.draft.isComplete,
                lines.text.isSameSnapshot(as: change.before)
            {
                kept.layouts = Self.layouts(lines.layouts, after: change)
            }
            lines = kept
            return lines.layouts[line]
        }
        if let known { return known }
        let content = buffer.text.lineContent(line)
        let slots = buffer.draft.slots(in: line..<(line + 1)).map {
            ($0.range.lowerBound - content.lowerBound)..<($0.range.upperBound - content.lowerBound)
        }
        let layout = contents.layout(
            of: buffer.text.bytes(in: content), width: width, policy: policy, keepTogether: slots)
        lines.withLock { lines in
            if lines.layouts.count >= Self.limit { lines.layouts.removeAll(keepingCapacity: true) }
            lines.layouts[line] = layout
        }
        return layout
    }
}
