import RecordDraft
import TextRope
import Wording

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
        let folded = String(Self.fold(query))
        var result = named(folded)
        if query.hasPrefix(":") || query.hasPrefix("："), !result.isEmpty || query.count == 1 { return result }
        if let number = Int(folded), number > 0 { result += items(number) + paragraphs(number) }
        if result.count < Self.limit { result += headings(limit: Self.limit - result.count) }
        if result.count < Self.limit { result += paragraphsByText }
        var seen: Set<Int> = []
        return Array(result.filter { seen.insert($0.offset).inserted }.prefix(Self.limit))
    }

    /// The places that the query names in so many words. A line behind the last one is the last line.
    private func named(_ folded: String) -> [GoToCandidate] {
        switch GoToQuery(folded) {
        case .item(let number): return items(number)
        case .paragraph(let number): return paragraphs(number)
        case .line(let number): return [lineCandidate(min(number, text.lineCount) - 1)]
        case .part(let kind, let ordinal, let number?):
            let isMeant: (NumberingDomain) -> Bool = { $0.kind == kind && $0.ordinal == ordinal }
            return draft.paragraphs(numbered: number).filter { isMeant($0.domain) }.map(paragraph)
        case .part(let kind, let ordinal, nil):
            return draft.heading(opening: kind, ordinal: ordinal).map { [heading($0)] } ?? []
        case nil: return []
        }
    }

    private func lineCandidate(_ line: Int) -> GoToCandidate {
        GoToCandidate(
            kind: .line, title: LocalizedText.lineNumber(line + 1)(state.language),
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
                kind: .agendaEntry, title: LocalizedText.agendaItem(number)(state.language),
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
        let all = draft.paragraphs(numbered: number)
        return (all.filter { $0.domain == own } + all.filter { $0.domain != own }).map(paragraph)
    }

    private func paragraph(_ paragraph: Paragraph) -> GoToCandidate {
        GoToCandidate(
            kind: .paragraph, title: state.name(of: paragraph), excerpt: excerpt(paragraph.line, around: 0),
            line: paragraph.line, offset: text.lineStart(paragraph.line))
    }

    /// Headings of the label typed, or of a longer one, and then those whose titles hold what was typed: at most so many.
    private func headings(limit: Int) -> [GoToCandidate] {
        let wanted = Self.fold(query)
        let filter = HeadingFilter(wanted)
        var labelled: [Int] = []
        var likely: [Int] = []
        draft.forEachHeading { ordinal, label, lines in
            if filter.mayHold(label), Self.isLabel(String(decoding: label, as: UTF8.self), for: wanted) {
                labelled.append(ordinal)
            }
            if filter.mayHold(lines) { likely.append(ordinal) }
            return labelled.count < limit
        }
        var found = labelled
        let known = Set(labelled)
        for ordinal in likely where !known.contains(ordinal) {
            if found.count >= limit { break }
            if Self.contains(Self.fold(draft.heading(ordinal).title), wanted) { found.append(ordinal) }
        }
        return found.map(heading)
    }

    private static func isLabel(_ label: String, for wanted: [Character]) -> Bool {
        let label = fold(label)
        return label == wanted || label.dropLast() == wanted[...]
            || (wanted.count > 1 && label.starts(with: wanted))
    }

    private var paragraphsByText: [GoToCandidate] {
        var result: [GoToCandidate] = []
        var lines: Set<Int> = []
        for match in Finder(query).matches(in: text, draft: draft, limit: Self.limit * 40) {
            let line = text.line(at: match.start)
            // A line is one place, however often it holds what was typed.
            guard lines.insert(line).inserted else { continue }
            switch draft.lineClass(line) {
            case .heading, .headingContinuation, .annexTitle, .blank: continue
            default: break
            }
            let title =
                draft.paragraph(at: line).map(state.name(of:))
                ?? LocalizedText.lineNumber(line + 1)(state.language)
            result.append(
                GoToCandidate(
                    kind: .paragraph, title: title,
                    excerpt: excerpt(line, around: match.start - text.lineStart(line)), line: line,
                    offset: match.start))
            if result.count == Self.limit { break }
        }
        return result
    }

    private func heading(_ ordinal: Int) -> GoToCandidate {
        let node = draft.heading(ordinal)
        // `二、` needs no blank behind it.
        let gap = node.label.hasSuffix("、") || node.title.isEmpty ? "" : " "
        return GoToCandidate(
            kind: .heading(ordinal), title: node.label + gap + node.title, excerpt: "", line: node.line,
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
