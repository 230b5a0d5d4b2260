import RecordDraft
import Wording

extension EditorState {
    /// What a paragraph is called: `第 24 段`, with its annex where it is in one.
    public func name(of paragraph: Paragraph) -> String {
        guard let number = paragraph.number else {
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
            }
        return name(language)
    }
}
