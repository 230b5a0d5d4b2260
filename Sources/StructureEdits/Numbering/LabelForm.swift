import RecordDraft
import TextRope

/// How the labels of headings of one level are written.
struct LabelForm {
    /// The row that such a heading stands in; which heading it stands under is not among this.
    let key: HeadingRow.Key
    /// What stands before the number and behind it: `(` and `) `.
    let before: String
    let behind: String

    func text(_ number: Int) -> String? { key.style.text(number).map { before + $0 + behind } }

    /// As the draft writes them where it has such headings, those beside a heading first, else as records do.
    ///
    /// - Parameter ordinal: A heading of the domain that it is about.
    init?(level: Int, near ordinal: Int, in draft: DraftIndex, _ members: [HeadingRow.Member?]) {
        let domain = draft.heading(ordinal).domain
        let fitting = members.indices.filter { other in
            members[other]?.key.level == level && draft.heading(other).kind.opensDomain == false
        }
        let sample = fitting.first { draft.heading($0).domain == domain } ?? fitting.first
        guard let sample, let member = members[sample] else {
            guard let usual = Self.usual(for: level, draft.language) else { return nil }
            self = usual
            return
        }
        let line = member.unit.line
        let start = draft.labelStart(ofLine: line) ?? member.unit.range.lowerBound
        let end = max(member.unit.range.upperBound, draft.wordsStart(ofLine: line))
        let behind = draft.text.string(in: member.unit.range.upperBound..<end)
        self.init(
            key: member.key, before: draft.text.string(in: start..<member.unit.range.lowerBound),
            behind: behind.isEmpty ? " " : behind)
    }

    private init(key: HeadingRow.Key, before: String, behind: String) {
        self.key = key
        self.before = before
        self.behind = behind
    }

    private static func usual(for level: Int, _ language: DraftLanguage) -> LabelForm? {
        let (kind, style, behind): (HeadingKind, NumeralStyle, String)
        switch (level, language) {
        case (1, .zh): (kind, style, behind) = (.part, .chinese, "、")
        case (1, _): (kind, style, behind) = (.part, .roman, ". ")
        case (2, _): (kind, style, behind) = (.section, .upperLetter, ". ")
        case (3, _): (kind, style, behind) = (.subsection, .arabic, ". ")
        default: return nil
        }
        let key = HeadingRow.Key(level: level, kind: kind, style: style, parent: -1)
        return LabelForm(key: key, before: "", behind: behind)
    }
}
