import RecordDraft
import TextRope

/// Finds a text in a draft. Upper and lower case count as the same, full width and half width too, and a match
/// may run over a page-break cut of its paragraph.
///
/// The text is read byte by byte at the speed of memory, for the byte of the needle that is rarest in it; only
/// where that is found are characters looked at.
struct Finder {
    private let needle: Needle

    init(_ query: String) {
        needle = Needle(query)
    }

    /// Matches in order, none overlapping another: all, or the first so many.
    func matches(in text: TextRope, draft: DraftIndex, limit: Int = .max) -> [SearchMatch] {
        guard !needle.scalars.isEmpty else { return [] }
        var overCuts = matchesOverCuts(in: text, draft: draft)[...]
        var result: [SearchMatch] = []
        var end = 0
        func take(_ match: SearchMatch) {
            guard match.start >= end else { return }
            result.append(match)
            end = match.end
        }
        ByteSearch(needle, in: text).forEachMatch { range in
            while let first = overCuts.first, first.start < range.lowerBound {
                take(first)
                overCuts.removeFirst()
            }
            take(SearchMatch(range))
            return result.count < limit
        }
        for match in overCuts where result.count < limit { take(match) }
        return result
    }

    /// The matches among those of a shorter needle that this one begins with; `nil` where they do not tell.
    func matches(
        among shorter: [SearchMatch], of query: String, in text: TextRope, draft: DraftIndex
    ) -> [SearchMatch]? {
        let part = Needle(query)
        // Matches of a needle in which its first character comes again can hide others.
        guard let first = part.scalars.first, !part.scalars.dropFirst().contains(first),
            needle.scalars.starts(with: part.scalars), shorter.count <= Self.mostRefined
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

    /// Looking at more places one by one takes longer than searching anew.
    private static let mostRefined = 20_000

    /// Matches that run over a cut. They begin in the last characters before it.
    private func matchesOverCuts(in text: TextRope, draft: DraftIndex) -> [SearchMatch] {
        guard needle.scalars.count > 1 else { return [] }
        var found: [SearchMatch] = []
        draft.forEachCut { line, end in
            let window = max(0, end - 2 - 4 * (needle.scalars.count - 1))..<end
            text.forEachChunk(in: window) { bytes in
                // Most lines do not end like the beginning of the needle at all.
                var index = 0
                while index < bytes.count {
                    if needle.mayBegin(with: bytes[index]) {
                        let start = window.lowerBound + index
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
        var found = 0
        while true {
            let rest = needle.scalars.count - found
            let bytes = text.bytes(in: start..<min(text.byteCount, start + 4 * rest))
            var index = 0
            while found < needle.scalars.count, index < bytes.count {
                let (scalar, length) = bytes.withUnsafeBufferPointer { Needle.decode($0, at: index) }
                guard Needle.fold(scalar) == needle.scalars[found] else { break }
                found += 1
                index += length
            }
            if index > 0 { ranges.append(start..<start + index) }
            if found == needle.scalars.count { return SearchMatch(ranges: ranges) }
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
