/// The title of a heading and its agenda items, put together from its lines.
struct HeadingWords {
    private(set) var title = ""
    private(set) var agendaItems: [Int] = []
    /// Whether brackets say that the heading goes on from an earlier piece of the record.
    private(set) var isContinued = false
    private(set) var lines: [Int] = []

    /// A heading's lines are looked for no further down than this.
    private static let limit = 24

    init(_ line: Int, in index: DraftIndex) {
        HeadingWords.forEachLine(of: line, in: index) { number, record in
            if record.verdict.isOfHeading { add(number, record, index) }
        }
        splitItems()
        if case .agendaItem(let item) = index.lines[line].shape.label, !agendaItems.contains(Int(item)) {
            agendaItems.insert(Int(item), at: 0)
        }
    }

    /// Calls `body` with the lines from a heading on as far as words of it may stand there, with what stands between.
    static func forEachLine(of line: Int, in index: DraftIndex, _ body: (Int, LineRecord) -> Void) {
        let range = line..<min(line + HeadingWords.limit, index.lines.count)
        index.lines.forEach(in: range) { number, record in
            switch record.verdict.kind {
            case .heading where number == line, .headingContinuation, .headingTitle: break
            case .blank, .footnote, .rule: break
            case .text where record.state.wait == .title: break
            default: return false
            }
            body(number, record)
            return true
        }
    }

    private mutating func add(_ number: Int, _ record: LineRecord, _ index: DraftIndex) {
        lines.append(number)
        var bytes = index.bytes(of: number, limit: 4_096)
        if record.shape.speakerEnd > 0, record.verdict.heading == .speaker {
            bytes = Array(bytes.prefix(Int(record.shape.speakerEnd)))
        }
        if number == lines.first { bytes.removeFirst(min(Int(record.shape.contentStart), bytes.count)) }
        while let last = bytes.last, last == 0x0A || last == 0x0D { bytes.removeLast() }
        if let brackets = bytes.withUnsafeBufferPointer({ AgendaBrackets($0) }) {
            agendaItems += brackets.items.filter { !agendaItems.contains($0) }
            isContinued = isContinued || brackets.isContinued
            for pair in brackets.pairs { bytes.removeSubrange(pair) }
        }
        let piece = HeadingWords.plain(String(decoding: bytes, as: UTF8.self))
        guard !piece.isEmpty else { return }
        let isSpaced =
            title.utf8.last.map { $0 < 0x80 } ?? false && piece.utf8.first.map { $0 < 0x80 } ?? false
        let isAlphabetic = title.unicodeScalars.last.map { LineWords.isLetter($0.value) } ?? false
        title += (isSpaced || isAlphabetic ? " " : "") + piece
    }

    /// Brackets that run over a line end are found in the title as a whole.
    private mutating func splitItems() {
        guard agendaItems.isEmpty, !isContinued, lines.count > 1 else { return }
        var bytes = Array(title.utf8)
        guard let brackets = bytes.withUnsafeBufferPointer({ AgendaBrackets($0) }) else { return }
        agendaItems = brackets.items
        isContinued = brackets.isContinued
        for pair in brackets.pairs { bytes.removeSubrange(pair) }
        title = HeadingWords.plain(String(decoding: bytes, as: UTF8.self))
    }

    /// A text without white space and emphasis at either end.
    private static func plain(_ text: String) -> String {
        var text = FrontMatterRole.trimmed(text)
        // Nearly no title has emphasis, and headings are read before the first screen is drawn.
        guard text.utf8.first == asterisk || text.utf8.last == asterisk else { return text }
        while text.hasPrefix("**") { text = FrontMatterRole.trimmed(String(text.dropFirst(2))) }
        while text.hasSuffix("**") { text = FrontMatterRole.trimmed(String(text.dropLast(2))) }
        if text.count > 2, text.hasPrefix("*"), text.hasSuffix("*") {
            text = FrontMatterRole.trimmed(String(text.dropFirst().dropLast()))
        }
        return text
    }

    private static let asterisk = UInt8(ascii: "*")
}
