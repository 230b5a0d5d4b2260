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
        var layouts: [Int: LineLayout] = [:]
    }

    private let lines = Mutex(Lines())
    private let contents = LayoutCache()
    /// More lines than this are not kept by number: a screen shows far fewer.
    private static let limit = 1_000

    /// The layout of a 0-based line.
    func layout(ofLine line: Int, in buffer: Buffer, width: Int, policy: WidthPolicy) -> LineLayout {
        let known = lines.withLock { lines -> LineLayout? in
            if lines.width == width, lines.policy == policy, lines.text.isSameSnapshot(as: buffer.text) {
                return lines.layouts[line]
            }
            lines = Lines(text: buffer.text, width: width, policy: policy)
            return nil
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
