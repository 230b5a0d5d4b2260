import RecordDraft
import Wording

extension EditorState {
    /// Opens the question where to go, with all headings listed and the one at the caret chosen.
    mutating func openGoTo() {
        buffer.kept.beforePrompt = viewOrigin
        prompt = .goTo(GoToPrompt())
        findPlaces()
        let line = buffer.text.line(at: buffer.selection.head)
        if case .goTo(var question) = prompt, let own = buffer.draft.headingOrdinal(at: line) {
            question.chosen = min(own, max(0, question.candidates.count - 1))
            prompt = .goTo(question)
        }
    }

    /// Lists what fits the text typed, and previews the best.
    mutating func findPlaces() {
        guard case .goTo(var question) = prompt else { return }
        if let first = question.field.text.first, first != ":", first != "：" { readToEnd() }
        question.candidates = GoToPlaces(self, query: question.field.text).candidates
        question.chosen = 0
        prompt = .goTo(question)
        if question.field.text.isEmpty {
            returnToScroll()
        } else {
            previewGoTo()
        }
    }

    /// Shows the place of the chosen candidate in the text; the caret stays.
    mutating func previewGoTo() {
        guard case .goTo(let question) = prompt else { return }
        if let choice = question.choice {
            showLine(choice.line)
        } else {
            returnToScroll()
        }
    }

    /// Shows what showed before the question was opened.
    private mutating func returnToScroll() {
        if let origin = buffer.kept.beforePrompt { scroll = origin.scroll }
    }

    mutating func acceptGoTo(_ question: GoToPrompt) {
        guard let choice = question.choice else {
            message = Message(.nothingFits, .warning)
            return
        }
        prompt = nil
        buffer.kept.beforePrompt = nil
        jump(to: choice.offset)
        if let remark = choice.remark { message = Message(remark) }
    }

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
