import Editing
import RecordDraft
import TextRope

/// Replaces matches with something else.
struct Replacements {
    /// What was searched for.
    let pattern: SearchPattern
    /// What takes its place.
    let template: ReplacementTemplate

    /// - Parameter replacement: A template where the pattern is a regular expression, else a text that stands for itself.
    /// - Throws: ``SearchProblem/Reason/unknownGroup(_:)`` where it names a group that the pattern does not have.
    init(of pattern: SearchPattern, with replacement: String) throws(SearchProblem) {
        self.pattern = pattern
        template =
            pattern.options.isRegex
            ? try ReplacementTemplate(replacement, groupCount: pattern.groupCount)
            : ReplacementTemplate(literal: replacement)
    }

    /// What takes the place of each of some matches.
    ///
    /// - Parameter matches: Matches of the pattern in the text as it stands, in order.
    func texts(for matches: [SearchMatch], in text: TextRope, draft: DraftIndex) -> [TextRope] {
        let lineEnd = LineEnding(of: text).bytes
        func expanded(_ groups: [[UInt8]?]) -> TextRope {
            TextRope(adopting: template.expanded(groups: groups, lineEnd: lineEnd))
        }
        if template.isConstant { return [TextRope](repeating: expanded([]), count: matches.count) }
        guard template.namesGroups else { return matches.map { expanded([$0.bytes(in: text)]) } }
        return pattern.groups(of: matches, in: text, draft: draft).map { expanded($0) }
    }

    /// One change that replaces all of some matches.
    ///
    /// What replaces a match over a cut stands before the cut; what matched behind it goes, and the cut itself stays.
    ///
    /// - Parameter matches: Matches of the pattern in the text as it stands, in order.
    func changes(for matches: [SearchMatch], in text: TextRope, draft: DraftIndex) -> ChangeSet {
        let edits = edits(for: matches, in: text, draft: draft).flatMap(\.self)
        return ChangeSet(length: text.byteCount, edits: edits)
    }

    /// The edits that replace each of some matches: one, or as many as a match over cuts has parts.
    ///
    /// - Parameter matches: Matches of the pattern in the text as it stands, in order.
    func edits(for matches: [SearchMatch], in text: TextRope, draft: DraftIndex) -> [[ChangeSet.Edit]] {
        zip(matches, texts(for: matches, in: text, draft: draft)).map { match, replacement in
            match.ranges.enumerated().map { index, range in
                ChangeSet.Edit(range: range, text: index == 0 ? replacement : TextRope())
            }
        }
    }
}
