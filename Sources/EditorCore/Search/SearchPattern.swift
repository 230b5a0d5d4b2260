import RecordDraft
import TextRope

/// What is searched for, prepared so that it can be searched for in any text.
struct SearchPattern: Sendable {
    /// What was typed.
    let query: String
    /// How it is meant.
    let options: SearchOptions
    private let kind: Kind

    private enum Kind: Sendable {
        case text(Finder)
        case regex(RegexFinder)
    }

    /// - Throws: ``SearchProblem`` where the query is not a valid regular expression. Nothing matches an empty query.
    init(_ query: String, options: SearchOptions = SearchOptions()) throws(SearchProblem) {
        self.query = query
        self.options = options
        if options.isRegex, !query.isEmpty {
            kind = .regex(RegexFinder(try RegularExpression(query, matchesCase: options.matchesCase)))
        } else {
            kind = .text(Finder(query, matchesCase: options.matchesCase))
        }
    }

    /// How many groups a regular expression captures: what `$1` and so on may stand for.
    var groupCount: Int {
        if case .regex(let finder) = kind { finder.regex.groupCount } else { 0 }
    }

    /// Matches in order, none empty and none overlapping another: all, or the first so many.
    ///
    /// - Parameter range: The range of bytes in which they have to lie; the whole text where it is nil.
    /// - Throws: ``SearchProblem/Reason/tooComplex`` where a regular expression takes more than a second.
    func matches(
        in text: TextRope, draft: DraftIndex, within range: Range<Int>? = nil, limit: Int = .max
    ) throws(SearchProblem) -> [SearchMatch] {
        let boundaries = WordBoundaries(of: text)
        let wholeWords = options.wholeWords
        let counts = { (match: SearchMatch) in !wholeWords || boundaries.standAround(match) }
        switch kind {
        case .text(let finder):
            return finder.matches(in: text, draft: draft, within: range, limit: limit, where: counts)
        case .regex(let finder):
            return try finder.matches(in: text, draft: draft, within: range, limit: limit, where: counts)
        }
    }

    /// What the groups of each of some matches stand for, the match itself first; nil for those that took no part in it.
    ///
    /// - Parameter matches: Matches in the text as it stands, in order.
    func groups(of matches: [SearchMatch], in text: TextRope, draft: DraftIndex) -> [[[UInt8]?]] {
        if case .regex(let finder) = kind, groupCount > 0 {
            return finder.groups(of: matches, in: text, draft: draft)
        }
        return matches.map { [$0.bytes(in: text)] }
    }
}

extension SearchMatch {
    /// How many bytes match.
    var byteCount: Int { ranges.reduce(0) { $0 + $1.count } }

    /// The bytes that match, joined over cuts.
    func bytes(in text: TextRope) -> [UInt8] { ranges.flatMap { text.bytes(in: $0) } }
}
