import RecordDraft
import TextRope

/// Finds the places of a draft that fit what was typed into the go-to question, best first.
struct GoToPlaces {
    /// The most places listed.
    static let limit = 60

    private let state: EditorState
    private let query: String
    private var draft: DraftIndex { state.buffer.draft }
    private var text: TextRope { state.buffer.text }

    init(_ state: EditorState, query: String) {
        self.state = state
        self.query = query.filter { !$0.isWhitespace }
    }

    /// The places that fit; all headings where nothing was typed.
    var candidates: [GoToCandidate] {
        if query.isEmpty { return (0..<min(draft.headingCount, Self.limit * 10)).map(heading) }
        if let line = lineNumber { return [lineCandidate(line)] }
        var result: [GoToCandidate] = []
        if let number = Int(query.map { Self.halfWidth($0) }.reduce("") { $0 + String($1) }), number > 0 {
            result += items(number) + paragraphs(number)
        }
        result += headingsByLabel + headingsByTitle
        if result.count < Self.limit { result += paragraphsByText }
        var seen: Set<Int> = []
        return Array(result.filter { seen.insert($0.offset).inserted }.prefix(Self.limit))
    }

    /// `:120` is line 120; a number behind the last line is the last line.
    private var lineNumber: Int? {
        guard let first = query.first, first == ":" || first == "：" else { return nil }
        let digits = String(query.dropFirst().map(Self.halfWidth))
        guard let line = Int(digits), line > 0 else { return nil }
        return min(line, text.lineCount) - 1
    }

    private func lineCandidate(_ line: Int) -> GoToCandidate {
        GoToCandidate(
            kind: .line, title: Phrase.lineNumber(line + 1).text(state.language),
            excerpt: excerpt(line, around: 0),
            line: line, offset: text.lineStart(line))
    }

    private func items(_ number: Int) -> [GoToCandidate] {
        guard let place = draft.places(forAgendaItem: number).first else { return [] }
        let remark = state.remark(on: place, for: number)
        if let node = place.node, place.kind == .heading || place.kind == .range {
            var candidate = heading(node)
            candidate.remark = remark
            return [candidate]
        }
        return [
            GoToCandidate(
                kind: .agendaEntry, title: Phrase.agendaItem(number).text(state.language),
                excerpt: excerpt(place.line, around: 0), line: place.line, offset: text.lineStart(place.line),
                remark: remark)
        ]
    }

    /// Paragraphs of a number: the one in the domain that the caret is in first.
    private func paragraphs(_ number: Int) -> [GoToCandidate] {
        let caretLine = text.line(at: state.buffer.selection.head)
        let own =
            draft.paragraph(at: caretLine)?.domain
            ?? draft.headingOrdinal(at: caretLine).map { draft.heading($0).domain } ?? .body
        let all = draft.paragraphs.filter { $0.number == number }
        return (all.filter { $0.domain == own } + all.filter { $0.domain != own }).map(paragraph)
    }

    private func paragraph(_ paragraph: Paragraph) -> GoToCandidate {
        GoToCandidate(
            kind: .paragraph, title: state.name(of: paragraph), excerpt: excerpt(paragraph.line, around: 0),
            line: paragraph.line, offset: text.lineStart(paragraph.line))
    }

    private var headingsByLabel: [GoToCandidate] {
        let wanted = Self.fold(query)
        return (0..<draft.headingCount).filter { ordinal in
            let label = Self.fold(draft.heading(ordinal).label)
            return label == wanted || label.dropLast() == wanted[...]
                || (wanted.count > 1 && label.starts(with: wanted))
        }.map(heading)
    }

    private var headingsByTitle: [GoToCandidate] {
        let wanted = Self.fold(query)
        return (0..<draft.headingCount).filter { Self.contains(Self.fold(draft.heading($0).title), wanted) }
            .map(heading)
    }

    private var paragraphsByText: [GoToCandidate] {
        Finder(query).matches(in: text, draft: draft).prefix(Self.limit * 2).compactMap { match in
            let line = text.line(at: match.start)
            let place = match.start - text.lineStart(line)
            switch draft.lineClass(line) {
            case .heading, .headingContinuation, .annexTitle, .blank: return nil
            default: break
            }
            let title =
                draft.paragraph(at: line).map(state.name(of:))
                ?? Phrase.lineNumber(line + 1).text(state.language)
            return GoToCandidate(
                kind: .paragraph, title: title, excerpt: excerpt(line, around: place), line: line,
                offset: match.start)
        }
    }

    private func heading(_ ordinal: Int) -> GoToCandidate {
        let node = draft.heading(ordinal)
        return GoToCandidate(
            kind: .heading(ordinal), title: node.label + " " + node.title, excerpt: "", line: node.line,
            offset: text.lineStart(node.line))
    }

    /// Some text of a line, from a little before a byte offset in it.
    private func excerpt(_ line: Int, around place: Int) -> String {
        let content = text.lineContent(line)
        let focus = content.lowerBound + place
        var start = max(content.lowerBound, focus - 24)
        while start > content.lowerBound && start < content.upperBound && text.byte(at: start) & 0xC0 == 0x80
        { start -= 1 }
        var end = min(content.upperBound, focus + 160)
        while end < content.upperBound && text.byte(at: end) & 0xC0 == 0x80 { end += 1 }
        return (start > content.lowerBound ? "…" : "") + text.string(in: start..<end)
    }

    private static func fold(_ string: String) -> [Character] {
        string.filter { !$0.isWhitespace }.map { Character(halfWidth($0).lowercased()) }
    }

    private static func halfWidth(_ character: Character) -> Character {
        guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1,
            (0xFF01...0xFF5E).contains(scalar.value), let half = Unicode.Scalar(scalar.value - 0xFEE0)
        else { return character }
        return Character(half)
    }

    private static func contains(_ text: [Character], _ part: [Character]) -> Bool {
        guard text.count >= part.count else { return false }
        return (0...(text.count - part.count)).contains { text[$0...].starts(with: part) }
    }
}
