import RecordDraft
import Synchronization
import TextLayout
import TextRope

/// A memo of line layouts, by 0-based line number. After an edit the layouts of untouched lines are kept under their new numbers.
/// Results are the same with and without it.
final class LayoutMemo: Sendable {
    fileprivate struct Entry {
        var layout: LineLayout
        /// The slots that it keeps together, in bytes of the line.
        var slots: [Range<Int>]
    }

    /// A line that was edited, with its layout from before the edit, for incremental layout.
    fileprivate struct EditedLine {
        /// The number of the line, 0-based.
        var line: Int
        /// Its entry from before the edit.
        var entry: Entry
        /// The bytes of the old line that were replaced.
        var replaced: Range<Int>
        /// The number of bytes that replaced them.
        var count: Int
    }

    /// The entries, and the text, width and policy that they are valid for.
    fileprivate struct Lines {
        var text = TextRope()
        var width = 0
        var policy = WidthPolicy.narrow
        /// How many lines the index of the draft had read. The slots of later lines were not known.
        var readCount = 0
        var entries = LineTable<Entry>()
        var edited: EditedLine?
    }

    private let lines = Mutex(Lines())
    /// The most entries. When it is reached, all are dropped: a screen shows far fewer lines.
    fileprivate static let limit = 1_000

    /// The layouts of consecutive lines, until they have enough rows together or the text ends.
    ///
    /// - Parameters:
    ///   - line: The first line, 0-based.
    ///   - rows: The least number of rows wanted.
    ///   - width: Columns of a row.
    func layouts(from line: Int, rows: Int, in buffer: Buffer, width: Int, policy: WidthPolicy)
        -> [LineLayout]
    {
        var layouts: [LineLayout] = []
        var count = 0
        let end = buffer.text.lineCount
        while count < rows, line + layouts.count < end {
            let next = line + layouts.count
            let missing = rows - count
            // Nearly all are in the memo: one look-up gets all up to the first that is not.
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
    /// Brings the memo to the current text: moves what is still valid, drops the rest.
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
            // Layouts of lines that were not read at that time may lack slots that are known by now.
            let moved = change.lines.lowerBound < readCount ? change.count - change.lines.count : 0
            entries.removeAll(from: min(readCount + moved, buffer.draft.lineCount))
        } else {
            entries = LineTable()
            edited = nil
        }
        text = buffer.text
        readCount = buffer.draft.lineCount
    }

    /// The layouts of consecutive lines, until they have enough rows together or one is not in the memo.
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

    /// The edited line, where the edit is inside one line with a known layout; called before the entries are moved.
    private func editedLine(_ change: Buffer.LastChange) -> LayoutMemo.EditedLine? {
        let line = text.line(at: change.replaced.lowerBound)
        let start = text.lineStart(line)
        guard change.count == change.lines.count, let entry = entries[line],
            change.replaced.upperBound <= start + entry.layout.bytes.count
        else { return nil }
        return LayoutMemo.EditedLine(
            line: line, entry: entry,
            replaced: change.replaced.lowerBound - start..<change.replaced.upperBound - start,
            count: change.insertedCount)
    }
}
