import RecordDraft
import TextRope

/// Finds a text in a draft, as ``Folding`` compares; a match may run over a page-break cut of its paragraph.
///
/// The text is searched for the byte of the needle that is rarest in it, as fast as memory is read; characters are compared
/// only where that byte is found.
struct Finder: Sendable {
    private let needle: Needle

    init(_ query: String, matchesCase: Bool = false) {
        needle = Needle(query, matchesCase: matchesCase)
    }

    /// Matches in order, none overlapping another: all, or the first so many.
    ///
    /// - Parameters:
    ///   - within: The range of bytes in which they have to lie; the whole text where it is nil.
    ///   - limit: How many are wanted.
    ///   - counts: Whether a match counts. One that does not hides none that overlaps it.
    func matches(
        in text: TextRope, draft: DraftIndex, within range: Range<Int>? = nil, limit: Int = .max,
        where counts: (SearchMatch) -> Bool = { _ in true }
    ) -> [SearchMatch] {
        let range = (range ?? 0..<text.byteCount).clamped(to: 0..<text.byteCount)
        guard !needle.elements.isEmpty, limit > 0 else { return [] }
        var overCuts = matchesOverCuts(in: text, draft: draft)[...]
        var result: [SearchMatch] = []
        var end = range.lowerBound
        func take(_ match: SearchMatch) {
            guard match.start >= end, match.end <= range.upperBound, counts(match) else { return }
            result.append(match)
            end = match.end
        }
        ByteSearch(needle, in: text).forEachMatch(in: range) { found in
            while result.count < limit, let first = overCuts.first, first.start < found.lowerBound {
                take(first)
                overCuts.removeFirst()
            }
            if result.count < limit { take(SearchMatch(found)) }
            return result.count < limit
        }
        for match in overCuts where result.count < limit { take(match) }
        return result
    }

    /// The matches among those of a shorter needle that this one begins with; `nil` where these do not include them all.
    func matches(
        among shorter: [SearchMatch], of query: String, in text: TextRope, draft: DraftIndex
    ) -> [SearchMatch]? {
        let part = Needle(query)
        // Matches of a needle in which its first character comes again can hide others.
        guard let first = part.elements.first,
            !part.elements.dropFirst().contains(where: { $0.plain == first.plain }),
            needle.elements.starts(with: part.elements), shorter.count <= Self.mostRefined
        else { return nil }
        var end = 0
        return shorter.compactMap { match in
            guard match.start >= end, let longer = self.match(at: match.start, in: text, draft: draft) else {
                return nil
            }
            end = longer.end
            return longer
        }
    }

    /// Checking more places one by one takes longer than a new search.
    private static let mostRefined = 20_000

    /// Matches that run over a cut. They begin in the last characters before it.
    private func matchesOverCuts(in text: TextRope, draft: DraftIndex) -> [SearchMatch] {
        guard needle.elements.count > 1 else { return [] }
        let firstBytes = needle.firstBytes(of: needle.elements[0])
        let reach = needle.elements.dropLast().reduce(0) { $0 + $1.reach }
        var found: [SearchMatch] = []
        draft.forEachCut { line, end in
            let window = max(0, end - 2 - reach)..<end
            var chunkStart = window.lowerBound
            text.forEachChunk(in: window) { bytes in
                defer { chunkStart += bytes.count }
                // Most lines do not end like the beginning of the needle at all.
                var index = 0
                while index < bytes.count {
                    if firstBytes[Int(bytes[index])] {
                        let start = chunkStart + index
                        if let match = match(at: start, in: text, draft: draft), match.ranges.count > 1,
                            text.line(at: start) == line
                        {
                            found.append(match)
                        }
                    }
                    index += 1
                }
                return true
            }
        }
        return found
    }

    /// The match that begins at an offset.
    private func match(at offset: Int, in text: TextRope, draft: DraftIndex) -> SearchMatch? {
        var line: Int?
        var start = offset
        var ranges: [Range<Int>] = []
        var rest = needle.elements[...]
        while true {
            let reach = rest.reduce(0) { $0 + $1.reach }
            let bytes = text.bytes(in: start..<min(text.byteCount, start + reach))
            let index = bytes.withUnsafeBufferPointer { bytes in
                var index = 0
                while let element = rest.first,
                    case .to(let end) = needle.end(of: element, in: bytes, at: index, isCut: false)
                {
                    rest = rest.dropFirst()
                    index = end
                }
                return index
            }
            if index > 0 { ranges.append(start..<start + index) }
            if rest.isEmpty { return SearchMatch(ranges: ranges) }
            guard index == bytes.count || bytes[index] == 0x0A || bytes[index] == 0x0D else { return nil }
            guard let next = Self.lineAfterCut(line ?? text.line(at: start), draft: draft) else { return nil }
            line = next
            start = text.lineStart(next)
        }
    }

    /// The line at which a paragraph goes on behind a line of it.
    private static func lineAfterCut(_ line: Int, draft: DraftIndex) -> Int? {
        guard let lines = draft.paragraph(at: line)?.lines, let place = lines.firstIndex(of: line),
            place + 1 < lines.count
        else { return nil }
        return lines[place + 1]
    }
}
