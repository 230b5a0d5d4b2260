import Editing
import TextRope

extension DraftIndex {
    /// The lines of the text so far that an edit touches, in runs that do not touch one another. A carriage return at
    /// the end of one line may come to stand before a line feed, so the line above counts as touched where an edit
    /// begins with a line.
    ///
    /// With each run comes the offset in the new text where it ends.
    func changedLines(_ changes: ChangeSet) -> [(lines: Range<Int>, end: Int)] {
        var runs: [Range<Int>] = []
        for edit in changes.edits {
            let first = line(at: edit.range.lowerBound)
            let isAtStart = first > 0 && lines.summary(before: first).bytes == edit.range.lowerBound
            let run = (isAtStart ? first - 1 : first)..<(line(at: edit.range.upperBound) + 1)
            if let last = runs.last, run.lowerBound <= last.upperBound {
                runs[runs.count - 1] = last.lowerBound..<max(last.upperBound, run.upperBound)
            } else {
                runs.append(run)
            }
        }
        return runs.map { run in
            (run, changes.map(lines.summary(before: run.upperBound).bytes, bias: .after))
        }
    }

    /// The line that holds an offset; the last one for the end of the text.
    func line(at offset: Int) -> Int {
        let found = lines.first { $0.bytes > offset }
        return found?.index ?? max(lines.count - 1, 0)
    }

    /// Classifies lines whose shapes are new, those that looked at them, and all below until nothing changes.
    mutating func reclassify(_ dirty: [Range<Int>]) {
        var next = 0
        for range in dirty where range.upperBound >= next {
            next = classify(
                from: max(firstLineLooking(at: range.lowerBound), next), atLeastTo: range.upperBound)
        }
    }

    /// The first line that was classified by looking at a line, or that line itself.
    private func firstLineLooking(at line: Int) -> Int {
        let found = lines.first { Int($0.reach) + $0.lines - 1 >= line }
        return min(found?.index ?? line, line)
    }

    /// Classifies lines in order, up to `end` at least, and tells where the first line is that did not change.
    private mutating func classify(from start: Int, atLeastTo end: Int) -> Int {
        let before = lines
        var state = start > 0 ? before[start - 1].state : DraftState()
        var touchesFront = start <= frontMatter.last?.line ?? 0
        var records: [LineRecord] = []
        var index = start
        while index < before.count {
            var record = before[index]
            touchesFront = touchesFront || record.state.isFront
            let ahead = LineAhead(of: index) { $0 < before.count ? before[$0].shape : nil }
            let (verdict, reach) = Classifier.classify(&state, record.shape, ahead)
            let isSettled = record.state == state && record.verdict == verdict && record.reach == Int32(reach)
            if isSettled, index >= end { break }
            touchesFront = touchesFront || state.isFront
            record.verdict = verdict
            record.reach = Int32(reach)
            record.state = state
            records.append(record)
            index += 1
        }
        lines.replaceSubrange(start..<index, with: records)
        if touchesFront { refreshFrontMatter() }
        return index
    }
}
