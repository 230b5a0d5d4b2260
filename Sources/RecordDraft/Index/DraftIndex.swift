import Editing
import TextRope

/// The structure of a text, kept up to date edit by edit: what each line is, the outline, paragraphs and slots.
///
/// Lines and ordinals are 0-based, offsets count bytes. Look-ups take time that grows with the logarithm of the number
/// of lines. An edit reads the lines it touches again, and classifies from there until nothing changes any more.
public struct DraftIndex: Sendable {
    /// The text that is indexed.
    public private(set) var text: TextRope
    /// The wordings that count as slots.
    public let vocabulary: SlotVocabulary
    /// Which lines the user has said to be headings, or to be none.
    public let marks: HeadingMarks
    /// The lines before the first heading and what they say.
    public private(set) var frontMatter: [FrontMatterLine] = []
    /// The document symbol in the front matter, `HSP/HA.2/L.1` for instance.
    public private(set) var documentSymbol: String?

    var lines: SummaryTree<LineRecord, LineTotals>
    /// What the first lines announce.
    var catalog = TitleCatalog()
    /// Headings put together lately; another memo takes its place when an edit may have changed any.
    var outlineMemo = OutlineMemo()

    /// Whether the text has been read to its end. Until then lines further down count as text that holds nothing.
    public internal(set) var isComplete = false

    /// Reads a whole text.
    public init(
        _ text: TextRope, vocabulary: SlotVocabulary = .standard, marks: HeadingMarks = HeadingMarks()
    ) {
        self.init(beginningOf: text, bytes: text.byteCount, vocabulary: vocabulary, marks: marks)
    }

    /// Reads the beginning of a text, about so many bytes of it; ``readOn(bytes:)`` reads the rest.
    public init(
        beginningOf text: TextRope, bytes: Int, vocabulary: SlotVocabulary = .standard,
        marks: HeadingMarks = HeadingMarks()
    ) {
        self.text = text
        self.vocabulary = vocabulary
        self.marks = marks
        lines = SummaryTree()
        readOn(bytes: bytes)
    }

    /// Brings the index up to date. Where so much was put in that it would take long to read, the lines from there on are
    /// forgotten, to be read by ``readOn(bytes:)``.
    ///
    /// - Parameters:
    ///   - changes: What was changed, in the text that was indexed so far.
    ///   - text: The text as it is after the change.
    public mutating func update(after changes: ChangeSet, text: TextRope) {
        let changes = isComplete ? changes : changesInWhatIsRead(changes)
        let touched = changedLines(changes)
        self.text = text
        let inserted = changes.edits.reduce(0) { $0 + $1.text.byteCount }
        if let first = touched.first?.lines.lowerBound, inserted > Self.mostReadAtOnce {
            forgetLines(from: first)
            return
        }
        var dirty: [Range<Int>] = []
        let source = LineSource(text, vocabulary, marks)
        let lineCount = lines.count
        var added = 0
        var touchesFront = false
        var touchesCatalog = false
        for (run, end) in touched {
            let first = run.lowerBound + added
            let start = lines.summary(before: first).bytes
            var records = source.records(in: start..<end, endsText: isComplete && run.upperBound == lineCount)
            let old = first..<run.upperBound + added
            let outcome = settle(&records, in: old)
            put(records, in: old)
            touchesFront = touchesFront || outcome.touchesFront
            touchesCatalog = touchesCatalog || outcome.touchesCatalog
            if !outcome.isSettled { dirty.append(first..<first + records.count) }
            added += records.count - run.count
        }
        if touchesFront { refreshFrontMatter() }
        reclassify(touchesCatalog ? Self.merged(dirty + refreshCatalog()) : dirty)
        if lines.isEmpty { readOn(bytes: Self.leastRead) }
    }
}

extension DraftIndex {
    mutating func refreshFrontMatter() {
        frontMatter = readFrontMatter()
        documentSymbol = frontMatter.first { $0.role == .other && DocumentSymbol.isSymbol($0.text) }?.text
    }
}
