import RecordDraft
import TextRope

/// The first lines of the numbered paragraphs of versions, with where each has its number.
struct KnownParagraphs {
    private var numbers: [[UInt8]: (range: Range<Int>, number: ParagraphNumber)] = [:]

    init(of versions: [NumberedDraft] = []) {
        for version in versions {
            let text = version.draft.text
            for token in version.tokens {
                guard case .paragraph(let number) = token.role else { continue }
                let content = text.lineContent(token.line)
                let start = token.range.lowerBound - content.lowerBound
                numbers[text.bytes(in: content)] = (start..<start + token.range.count, number)
            }
        }
    }

    /// Those among the lines of a text that are read as something else there.
    ///
    /// - Parameter domains: The domains of the text, each a numbering in this order.
    func tokens(in draft: DraftIndex, _ domains: [NumberingDomain]) -> [NumberedDraft.Token] {
        guard !numbers.isEmpty else { return [] }
        return (0..<draft.lineCount).compactMap { line in
            switch draft.lineClass(line) {
            case .blank, .paragraph: return nil
            default: break
            }
            let content = draft.text.lineContent(line)
            guard let known = numbers[draft.text.bytes(in: content)],
                let sequence = domains.firstIndex(of: draft.domain(at: line))
            else { return nil }
            let start = content.lowerBound + known.range.lowerBound
            return NumberedDraft.Token(
                line: line, range: start..<start + known.range.count, role: .paragraph(known.number),
                sequence: sequence)
        }
    }
}
