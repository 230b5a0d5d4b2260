import Editing
import RecordDraft
import TextRope

/// Writes references anew so that they refer to what they referred to before.
struct ReferenceRewriting {
    /// What is to be done to the text before, in order.
    private(set) var edits: [ChangeSet.Edit] = []
    private(set) var changes: [StructurePlan.ReferenceChange] = []
    private(set) var lost: [Reference] = []

    private let planner: StructurePlanner

    init(_ planner: StructurePlanner) {
        self.planner = planner
    }

    mutating func follow(_ references: [Reference]) {
        for reference in references where reference.status == .resolved {
            guard !planner.rearrangement.removes(reference.range.lowerBound) else { continue }
            follow(reference)
        }
    }

    private mutating func follow(_ reference: Reference) {
        var own: [ChangeSet.Edit] = []
        var index = 0
        while index < reference.tokens.count {
            let token = reference.tokens[index]
            if token.role == .rangeStart, index + 1 < reference.tokens.count, token.kind == .paragraph {
                guard let edits = range(token, reference.tokens[index + 1], of: reference) else {
                    lost.append(reference)
                    return
                }
                own += edits
                index += 2
                continue
            }
            index += 1
            guard let target = token.target, target.kind != .agendaItem else { continue }
            guard let written = written(token, target, in: reference) else {
                lost.append(reference)
                return
            }
            if written != token.value {
                own.append(ChangeSet.Edit(range: token.range, text: TextRope(written)))
            }
        }
        guard !own.isEmpty else { return }
        edits += own
        note(own, of: reference)
    }

    private mutating func note(_ edits: [ChangeSet.Edit], of reference: Reference) {
        var piece = planner.text[reference.range]
        let inside = edits.map { edit in
            let start = edit.range.lowerBound - reference.range.lowerBound
            return ChangeSet.Edit(range: start..<start + edit.range.count, text: edit.text)
        }
        ChangeSet(length: piece.byteCount, edits: inside).apply(to: &piece)
        changes.append(
            StructurePlan.ReferenceChange(
                line: reference.line, old: planner.text.string(in: reference.range), new: piece.description))
    }

    /// What a token becomes; nil where what it denotes is gone, or stands where the words of the reference do not lead.
    private func written(_ token: Reference.Token, _ target: ReferenceTarget, in reference: Reference)
        -> String?
    {
        if token.kind == .paragraph {
            guard let line = survivor(of: target.line), isInReach(line, of: reference) else { return nil }
            guard let new = planner.numbers[line], let old = ParagraphNumber(parsing: token.value), old != new
            else { return token.value }
            return new.text
        }
        guard !planner.rearrangement.removes(planner.text.lineStart(target.line)) else { return nil }
        guard let (value, style) = planner.labels[target.line] else { return token.value }
        let styles = [style] + NumeralStyle.allCases
        guard let own = styles.first(where: { $0.number(token.value) != nil }),
            own.number(token.value) != value
        else { return token.value }
        return own.text(value)
    }

    /// The first line of the paragraph that a paragraph's words are part of afterwards; nil where they are gone.
    private func survivor(of line: Int) -> Int? {
        if let other = planner.joined[line] { return survivor(of: other) }
        guard let place = planner.draft.numberedPlaces(in: line..<line + 1).first else { return nil }
        return planner.rearrangement.removes(place.range.lowerBound) ? nil : line
    }

    /// Whether a bare number still means the same numbering: a paragraph that goes to another domain takes its number along.
    private func isInReach(_ line: Int, of reference: Reference) -> Bool {
        guard !reference.tokens.contains(where: { $0.kind != .paragraph }) else { return true }
        return planner.newDomain(ofLine: line) == planner.newDomain(ofLine: reference.line)
            || planner.draft.domain(at: line) != planner.draft.domain(at: reference.line)
    }

    /// The edits of a range of paragraphs: its ends, or a list where the paragraphs no longer follow one another.
    private func range(
        _ start: Reference.Token, _ end: Reference.Token, of reference: Reference
    ) -> [ChangeSet.Edit]? {
        guard let first = start.target, let last = end.target else { return [] }
        let inside = reference.targets.filter {
            $0.kind == .paragraph && first.line <= $0.line && $0.line <= last.line
        }
        let lines = inside.compactMap { survivor(of: $0.line) }.filter { isInReach($0, of: reference) }
        let numbers = Set(lines.compactMap { planner.numbers[$0] }).sorted()
        guard let lowest = numbers.first, let highest = numbers.last else { return nil }
        let strangers = planner.numbers.contains { line, number in
            lowest < number && number < highest && !lines.contains(line)
                && planner.newDomain(ofLine: line) == planner.newDomain(ofLine: lines[0])
        }
        if !strangers {
            return [(start, lowest), (end, highest)].compactMap { token, number in
                ParagraphNumber(parsing: token.value) == number
                    ? nil : ChangeSet.Edit(range: token.range, text: TextRope(number.text))
            }
        }
        let whole = start.range.lowerBound..<end.range.upperBound
        let joint = planner.text.string(in: start.range.upperBound..<end.range.lowerBound)
        let list = NumberList(numbers, joint: joint, language: planner.draft.language) { first, second in
            !planner.numbers.contains { first < $0.value && $0.value < second && !lines.contains($0.key) }
        }
        return [ChangeSet.Edit(range: whole, text: TextRope(list.text))]
    }
}

extension StructurePlanner {
    /// The domain that a line belongs to afterwards.
    func newDomain(ofLine line: Int) -> NumberingDomain {
        guard let piece = rearrangement.movedPiece(at: text.lineStart(line)), !opensDomain(piece.range) else {
            return draft.domain(at: line)
        }
        return draft.domain(at: text.line(at: piece.to))
    }
}
