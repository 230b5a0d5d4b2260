import Merging
import RecordDraft
import TextRope

/// A version of a draft as merging sees it: its text with all numbers masked that follow from the structure, and what these are.
struct NumberedDraft: Sendable {
    /// A number of a paragraph, the label of a heading, or one of these in a reference.
    struct Token: Sendable {
        enum Role: Sendable {
            case paragraph(ParagraphNumber)
            case heading(ParagraphNumber, NumeralStyle)
            /// In a reference, with the lines of what it may stand for: of a range all in it, those at its own end first.
            case reference(Reference.Token, lines: [Int])
        }

        let line: Int
        let range: Range<Int>
        let role: Role
        /// The numbering that it is part of; references are part of none.
        let sequence: Int?

        /// The number of a paragraph or heading.
        var number: ParagraphNumber? {
            switch role {
            case .paragraph(let number), .heading(let number, _): number
            case .reference: nil
            }
        }
    }

    let draft: DraftIndex
    let text: MaskedText
    /// In the order of the text, apart from one another.
    let tokens: [Token]
    /// The tokens of each numbering, a domain or a row of headings, in order.
    let sequences: [[Int]]
    /// The token before each one in its numbering.
    let previous: [Int?]
    /// The number or label that a line begins with.
    let tokenOfLine: [Int: Int]

    /// - Parameter known: Lines that other versions have: where such a line is read as no paragraph because of the numbers around
    ///   it, which are not right yet, it is one all the same.
    init(_ draft: DraftIndex, references: [Reference], known: KnownParagraphs = KnownParagraphs()) {
        self.draft = draft
        let domains = draft.domains.map(\.domain)
        let others = known.tokens(in: draft, domains)
        let lines = Set(others.map(\.line))
        var found = Self.numbers(draft, domains).filter { !lines.contains($0.line) } + others
        let count = (found.compactMap(\.sequence).max() ?? -1) + 1
        found += references.flatMap(Self.tokens)
        // Of two that overlap the number or label stays.
        found.sort {
            $0.range.lowerBound == $1.range.lowerBound
                ? $0.sequence != nil && $1.sequence == nil : $0.range.lowerBound < $1.range.lowerBound
        }
        var tokens: [Token] = []
        for token in found
        where !token.range.isEmpty && token.range.lowerBound >= tokens.last?.range.upperBound ?? 0 {
            tokens.append(token)
        }
        var sequences = Array(repeating: [Int](), count: count)
        var previous: [Int?] = []
        var tokenOfLine: [Int: Int] = [:]
        for (index, token) in tokens.enumerated() {
            previous.append(token.sequence.flatMap { sequences[$0].last })
            guard let sequence = token.sequence else { continue }
            sequences[sequence].append(index)
            tokenOfLine[token.line] = index
        }
        self.tokens = tokens
        self.sequences = sequences
        self.previous = previous
        self.tokenOfLine = tokenOfLine
        text = MaskedText(
            draft.text, masks: tokens.map { MaskedText.Mask(range: $0.range, kind: $0.maskKind) })
    }

    /// Whether the numbers of a numbering rise: then each follows from where it stands.
    func rises(_ sequence: Int) -> Bool {
        let numbers = sequences[sequence].compactMap { tokens[$0].number }
        return zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
    }

    /// Whether the numbers of a numbering run on one by one.
    func isWhole(_ sequence: Int) -> Bool {
        let numbers = sequences[sequence].compactMap { tokens[$0].number }
        return numbers.allSatisfy { $0.suffix == 0 }
            && zip(numbers, numbers.dropFirst()).allSatisfy { $0.number + 1 == $1.number }
    }

    private static func numbers(_ draft: DraftIndex, _ domains: [NumberingDomain]) -> [Token] {
        var result: [Token] = []
        var sequence = 0
        for domain in domains {
            for place in draft.numberedPlaces(of: domain) {
                result.append(
                    Token(
                        line: place.line, range: place.range, role: .paragraph(place.number),
                        sequence: sequence))
            }
            sequence += 1
        }
        let members = HeadingRow.members(draft).compactMap { $0 }
        let running = HeadingRow.runningRows(members)
        var rows: [HeadingRow.Key: Int] = [:]
        for member in members {
            var key = member.key
            key.parent = -1
            if !running.contains(key) { key = member.key }
            let row = rows[key] ?? sequence + rows.count
            rows[key] = row
            result.append(
                Token(
                    line: member.unit.line, range: member.unit.range,
                    role: .heading(member.unit.number, member.key.style), sequence: row))
        }
        return result
    }

    private static func tokens(of reference: Reference) -> [Token] {
        guard reference.status != .foreign else { return [] }
        return reference.tokens.indices.compactMap { index in
            let token = reference.tokens[index]
            guard token.kind != .agendaItem, isNumber(token.value) else { return nil }
            return Token(
                line: reference.line, range: token.range,
                role: .reference(token, lines: lines(ofToken: index, in: reference)), sequence: nil)
        }
    }

    /// Slots are words to be filled, in which two can collide.
    private static func isNumber(_ value: String) -> Bool {
        ParagraphNumber(parsing: value) != nil || NumeralStyle.allCases.contains { $0.number(value) != nil }
    }

    private static func lines(ofToken index: Int, in reference: Reference) -> [Int] {
        let token = reference.tokens[index]
        guard let own = token.target?.line else { return [] }
        let other: Int? =
            switch token.role {
            case .single: nil
            case .rangeStart:
                index + 1 < reference.tokens.count ? reference.tokens[index + 1].target?.line : nil
            case .rangeEnd: index > 0 ? reference.tokens[index - 1].target?.line : nil
            }
        guard let other, token.kind == .paragraph else { return [own] }
        let inside = reference.targets.filter {
            $0.kind == .paragraph && min(own, other) <= $0.line && $0.line <= max(own, other)
        }.map(\.line).sorted()
        return own <= other ? inside : inside.reversed()
    }
}

extension NumberedDraft.Token {
    /// Numbers written in one way count as the same.
    fileprivate var maskKind: Int {
        switch role {
        case .paragraph(let number):
            switch number.digits {
            case .ascii: 0
            case .fullWidth: 1
            case .arabic: 2
            case .persian: 3
            case .chinese: 4
            }
        case .heading(_, let style): 8 + (NumeralStyle.allCases.firstIndex(of: style) ?? 0)
        case .reference(let token, _): token.kind == .paragraph ? 16 : 17
        }
    }
}
