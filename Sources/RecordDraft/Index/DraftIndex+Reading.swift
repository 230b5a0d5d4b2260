import Editing
import TextRope

extension DraftIndex {
    /// How much is read at least where nothing is known yet, in bytes.
    static let leastRead = 1 << 16

    /// How much put in at once is read at once, in bytes: a paste of it takes some hundredths of a second.
    static let mostReadAtOnce = 1 << 21

    /// Discards the classes of all lines from one on: they count as not read yet.
    mutating func forgetLines(from first: Int) {
        lines.replaceSubrange(first..<lines.count, with: [])
        isComplete = false
        outlineMemo = OutlineMemo()
        reclassify(Self.merged(refreshCatalog()))
        refreshFrontMatter()
        if lines.isEmpty { readOn(bytes: Self.leastRead) }
    }

    /// Reads about so many bytes more of the text, up to the end of a line.
    public mutating func readOn(bytes: Int) {
        guard !isComplete else { return }
        let start = lines.summary.bytes
        var end = min(text.byteCount, start + bytes)
        if end < text.byteCount {
            let line = text.line(at: end) + 1
            end = line < text.lineCount ? text.lineStart(line) : text.byteCount
        }
        let endsText = end == text.byteCount
        let records = LineSource(text, vocabulary, marks).records(in: start..<end, endsText: endsText)
        let first = lines.count
        isComplete = endsText
        outlineMemo = OutlineMemo()
        if first == 0 {
            catalog = TitleCatalog(records.prefix(TitleCatalog.limit).map { CatalogLine($0.shape) })
            lines = SummaryTree(Self.classified(records, catalog))
            refreshFrontMatter()
        } else {
            lines.replaceSubrange(first..<first, with: records)
            let read = first..<lines.count
            reclassify(first < TitleCatalog.limit ? Self.merged(refreshCatalog() + [read]) : [read])
        }
    }

    /// Classifies the lines of a beginning, which no tree has to be gone through for.
    private static func classified(_ records: [LineRecord], _ catalog: TitleCatalog) -> [LineRecord] {
        var records = records
        var state = DraftState()
        for index in records.indices {
            let ahead = LineAhead(of: index) { records.indices.contains($0) ? records[$0].shape : nil }
            let (verdict, reach) = Classifier.classify(
                &state, records[index].shape, ahead, catalog, line: index)
            records[index].verdict = verdict
            records[index].reach = Int32(reach)
            if !records[index].shape.isBlank { records[index].state = state }
        }
        return records
    }

    /// Of changes to a text that is not read to its end those in the lines that are. Where a change runs over the end of
    /// what is read, its lines are forgotten, to be read again in their turn.
    mutating func changesInWhatIsRead(_ changes: ChangeSet) -> ChangeSet {
        let edits = changes.edits
        if let crossing = edits.first(where: { $0.range.upperBound >= lines.summary.bytes }) {
            let first = max(0, line(at: min(crossing.range.lowerBound, max(0, lines.summary.bytes - 1))) - 1)
            let isAbove = crossing.range.lowerBound > lines.summary.bytes
            if !isAbove, first < lines.count {
                lines.replaceSubrange(first..<lines.count, with: [])
                outlineMemo = OutlineMemo()
                reclassify(Self.merged(refreshCatalog()))
            }
        }
        let end = lines.summary.bytes
        let known = edits.filter { $0.range.upperBound < end }
        return ChangeSet(length: changes.lengthBefore, edits: known)
    }
}
