import Editing
import TextRope

/// The lines of offsets that are asked for in order: one pass over a few lines each, and a search in the tree for those further on.
private struct LinePlaces {
    private let lines: SummaryTree<LineRecord, LineTotals>
    private var line = 0
    /// Where the line found last begins, in bytes.
    private(set) var start = 0
    private var end: Int

    /// At most so many lines are passed over one by one: a search takes as long.
    private static let mostPassed = 4

    init(_ lines: SummaryTree<LineRecord, LineTotals>) {
        self.lines = lines
        end = lines.isEmpty ? 0 : lines[0].byteCount
    }

    /// The line (0-based) that contains a byte offset, no smaller than the one asked for before; the last one for the end of the
    /// text.
    mutating func line(at offset: Int) -> Int {
        var passed = 0
        while offset >= end, line + 1 < lines.count {
            guard passed < Self.mostPassed else {
                line = lines.place { $0.bytes > offset }?.index ?? lines.count - 1
                start = lines.summary(before: line).bytes
                end = start + lines[line].byteCount
                break
            }
            passed += 1
            line += 1
            start = end
            end += lines[line].byteCount
        }
        return line
    }
}

/// Incremental update: which lines are read again after edits, and which are classified again.
///
/// "Look-ahead" is how many lines below a line the classifier read for it (``LineRecord/reach``); "front" is front matter.
///
/// | Line after an edit | Decision |
/// |---|---|
/// | touched by an edit | read again (``changedLines(_:)``) |
/// | directly above an edit that begins at a line's start | read again: a CR at its end may now be before a LF |
/// | at most 8 lines between two runs | read again, with both as one run |
/// | run with as many lines as before, all with the same shape | done: class and state are kept (``settle(_:in:)``) |
/// | run with as many lines as before, some with another shape | dirty: classified again; old class and state for comparison |
/// | run with more or fewer lines | dirty: classified again; outline memo invalidated |
/// | above a dirty run, look-ahead includes it | classified again |
/// | above a dirty run, same state, look-ahead ends above it | skipped |
/// | below a dirty run, up to the first line whose class, look-ahead and state are the old ones | classified again |
/// | below that line, up to the next dirty run | unchanged |
///
/// | A line's change concerns | Decision |
/// |---|---|
/// | a heading, or what a heading counts (``LineRecord/outlineDiffers(from:)``) | outline memo invalidated |
/// | front, before or after | front matter read again |
extension DraftIndex {
    /// The lines of the old text that edits touch, in runs sorted and apart. The line above counts as touched where an edit
    /// begins at a line's start: a carriage return at its end may now be before a line feed, and these are one line end.
    ///
    /// Runs with at most ``smallGap`` lines between them are merged: to read these lines again takes less time than to replace
    /// one more run in the tree. A run of ``mostHeld`` lines takes in no further one that is apart.
    ///
    /// - Returns: Of each run its lines in the old text, and the byte offset in the new text at which it ends.
    func changedLines(_ changes: ChangeSet) -> [(lines: Range<Int>, end: Int)] {
        var runs: [(lines: Range<Int>, growth: Int)] = []
        var growth = 0
        var places = LinePlaces(lines)
        for edit in changes.edits {
            growth += edit.text.byteCount - edit.range.count
            let first = places.line(at: edit.range.lowerBound)
            let isAtStart = first > 0 && places.start == edit.range.lowerBound
            let run = (isAtStart ? first - 1 : first)..<(places.line(at: edit.range.upperBound) + 1)
            if let last = runs.last?.lines,
                last.count < Self.mostHeld
                    ? run.lowerBound <= last.upperBound + Self.smallGap : run.lowerBound < last.upperBound
            {
                runs[runs.count - 1] = (last.lowerBound..<max(last.upperBound, run.upperBound), growth)
            } else {
                runs.append((run, growth))
            }
        }
        return runs.map { ($0.lines, lines.summary(before: $0.lines.upperBound).bytes + $0.growth) }
    }

    /// As many lines are read or classified before they are put into the tree.
    private static let mostHeld = 4_096

    /// The most lines between two runs that are merged.
    private static let smallGap = 8

    /// The line (0-based) that contains a byte offset; the last one for the end of the text.
    func line(at offset: Int) -> Int {
        let found = lines.place { $0.bytes > offset }
        return found?.index ?? max(lines.count - 1, 0)
    }

    /// Classifies dirty lines, lines whose look-ahead includes them, and the lines below until class and state are the old
    /// ones.
    ///
    /// - Parameter dirty: Ranges of lines in the new text, in order.
    mutating func reclassify(_ dirty: [Range<Int>]) {
        var next = 0
        for range in dirty where range.upperBound >= next {
            next = classify(from: max(firstLineLooking(at: range.lowerBound), next), dirty: range)
        }
    }

    /// Copies class, look-ahead and state from the old records to the new ones, where there are as many of them. Mostly that
    /// is all to do: a class depends on shapes alone, and most typing changes no shape.
    ///
    /// - Parameter old: The lines that the new records replace.
    /// - Returns: Whether all shapes are the same, so that nothing needs to be classified; whether front matter has to be read
    ///   again; whether the lines may announce something else (``TitleCatalog``).
    mutating func settle(
        _ records: inout [LineRecord], in old: Range<Int>
    ) -> (isSettled: Bool, touchesFront: Bool, touchesCatalog: Bool) {
        guard records.count == old.count else {
            outlineMemo = OutlineMemo()
            return (false, false, old.lowerBound < TitleCatalog.limit)
        }
        var isSettled = true
        var touchesCatalog = false
        var touchesOutline = false
        var touchesFront = false
        lines.forEach(in: old) { line, before in
            let index = line - old.lowerBound
            isSettled = isSettled && before.shape == records[index].shape
            touchesCatalog =
                touchesCatalog
                || line < TitleCatalog.limit && before.shape != records[index].shape
                    && CatalogLine(before.shape) != CatalogLine(records[index].shape)
            records[index].verdict = before.verdict
            records[index].reach = before.reach
            records[index].state = before.state
            touchesOutline = touchesOutline || before.outlineDiffers(from: records[index])
            touchesFront =
                touchesFront || before.verdict.kind == .frontMatter
                || before.state.isFront && before.verdict.kind != .blank
            return true
        }
        if touchesOutline { outlineMemo = OutlineMemo() }
        return (isSettled, touchesFront, touchesCatalog)
    }

    /// Replaces the records of a range of lines; one for one, the tree is changed in place.
    mutating func put(_ records: some Collection<LineRecord>, in old: Range<Int>) {
        if old.count == 1, records.count == 1, let record = records.first {
            lines.update(at: old.lowerBound) { $0 = record }
        } else {
            lines.replaceSubrange(old, with: records)
        }
    }

    /// The first line whose look-ahead includes `line`; `line` itself where there is none.
    private func firstLineLooking(at line: Int) -> Int {
        let found = lines.place { Int($0.reach) + $0.lines - 1 >= line }
        return min(found?.index ?? line, line)
    }

    /// Classifies lines from `start` on: at least up to the last dirty one, then up to the first line that does not change.
    ///
    /// - Returns: That first unchanged line; the number of lines where all changed.
    private mutating func classify(from start: Int, dirty: Range<Int>) -> Int {
        let before = lines
        let catalog = catalog
        var state = start > 0 ? self.state(after: start - 1) : DraftState()
        // The old state after the same line; nil where the line is new and has none.
        var oldState: DraftState? = state
        var touchesFront = start <= frontMatter.last?.line ?? 0
        var touchesOutline = false
        var changed: [(line: Int, record: LineRecord)] = []
        var index = start
        var isUnchanged = false
        before.forEach(in: start..<before.count) { line, old in
            index = line
            if old.reach < 0 {
                oldState = nil
            } else if old.verdict.kind == .blank {
                oldState = oldState?.afterBlank()
            } else {
                oldState = old.state
            }
            // Above the edit, once the state is the old one, only a line whose look-ahead includes the edit can change.
            if isUnchanged, let oldState, line < dirty.lowerBound,
                line + Int(old.reach) < dirty.lowerBound
            {
                state = oldState
                return true
            }
            var record = old
            touchesFront = touchesFront || oldState?.isFront ?? true
            if old.shape.isBlank {
                state = state.afterBlank()
                isUnchanged = oldState == state
                (record.verdict, record.reach, record.state) = (LineVerdict(.blank), 0, DraftState())
            } else {
                let ahead = LineAhead(of: line) { $0 < before.count ? before[$0].shape : nil }
                let (verdict, reach) = Classifier.classify(
                    &state, record.shape, ahead, catalog, line: line)
                (record.verdict, record.reach, record.state) = (verdict, Int32(reach), state)
                isUnchanged = old.isClassified(like: record)
            }
            touchesFront = touchesFront || state.isFront
            if !old.isClassified(like: record) {
                touchesOutline = touchesOutline || old.outlineDiffers(from: record)
                changed.append((line, record))
                // All of a long draft at once would take up as much memory as the draft.
                if changed.count == Self.mostHeld {
                    putAll(changed)
                    changed.removeAll(keepingCapacity: true)
                }
            }
            if isUnchanged { return line < dirty.upperBound }
            index = line + 1
            return true
        }
        putAll(changed)
        if touchesOutline { outlineMemo = OutlineMemo() }
        if touchesFront { refreshFrontMatter() }
        return index
    }

    /// Stores changed records, each run of consecutive lines at once.
    private mutating func putAll(_ changed: [(line: Int, record: LineRecord)]) {
        var start = changed.startIndex
        while start < changed.endIndex {
            var end = start + 1
            while end < changed.endIndex, changed[end].line == changed[end - 1].line + 1 { end += 1 }
            let first = changed[start].line
            put(changed[start..<end].map(\.record), in: first..<first + end - start)
            start = end
        }
    }
}

extension LineRecord {
    /// Whether another record has the same class, look-ahead and state.
    fileprivate func isClassified(like other: LineRecord) -> Bool {
        verdict == other.verdict && reach == other.reach && state == other.state
    }

    /// Whether a heading, or what a heading counts (paragraphs, slots), may change when `other` replaces this record.
    func outlineDiffers(from other: LineRecord) -> Bool {
        verdict != other.verdict || verdict.isOfHeading || shape.label != other.shape.label
            || slots.count != other.slots.count || state.domain != other.state.domain
            || state.wait != other.state.wait
    }
}

extension LineVerdict {
    /// Whether the words of the line are a heading's.
    var isOfHeading: Bool {
        kind == .heading || kind == .headingContinuation || kind == .headingTitle
    }
}
