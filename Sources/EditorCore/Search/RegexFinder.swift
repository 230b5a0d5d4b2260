import RecordDraft
import TextRope

/// Finds what a regular expression matches, line by line: no match runs over a line end, so that `^` and `$` stand for
/// the ends of each line and nothing that is replaced joins two paragraphs. The halves of a paragraph that a page break
/// cuts are one text.
struct RegexFinder: Sendable {
    let regex: RegularExpression

    init(_ regex: RegularExpression) {
        self.regex = regex
    }

    /// Matches in order, none empty and none overlapping another: all, or the first so many.
    ///
    /// - Parameters:
    ///   - range: The range of bytes in which they have to lie; the whole text where it is nil. The text before it in its
    ///     line is context (look-behind, `^`), but hides no match in the range.
    ///   - counts: Whether a match counts.
    /// - Throws: ``SearchProblem/Reason/tooComplex`` where it takes too long.
    func matches(
        in text: TextRope, draft: DraftIndex, within range: Range<Int>?, limit: Int,
        where counts: (SearchMatch) -> Bool
    ) throws(SearchProblem) -> [SearchMatch] {
        let range = (range ?? 0..<text.byteCount).clamped(to: 0..<text.byteCount)
        guard limit > 0 else { return [] }
        var cuts = CutParagraph.all(in: text, draft: draft).filter { $0.end >= range.lowerBound }[...]
        let lines = Set(cuts.flatMap { $0.ranges.map(\.lowerBound) })
        let firstLine = text.lineStart(text.line(at: range.lowerBound))
        let search = RegularExpression.Search(regex)
        var result: [SearchMatch] = []
        var problem: SearchProblem?
        // Where the last cut paragraph ends: its matches are found before those in the lines between its halves.
        var joinedEnd = 0

        func look(
            in bytes: UnsafeBufferPointer<UInt8>, from first: Int, place: (Range<Int>) -> SearchMatch?
        ) {
            do {
                var offset = min(first, bytes.count)
                while let found = try search.match(in: bytes, from: offset, goesOn: offset > first) {
                    offset = found.upperBound
                    guard let match = place(found), match.start >= range.lowerBound,
                        match.end <= range.upperBound, counts(match)
                    else { continue }
                    result.append(match)
                    if result.count >= limit, joinedEnd == 0 { break }
                }
            } catch {
                problem = error
            }
        }
        text.forEachLine(from: min(firstLine, cuts.first?.start ?? firstLine)) { bytes, start in
            if result.count >= limit, start >= joinedEnd || start > range.upperBound { return false }
            if let paragraph = cuts.first, paragraph.start == start {
                cuts.removeFirst()
                joinedEnd = paragraph.end
                paragraph.bytes(in: text).withUnsafeBufferPointer { bytes in
                    look(in: bytes, from: paragraph.place(of: range.lowerBound) ?? 0) { paragraph.match($0) }
                }
            } else if start >= firstLine, !lines.contains(start) {
                look(in: bytes, from: max(0, range.lowerBound - start)) {
                    SearchMatch(start + $0.lowerBound..<start + $0.upperBound)
                }
            }
            return problem == nil && start <= range.upperBound
        }
        if let problem { throw problem }
        return joinedEnd > 0 ? Self.inOrder(result, limit: limit) : result
    }

    private static func inOrder(_ matches: [SearchMatch], limit: Int) -> [SearchMatch] {
        var end = 0
        let apart = matches.sorted { $0.start < $1.start }.filter { match in
            defer { end = max(end, match.end) }
            return match.start >= end
        }
        return apart.count > limit ? Array(apart.prefix(limit)) : apart
    }

    /// What the groups of each of some matches stand for, the match itself first; nil for those that took no part in it.
    ///
    /// - Parameter matches: Matches in the text as it stands, in order.
    func groups(of matches: [SearchMatch], in text: TextRope, draft: DraftIndex) -> [[[UInt8]?]] {
        let cuts = matches.count > Self.few ? CutParagraph.all(in: text, draft: draft) : nil
        let search = RegularExpression.Search(regex)
        var nextCut = 0
        return matches.map { match in
            let line = text.line(at: match.start)
            let paragraph: CutParagraph?
            if let cuts {
                while nextCut < cuts.count, cuts[nextCut].end < match.start { nextCut += 1 }
                paragraph = nextCut < cuts.count && cuts[nextCut].holds(match.start) ? cuts[nextCut] : nil
            } else {
                paragraph = CutParagraph(holding: line, in: text, draft: draft)
            }
            let content = text.lineContent(line)
            let start = paragraph?.place(of: match.start) ?? match.start - content.lowerBound
            let bytes = paragraph?.bytes(in: text) ?? text.bytes(in: content)
            return groups(of: start..<start + match.byteCount, in: bytes, search)
        }
    }

    /// For fewer matches their own paragraphs are looked up, for more all that are cut.
    private static let few = 16

    private func groups(
        of range: Range<Int>, in bytes: [UInt8], _ search: borrowing RegularExpression.Search
    ) -> [[UInt8]?] {
        bytes.withUnsafeBufferPointer { buffer in
            var found = try? search.match(in: buffer, from: range.lowerBound, onlyThere: true)
            if found != range {
                // What an expression keeps out of its match (`\K`) begins before it.
                var offset = 0
                repeat {
                    found = try? search.match(in: buffer, from: offset)
                    offset = found?.upperBound ?? range.upperBound
                } while found != range && offset < range.upperBound
            }
            guard found == range else { return [Array(buffer[range])] }
            return (0...regex.groupCount).map { group in
                search.range(ofGroup: group).map { Array(buffer[$0]) }
            }
        }
    }
}
