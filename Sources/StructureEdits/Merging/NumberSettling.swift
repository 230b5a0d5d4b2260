import Editing
import RecordDraft
import TextRope

/// Works out the numbers of a merged text.
///
/// What follows from it: where two paragraphs stand one behind the other in a version, their numbers keep that distance, and what
/// stands behind something that no version has it behind is one greater. So numbers that ran on on both sides run on, and gaps that a
/// draft has stay. Where the numbers of a version do not rise, nobody can tell what they follow from: there each stays as one side
/// has changed it.
struct NumberSettling {
    let new: NumberedDraft
    /// This side's version, the other's and the common ancestor, each with the tokens that are those of the merged text.
    let versions: [(draft: NumberedDraft, match: TokenMatch)]
    /// The numbers as they will be, by token.
    private(set) var numbers: [Int: ParagraphNumber] = [:]
    /// Whether numberings that did not run on one by one stay as they are, and references to what is gone.
    private let keepsOthers: Bool

    init(_ new: NumberedDraft, mine: NumberedDraft, theirs: NumberedDraft, base: NumberedDraft) {
        self.new = new
        versions = [mine, theirs, base].map { ($0, TokenMatch($0, new)) }
        keepsOthers = false
    }

    /// The numbers of a text that has changed since a version with no other beside it.
    init(_ new: NumberedDraft, since old: NumberedDraft) {
        self.new = new
        versions = Array(repeating: (old, TokenMatch(old, new)), count: 3)
        keepsOthers = true
    }

    mutating func settle() -> Settling {
        for sequence in new.sequences.indices { number(sequence) }
        var result = Settling()
        for (index, token) in new.tokens.enumerated() {
            let now = new.draft.text.string(in: token.range)
            let written: String?
            switch token.role {
            case .paragraph(let number):
                written = numbers[index].flatMap { $0 == number ? nil : $0.text }
            case .heading(let number, let style):
                written = numbers[index].flatMap { $0 == number ? nil : style.text($0.number) }
            case .reference(let reference, _):
                written = self.written(reference, index)
                if written == Self.slot {
                    if keepsOthers { continue }
                    result.openedCount += 1
                }
            }
            guard let written, written != now else { continue }
            result.edits.append(ChangeSet.Edit(range: token.range, text: TextRope(written)))
        }
        return result
    }

    private mutating func number(_ index: Int) {
        let sequence = new.sequences[index]
        let rises = versions[..<2].allSatisfy { version in
            Set(
                sequence.compactMap { version.match.old[$0] }.compactMap { version.draft.tokens[$0].sequence }
            )
            .allSatisfy(keepsOthers ? version.draft.isWhole : version.draft.rises)
        }
        if keepsOthers, !rises || new.isWhole(index) {
            for token in sequence { numbers[token] = new.tokens[token].number }
            return
        }
        var last: (token: Int, number: ParagraphNumber)?
        for token in sequence {
            guard let own = new.tokens[token].number else { continue }
            if !rises {
                numbers[token] = merged(token) { $0.number } ?? own
            } else if let last {
                numbers[token] = next(token, own, behind: last)
            } else {
                numbers[token] = first(of: sequence, own)
            }
            last = (token, numbers[token] ?? own)
        }
    }

    /// The number of the first of a numbering: with which it begins in the version that has changed that.
    private func first(of sequence: [Int], _ own: ParagraphNumber) -> ParagraphNumber {
        let firsts = versions.map { version -> ParagraphNumber? in
            let token = sequence.lazy.compactMap { version.match.old[$0] }.first
            return token.flatMap { version.draft.tokens[$0].sequence }
                .flatMap { version.draft.sequences[$0].first }.flatMap { version.draft.tokens[$0].number }
        }
        guard let first = Self.merged(firsts) else { return own }
        return first == own ? own : own.plain(first.number)
    }

    private func next(
        _ token: Int, _ own: ParagraphNumber, behind last: (token: Int, number: ParagraphNumber)
    ) -> ParagraphNumber {
        let steps = versions.map { version -> ParagraphNumber? in
            guard let old = version.match.old[token], let before = version.match.old[last.token],
                version.draft.previous[old] == before, let number = version.draft.tokens[old].number,
                let numberBefore = version.draft.tokens[before].number
            else { return nil }
            return number.shifted(to: number.number - numberBefore.number)
        }
        // Of two put in behind the same number each has a suffix; which is the second's follows from the first's.
        let step = Self.merged(steps) ?? own.shifted(to: own.suffix > 0 ? 0 : 1)
        var result = step.shifted(to: last.number.number + step.number)
        if result <= last.number {
            if result.suffix > 0 {
                result.suffix = last.number.suffix + 1
            } else {
                result.number = last.number.number + 1
            }
        }
        result.digits = own.digits
        return result
    }

    /// What one side has changed, by its tokens; this side's where both have, nil where a version does not have it.
    func merged<Value: Equatable>(_ token: Int, _ value: (NumberedDraft.Token) -> Value?) -> Value? {
        Self.merged(
            versions.map { version in version.match.old[token].flatMap { value(version.draft.tokens[$0]) } })
    }

    /// Of what this side, the other side and the common ancestor have.
    static func merged<Value: Equatable>(_ values: [Value?]) -> Value? {
        guard let mine = values[0] else { return values[1] }
        return mine == values[2] ? values[1] ?? mine : mine
    }
}
