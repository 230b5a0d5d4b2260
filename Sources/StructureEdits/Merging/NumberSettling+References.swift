import RecordDraft
import TextRope

/// References mean what they meant: each is written as the number of what it stood for in the version that it comes from.
extension NumberSettling {
    /// What takes the place of a number whose paragraph or heading is gone.
    static let slot = "[--]"

    /// What a reference stands for in a version.
    private enum Target: Equatable {
        /// A number or label of the merged text.
        case token(Int)
        /// Something that is gone.
        case gone
        /// Nothing that the version knows.
        case unknown
    }

    /// What a number in a reference becomes; nil where it stays.
    func written(_ reference: Reference.Token, _ index: Int) -> String? {
        let targets = versions.map { version -> Target? in
            guard let old = version.match.old[index],
                case .reference(_, let lines) = version.draft.tokens[old].role
            else { return nil }
            guard !lines.isEmpty else { return .unknown }
            let place = version.draft.tokens[old].line
            for line in lines {
                guard let token = version.draft.tokenOfLine[line], let target = version.match.new[token],
                    means(target, at: index, as: version.draft, line, place)
                else { continue }
                return .token(target)
            }
            return .gone
        }
        switch Self.merged(targets) {
        case nil: return nil
        case .gone: return Self.slot
        case .unknown: return merged(index) { $0.value }
        case .token(let token): return numbers[token].flatMap { written($0, of: token, in: reference) }
        }
    }

    /// Whether a reference still leads to what it led to: a bare number means the numbering around it.
    private func means(
        _ target: Int, at index: Int, as version: NumberedDraft, _ line: Int, _ place: Int
    ) -> Bool {
        guard case .paragraph = new.tokens[target].role,
            version.draft.domain(at: line) == version.draft.domain(at: place)
        else { return true }
        return new.draft.domain(at: new.tokens[target].line) == new.draft.domain(at: new.tokens[index].line)
    }

    private func written(_ number: ParagraphNumber, of token: Int, in reference: Reference.Token) -> String? {
        switch new.tokens[token].role {
        case .paragraph:
            guard var old = ParagraphNumber(parsing: reference.value), old != number else {
                return reference.value
            }
            if number.suffix > 0 { return number.text }
            (old.number, old.suffix) = (number.number, 0)
            return old.text
        case .heading(_, let style):
            let own = ([style] + NumeralStyle.allCases).first { $0.number(reference.value) != nil }
            return own.flatMap { $0.number(reference.value) == number.number ? nil : $0.text(number.number) }
        case .reference: return nil
        }
    }
}

extension NumberedDraft.Token {
    /// The number in a reference as written.
    fileprivate var value: String? {
        if case .reference(let token, _) = role { token.value } else { nil }
    }
}
