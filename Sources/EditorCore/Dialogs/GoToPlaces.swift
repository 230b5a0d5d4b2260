import RecordDraft
import TextRope
import Wording

/// Finds the places of a draft that fit what was typed into the go-to question, best first.
struct GoToPlaces {
    /// The most places listed.
    static let limit = 60

    private let state: EditorState
    /// What was typed, without blanks.
    private let query: String
    /// The words of it.
    private let words: [String]
    private var draft: DraftIndex { state.buffer.draft }
    private var text: TextRope { state.buffer.text }

    init(_ state: EditorState, query: String) {
        self.state = state
        self.query = query.filter { !$0.isWhitespace }
        words = query.split(whereSeparator: \.isWhitespace).map(String.init)
    }

    /// The places that fit; all headings where nothing was typed.
    var candidates: [GoToCandidate] {
        if query.isEmpty { return (0..<min(draft.headingCount, Self.limit * 10)).map(heading) }
        let folded = String(Self.fold(query))
        var result = named(folded)
        if query.hasPrefix(":") || query.hasPrefix("："), !result.isEmpty || query.count == 1 { return result }
        if let number = Int(folded), number > 0 { result += places(numbered: number) }
        if result.count < Self.limit { result += headings(limit: Self.limit - result.count) }
        if result.count < Self.limit { result += words.count > 1 ? paragraphsByWords : paragraphsByText }
        // A line is one place, by whatever it was found; by its mere number a heading is not.
        var seen: Set<Int> = []
        let places = result.filter {
            $0.kind == .line ? !seen.contains($0.line) : seen.insert($0.line).inserted
        }
        // What a contents table says stands further down as well: there one wants to go.
        let inText = places.filter { $0.kind != .contents }
        return Array((inText + places.filter { $0.kind == .contents }).prefix(Self.limit))
    }

    /// All that bears a number: the agenda item, the paragraphs, the line.
    private func places(numbered number: Int) -> [GoToCandidate] {
        let named = items(number) + paragraphs(number)
        return named.prefix(Self.limit - 1) + (number <= text.lineCount ? [lineCandidate(number - 1)] : [])
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
            candidate.excerpt = candidate.title
            candidate.title = LocalizedText.agendaItem(number)(state.language)
            candidate.remark = remark
            return [candidate]
        }
        return [
            GoToCandidate(
                kind: .agendaEntry, title: LocalizedText.agendaItem(number)(state.language),
                excerpt: excerpt(place.line, around: 0), line: place.line,
                offset: nil, remark: remark)
        ]
    }

    /// Paragraphs of a number: the one in the domain that the caret is in first.
    private func paragraphs(_ number: Int) -> [GoToCandidate] {
        let caretLine = text.line(at: state.buffer.selection.head)
        let own =
            draft.paragraph(at: caretLine)?.domain
            ?? draft.headingOrdinal(at: caretLine).map { draft.heading($0).domain } ?? .body
        let all = draft.paragraphs(numbered: number)
        return (all.filter { $0.domain == own } + all.filter { $0.domain != own }).prefix(Self.limit)
            .map(paragraph)
    }

    private func paragraph(_ paragraph: Paragraph) -> GoToCandidate {
        GoToCandidate(
            kind: .paragraph, title: state.name(of: paragraph), excerpt: excerpt(paragraph.line, around: 0),
            line: paragraph.line, offset: nil)
    }

    /// Headings of the label typed, or of a longer one, then those whose titles hold what was typed as it stands, then those
    /// that hold its words in another order or apart: at most so many.
    private func headings(limit: Int) -> [GoToCandidate] {
        let wanted = Self.fold(query)
        let foldedWords = words.map(Self.fold)
        let filter = HeadingFilter(wanted)
        let filters = foldedWords.map(HeadingFilter.init)
        var labelled: [Int] = []
        var likely: [Int] = []
        draft.forEachHeading { ordinal, label, lines in
            if filter.mayHold(label), Self.isLabel(String(decoding: label, as: UTF8.self), for: wanted) {
                labelled.append(ordinal)
            }
            if filters.allSatisfy({ $0.mayHold(lines) }) { likely.append(ordinal) }
            return labelled.count < limit
        }
        var whole: [Int] = []
        var apart: [Int] = []
        let known = Set(labelled)
        for ordinal in likely where !known.contains(ordinal) {
            if labelled.count + whole.count >= limit || apart.count >= limit * 4 { break }
            let node = draft.heading(ordinal)
            if Self.contains(Self.fold(node.title), wanted) {
                whole.append(ordinal)
            } else if foldedWords.count > 1 {
                let all = Self.fold(node.label + node.title)
                if foldedWords.allSatisfy({ Self.contains(all, $0) }) { apart.append(ordinal) }
            }
        }
        return (labelled + whole + apart).prefix(limit).map(heading)
    }

    private static func isLabel(_ label: String, for wanted: [Character]) -> Bool {
        let label = fold(label)
        return label == wanted || label.dropLast() == wanted[...]
            || (wanted.count > 1 && label.starts(with: wanted))
    }

    private var paragraphsByText: [GoToCandidate] {
        var result = TextPlaces()
        var lines: Set<Int> = []
        for match in Finder(query).matches(in: text, draft: draft, limit: Self.mostMatches) {
            let line = text.line(at: match.start)
            // A line is one place, however often it holds what was typed.
            guard lines.insert(line).inserted, let candidate = candidate(at: match.start, on: line) else {
                continue
            }
            if !result.add(candidate) { break }
        }
        return result.all
    }

    /// Paragraphs that hold all the words, in any order.
    private var paragraphsByWords: [GoToCandidate] {
        var filter = ListFilter()
        filter.look(for: words.joined(separator: " "))
        var result = TextPlaces()
        var seen: Set<Int> = []
        var bytesLeft = Self.mostBytes
        for match in matchesOfRarestWord {
            let line = text.line(at: match.start)
            let isContents = draft.lineClass(line) == .contents
            let whole = isContents ? [] : draft.paragraph(at: line)?.lines ?? []
            let lines = whole.contains(line) ? whole : [line]
            guard seen.insert(lines.first ?? line).inserted else { continue }
            let contents = lines.map(text.lineContent)
            bytesLeft -= contents.reduce(0) { $0 + $1.count }
            if bytesLeft < 0 { break }
            filter.add(contents.map { text.string(in: $0) }.joined())
            guard !filter.rows(in: filter.count - 1..<filter.count).isEmpty,
                let candidate = candidate(at: match.start, on: line)
            else { continue }
            if !result.add(candidate) { break }
        }
        return result.all
    }

    /// Places found by what stands there, those in contents tables apart: they take no room from the others.
    private struct TextPlaces {
        private var inText: [GoToCandidate] = []
        private var inContents: [GoToCandidate] = []

        var all: [GoToCandidate] { inText + inContents }

        /// Takes in a place; returns whether there is room for another.
        mutating func add(_ candidate: GoToCandidate) -> Bool {
            if candidate.kind != .contents {
                inText.append(candidate)
            } else if inContents.count < GoToPlaces.limit {
                inContents.append(candidate)
            }
            return inText.count < GoToPlaces.limit
        }
    }

    /// Where the word stands that leads to the fewest places, of the longest ones; none where one of them stands nowhere.
    private var matchesOfRarestWord: [SearchMatch] {
        var rarest: [SearchMatch]?
        for word in words.sorted(by: { $0.utf8.count > $1.utf8.count }).prefix(Self.mostWords) {
            let matches = Finder(word).matches(in: text, draft: draft, limit: Self.mostMatches)
            if matches.count < rarest?.count ?? .max { rarest = matches }
            if matches.isEmpty { break }
        }
        return rarest ?? []
    }

    /// A key costs a bounded time, whatever is typed: so many matches are looked at, …
    private static let mostMatches = limit * 40
    /// … of so many words, …
    private static let mostWords = 3
    /// … in so many bytes.
    private static let mostBytes = 1 << 21

    /// A place in the text of a line; `nil` in headings, which are found as such, and on blank lines.
    private func candidate(at offset: Int, on line: Int) -> GoToCandidate? {
        switch draft.lineClass(line) {
        case .heading(.speaker): break
        case .heading, .headingContinuation, .annexTitle, .blank: return nil
        case .contents:
            return GoToCandidate(
                kind: .contents, title: LocalizedText.contents(state.language),
                excerpt: excerpt(line, around: 0),
                line: line, offset: offset)
        default: break
        }
        let title =
            draft.paragraph(at: line).map(state.name(of:))
            ?? LocalizedText.lineNumber(line + 1)(state.language)
        return GoToCandidate(
            kind: .paragraph, title: title, excerpt: excerpt(line, around: offset - text.lineStart(line)),
            line: line, offset: offset)
    }

    private func heading(_ ordinal: Int) -> GoToCandidate {
        let node = draft.heading(ordinal)
        // `二、` needs no blank behind it.
        let needsNoGap = node.label.isEmpty || node.label.hasSuffix("、") || node.title.isEmpty
        let gap = needsNoGap ? "" : " "
        return GoToCandidate(
            kind: .heading(ordinal), title: node.label + gap + node.title, excerpt: "", line: node.line,
            offset: nil)
    }

    /// Some text of a line, from a little before a byte offset in it.
    private func excerpt(_ line: Int, around place: Int) -> String {
        let offset = text.lineStart(line) + place
        return text.excerpt(around: offset..<offset, before: 24, after: 160)
    }

    private static func fold(_ string: String) -> [Character] {
        string.filter { !$0.isWhitespace }.map { Character($0.halfWidth.lowercased()) }
    }

    private static func contains(_ text: [Character], _ part: [Character]) -> Bool {
        guard text.count >= part.count else { return false }
        return (0...(text.count - part.count)).contains { text[$0...].starts(with: part) }
    }
}
