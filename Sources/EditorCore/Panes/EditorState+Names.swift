import RecordDraft
import Wording

extension EditorState {
    /// What a paragraph is called: `第 24 段`, with its annex where it is in one.
    public func name(of paragraph: Paragraph) -> String {
        let number = paragraph.numberText
        guard !number.isEmpty else {
            return LocalizedText.lineNumber(paragraph.line + 1)(language)
        }
        guard paragraph.domain != .body else { return LocalizedText.paragraphNumber(number)(language) }
        return LocalizedText.paragraphOfAnnex(number, domain: name(of: paragraph.domain))(language)
    }

    /// What a numbering domain is called.
    func name(of domain: NumberingDomain) -> String {
        let name: LocalizedText =
            switch domain.kind {
            case .body: .body
            case .annex: .annex(domain.ordinal)
            case .appendix: .appendix(domain.ordinal)
            case .addendum: .addendum(domain.ordinal)
            case .decision: .decision(domain.ordinal)
            }
        return name(language)
    }

    /// What a 0-based line is called: by its paragraph, or by its number.
    func name(ofLine line: Int) -> String {
        buffer.draft.paragraph(at: line).map(name(of:)) ?? LocalizedText.lineNumber(line + 1)(language)
    }

    /// Where a 0-based line stands, as short as can be: by its paragraph, its annex or its number.
    func shortName(ofLine line: Int) -> String {
        guard let paragraph = buffer.draft.paragraph(at: line), case let number = paragraph.numberText,
            !number.isEmpty
        else {
            return LocalizedText.lineNumber(line + 1)(language)
        }
        return LocalizedText.shortParagraph(
            number, annex: paragraph.domain == .body ? nil : name(of: paragraph.domain))(language)
    }
}
