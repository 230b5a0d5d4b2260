import RecordDraft
import Synchronization
import TextLayout
import TextRope

/// Remembers how lines are wrapped, by their number; over an edit those it has not touched get their new numbers. A memo
/// that changes no result.
final class LayoutMemo: Sendable {
    fileprivate struct Entry {
        var layout: LineLayout
        /// The slots, in bytes of the line.
        var slots: [Range<Int>]
    }

    /// A long line that was edited, as it was before.
    fileprivate struct EditedLine {
        var line: Int
        var entry: Entry
        /// The bytes of it that were replaced, and how many stand there now.
        var replaced: Range<Int>
        var count: Int
    }

    fileprivate struct Lines {
        var text = TextRope()
        var width = 0
        var policy = WidthPolicy.narrow
        /// How many lines of the draft had been read: of others it was not known which slots they hold.
        var readCount = 0
        var entries = LineTable<Entry>()
        var edited: EditedLine?
    }

    private let lines = Mutex(Lines())
    /// More lines than this are not kept by number: a screen shows far fewer.
    fileprivate static let limit = 1_000
    /// Of lines longer than this, in bytes, only what an edit changes is laid out again.
    fileprivate static let longLine = 1 << 7

    /// The layouts of lines from a 0-based one on, as many as have so many rows together or as there are.
    func layouts(from line: Int, rows: Int, in buffer: Buffer, width: Int, policy: WidthPolicy)
        -> [LineLayout]
    {
        var layouts: [LineLayout] = []
        var count = 0
        let end = buffer.text.lineCount
        while count < rows, line + layouts.count < end {
            let next = line + layouts.count
            let missing = rows - count
            // Nearly all are known, and looked up at once.
            var more = lines.withLock { lines in
                lines.follow(buffer, width: width, policy: policy)
                return lines.known(from: next, rows: missing)
            }
            if more.isEmpty { more = [layout(ofLine: next, in: buffer, width: width, policy: policy)] }
            for layout in more { count += layout.rows.count }
            layouts += more
        }
        return layouts
    }

    /// The layout of a 0-based line.
    func layout(ofLine line: Int, in buffer: Buffer, width: Int, policy: WidthPolicy) -> LineLayout {
        let (known, edited) = lines.withLock { lines -> (LineLayout?, EditedLine?) in
            lines.follow(buffer, width: width, policy: policy)
            return (lines.entries[line]?.layout, lines.edited?.line == line ? lines.edited : nil)
        }
        if let known { return known }
        let content = buffer.text.lineContent(line)
        let slots = buffer.draft.slots(in: line..<(line + 1)).map {
            ($0.range.lowerBound - content.lowerBound)..<($0.range.upperBound - content.lowerBound)
        }
        let bytes = buffer.text.bytes(in: content)
        let layout: LineLayout
        if let edited, edited.entry.layout.bytes.count - edited.replaced.count + edited.count == bytes.count {
            layout = LineLayout(
                edited.entry.layout, keptTogether: edited.entry.slots, bytes: bytes,
                replaced: edited.replaced,
                by: edited.count, keepTogether: slots)
        } else {
            layout = LineLayout(bytes: bytes, width: width, policy: policy, keepTogether: slots)
        }
        lines.withLock { lines in
            if lines.entries.count >= Self.limit { lines.entries = LineTable() }
            lines.entries[line] = Entry(layout: layout, slots: slots)
            if lines.edited?.line == line { lines.edited = nil }
        }
        return layout
    }
}

extension LayoutMemo.Lines {
    /// Keeps what still holds for the text as it is now.
    fileprivate mutating func follow(_ buffer: Buffer, width: Int, policy: WidthPolicy) {
        if self.width != width || self.policy != policy {
            self = Self(width: width, policy: policy)
        }
        let isSame = text.isSameSnapshot(as: buffer.text)
        if isSame && readCount == buffer.draft.lineCount { return }
        if isSame {
            entries.removeAll(from: readCount)
        } else if let change = buffer.lastChange, text.isSameSnapshot(as: change.before) {
            edited = editedLine(change)
            entries.replace(change.lines, by: change.count)
            // Perhaps lines have been read since, and then edited.
            let moved = change.lines.lowerBound < readCount ? change.count - change.lines.count : 0
            entries.removeAll(from: min(readCount + moved, buffer.draft.lineCount))
        } else {
            entries = LineTable()
            edited = nil
        }
        text = buffer.text
        readCount = buffer.draft.lineCount
    }

    /// The layouts of lines from one on, as many as have so many rows together, up to the first that is not known.
    fileprivate func known(from line: Int, rows: Int) -> [LineLayout] {
        var layouts: [LineLayout] = []
        var count = 0
        entries.forEach(from: line) { entry in
            layouts.append(entry.layout)
            count += entry.layout.rows.count
            return count < rows
        }
        return layouts
    }

    private func editedLine(_ change: Buffer.LastChange) -> LayoutMemo.EditedLine? {
        let line = text.line(at: change.replaced.lowerBound)
        let start = text.lineStart(line)
        guard change.count == change.lines.count, let entry = entries[line],
            entry.layout.bytes.count > LayoutMemo.longLine,
            change.replaced.upperBound <= start + entry.layout.bytes.count
        else { return nil }
        return LayoutMemo.EditedLine(
            line: line, entry: entry,
            replaced: change.replaced.lowerBound - start..<change.replaced.upperBound - start,
            count: change.insertedCount)
    }
}
