import RecordDraft
import TextRope

/// What has to stay as it is when the structure of a draft is edited, read from its text.
struct DraftReading {
    let draft: DraftIndex
    /// For each reference, by the paragraph that it stands in and its place there, the markers of what its numbers denote.
    let references: [String: [String?]]
    /// The lines that hold something, without the numbers of paragraphs, the labels of headings and what stands in round brackets.
    let words: [String]

    init(_ draft: DraftIndex) {
        self.draft = draft
        var references: [String: [String?]] = [:]
        var counts: [String: Int] = [:]
        for reference in draft.references {
            guard let own = Self.marker(ofLine: reference.line, in: draft) else { continue }
            counts[own, default: 0] += 1
            let targets = reference.targets.map { Self.marker(ofLine: $0.line, in: draft) }
            references["\(own) \(counts[own] ?? 0)"] = reference.status == .resolved ? targets : []
        }
        self.references = references
        words = (0..<draft.lineCount).compactMap { line in
            let content = draft.text.lineContent(line)
            let start = draft.wordsStart(ofLine: line)
            guard draft.lineClass(line) != .heading(.annex) else { return nil }
            let words = Self.withoutReferences(draft.text.string(in: start..<content.upperBound))
            return words.isEmpty || words == "\u{FEFF}" ? nil : words
        }
    }

    /// The domains that are not numbered from 1 on one by one.
    var misnumbered: [String] {
        draft.domains.compactMap { summary in
            let numbers = draft.numberedPlaces(of: summary.domain).map(\.number.text)
            return numbers == (0..<numbers.count).map { String($0 + 1) }
                ? nil : summary.domain.name + ": " + numbers.joined(separator: " ")
        }
    }

    /// The text with what belongs to numbers and references left out, and blanks.
    var letters: String { words.joined().filter { !$0.isWhitespace } }

    /// The marker of the paragraph or heading that begins with a line or holds it.
    static func marker(ofLine line: Int, in draft: DraftIndex) -> String? {
        let lines: [Int]
        if let ordinal = draft.headingOrdinal(at: line), draft.heading(ordinal).headingLines.contains(line) {
            lines = draft.heading(ordinal).headingLines
        } else {
            lines = [draft.extent(ofParagraphAt: line)?.lowerBound ?? line]
        }
        return lines.lazy.compactMap { marker(in: draft.text.string(in: draft.text.lineContent($0))) }.first
    }

    static func marker(in text: String) -> String? {
        text.firstMatch(of: /kw\d+x/).map { String($0.output) }
    }

    private static func withoutReferences(_ text: String) -> String {
        text.replacing(/（[^（）]*）| ?\([^()]*\)/, with: "")
    }
}
