import Editing
import TextRope

extension DraftIndex {
    /// The lines of the text so far that an edit touches, in runs that do not touch one another. A carriage return at
    /// the end of one line may come to stand before a line feed, so the line above counts as touched where an edit
    /// begins with a line.
    ///
    /// With each run comes the offset in the new text where it ends. Runs with few lines between them are one: to read
    /// these again takes less time than to put one more run in its place.
    func changedLines(_ changes: ChangeSet) -> [(lines: Range<Int>, end: Int)] {
        var runs: [(lines: Range<Int>, growth: Int)] = []
        var growth = 0
        for edit in changes.edits {
            growth += edit.text.byteCount - edit.range.count
            let first = line(at: edit.range.lowerBound)
            let isAtStart = first > 0 && lines.summary(before: first).bytes == edit.range.lowerBound
            let run = (isAtStart ? first - 1 : first)..<(line(at: edit.range.upperBound) + 1)
            if let last = runs.last?.lines, run.lowerBound <= last.upperBound + Self.smallGap {
                runs[runs.count - 1] = (last.lowerBound..<max(last.upperBound, run.upperBound), growth)
            } else {
                runs.append((run, growth))
            }
        }
        return runs.map { ($0.lines, lines.summary(before: $0.lines.upperBound).bytes + $0.growth) }
    }

    /// In lines.
    private static let smallGap = 8

    /// The line that holds an offset; the last one for the end of the text.
    func line(at offset: Int) -> Int {
        let found = lines.place { $0.bytes > offset }
        return found?.index ?? max(lines.count - 1, 0)
    }

    /// Classifies lines whose shapes are new, those whose look-ahead includes them, and all below until the state agrees
    /// with the old one.
    mutating func reclassify(_ dirty: [Range<Int>]) {
        var next = 0
        for range in dirty where range.upperBound >= next {
            next = classify(from: max(firstLineLooking(at: range.lowerBound), next), dirty: range)
        }
    }

    /// Gives new records what is known of the lines that they take the place of, and tells whether that is all there
    /// is to know: classes go by shapes alone, and most of what is typed changes the shape of no line.
    mutating func settle(
        _ records: inout [LineRecord], in old: Range<Int>
    ) -> (isSettled: Bool, touchesFront: Bool) {
        guard records.count == old.count else {
            outlineMemo = OutlineMemo()
            return (false, false)
        }
        var isSettled = true
        var touchesOutline = false
        var touchesFront = false
        lines.forEach(in: old) { line, before in
            let index = line - old.lowerBound
            isSettled = isSettled && before.shape == records[index].shape
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
        return (isSettled, touchesFront)
    }

    /// Replaces records.
    mutating func put(_ records: some Collection<LineRecord>, in old: Range<Int>) {
        if old.count == 1, records.count == 1, let record = records.first {
            lines.update(at: old.lowerBound) { $0 = record }
        } else {
            lines.replaceSubrange(old, with: records)
        }
    }

    /// The first line whose look-ahead includes a line, or that line itself.
    private func firstLineLooking(at line: Int) -> Int {
        let found = lines.place { Int($0.reach) + $0.lines - 1 >= line }
        return min(found?.index ?? line, line)
    }

    /// Classifies lines in order, up to the last dirty one at least, and tells where the first line is that did not change.
    private mutating func classify(from start: Int, dirty: Range<Int>) -> Int {
        let before = lines
        var state = start > 0 ? self.state(after: start - 1) : DraftState()
        // What it was after the same line before; nil where that is not known.
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
            // Above the edit, once the state is the old one, only lines whose look-ahead includes it can change.
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
                let (verdict, reach) = Classifier.classify(&state, record.shape, ahead)
                (record.verdict, record.reach, record.state) = (verdict, Int32(reach), state)
                isUnchanged = old.isClassified(like: record)
            }
            touchesFront = touchesFront || state.isFront
            if !old.isClassified(like: record) {
                touchesOutline = touchesOutline || old.outlineDiffers(from: record)
                changed.append((line, record))
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

    /// Puts records in their places, run by run.
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

    /// Whether a heading, or what a heading counts, may be other with another record in the place of this one.
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
