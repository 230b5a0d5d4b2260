import Editing
import RecordDraft
import TextRope

/// The numbers that annexes, and the appendices of each, get by their order, and what is filled in where the text refers to one that
/// had none.
public struct AnnexNumbering: Sendable {
    /// A heading that gets a number.
    public struct Heading: Sendable {
        /// Its line, 0-based.
        public let line: Int
        /// What its number becomes.
        public let new: String
        /// What is to be done to the text.
        public let edit: ChangeSet.Edit
    }

    /// The headings that get a number or another one, in the order of the text.
    public private(set) var headings: [Heading] = []
    /// The references that get one, in the order of the text.
    public private(set) var references: [AnnexReference] = []
    /// How the numbers are written.
    public let style: NumeralStyle

    private let draft: DraftIndex

    /// - Parameter style: How the numbers are to be written; nil for as the draft has them, or as its language has it.
    public init(_ draft: DraftIndex, style: NumeralStyle? = nil) {
        self.draft = draft
        let nodes = draft.outline.filter { $0.kind == .annex || $0.kind == .appendix }
        let numbers = nodes.map { draft.annexNumber(ofHeading: $0.ordinal) }
        self.style =
            style ?? numbers.lazy.compactMap { $0?.style.numerals }.first ?? Self.styles(of: draft)[0]
        var values: [Int: Int] = [:]
        var annexes = 0
        var appendices = 0
        for (node, number) in zip(nodes, numbers) {
            let value: Int
            if node.kind == .annex {
                annexes += 1
                appendices = 0
                value = annexes
            } else {
                appendices += 1
                value = appendices
            }
            values[node.line] = value
            guard let number, number.value != value || style != nil && number.style.numerals != style,
                let text = self.style.text(value)
            else { continue }
            headings.append(Heading(line: node.line, new: text, edit: edit(number.range, text)))
        }
        for reference in draft.references { refer(reference, values, nodes) }
    }

    /// The styles that annexes are numbered in, in the language of a draft, the usual one first.
    public static func styles(of draft: DraftIndex) -> [NumeralStyle] {
        draft.language == .zh ? [.chinese, .arabic, .roman] : [.roman, .arabic, .upperLetter]
    }

    /// Whether every heading has the number that it should have, and no reference waits for one.
    public var isEmpty: Bool { headings.isEmpty && references.isEmpty }

    private mutating func refer(_ reference: Reference, _ values: [Int: Int], _ nodes: [OutlineNode]) {
        let tokens = reference.tokens.filter { $0.kind == .annex }
        // Those with a number already, which may become another.
        let known = tokens.compactMap { token -> ChangeSet.Edit? in
            guard let target = token.target, let value = values[target.line],
                headings.contains(where: { $0.line == target.line }), let text = style.text(value),
                text != token.value
            else { return nil }
            return edit(token.range, text)
        }
        if !known.isEmpty, let target = tokens.lazy.compactMap(\.target).first {
            let choice = AnnexReference.Choice(line: target.line, reason: .named, edits: known)
            references.append(AnnexReference(reference, choices: [choice], decided: 0))
            return
        }
        guard tokens.count == 1, let token = tokens.first, token.target == nil else { return }
        guard reference.status == .open else { return }
        let annexes = reference.targets.compactMap { target in
            nodes.last {
                $0.line <= target.line
                    && ($0.kind.rawValue == target.kind.rawValue || target.kind == .section
                        || target.kind == .paragraph)
            }
        }
        guard annexes.count == reference.targets.count, !annexes.isEmpty else { return }
        let titles = zip(annexes, reference.targets).map { annex, target in
            target.kind == .section
                ? draft.headingOrdinal(at: target.line).map { draft.heading($0).title } ?? "" : annex.title
        }
        let evidence = AnnexEvidence(for: reference, titles: titles, in: draft)
        let choices = zip(annexes, evidence.words).compactMap { annex, words -> AnnexReference.Choice? in
            guard let value = values[annex.line], let text = style.text(value) else { return nil }
            let reason: AnnexReference.Reason =
                annexes.count == 1 ? .only : words.isEmpty ? .none : .words(words)
            return AnnexReference.Choice(line: annex.line, reason: reason, edits: [edit(token.range, text)])
        }
        guard choices.count == annexes.count else { return }
        references.append(AnnexReference(reference, choices: choices, decided: evidence.best))
    }

    /// Puts a number in the place of a slot or another number, parted from letters and digits beside it.
    private func edit(_ range: Range<Int>, _ number: String) -> ChangeSet.Edit {
        var text = number
        if style != .chinese {
            let line = draft.text.lineContent(draft.text.line(at: range.lowerBound))
            func isWord(_ byte: UInt8) -> Bool {
                byte >= 0x80 || byte & 0xDF >= 0x41 && byte & 0xDF <= 0x5A || (0x30...0x39).contains(byte)
            }
            if range.lowerBound > line.lowerBound, isWord(draft.text.byte(at: range.lowerBound - 1)) {
                text = " " + text
            }
            if range.upperBound < line.upperBound, isWord(draft.text.byte(at: range.upperBound)),
                draft.text.byte(at: range.upperBound) < 0x80
            {
                text += " "
            }
        }
        return ChangeSet.Edit(range: range, text: TextRope(text))
    }
}
