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
            case .body: LocalizedText("正文", "body")
            case .annex: LocalizedText("附件 \(domain.ordinal) ", "annex \(domain.ordinal)")
            case .appendix: LocalizedText("附录 \(domain.ordinal) ", "appendix \(domain.ordinal)")
            case .addendum: LocalizedText("增编 \(domain.ordinal) ", "addendum \(domain.ordinal)")
            }
        return name(language)
    }
}
