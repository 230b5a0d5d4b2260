import Editing
import RecordDraft
import TextRope

/// Writes references anew so that they refer to what they referred to before.
struct ReferenceRewriting {
    /// What is to be done to the text before, in order.
    private(set) var edits: [ChangeSet.Edit] = []
    private(set) var changes: [StructurePlan.ReferenceChange] = []
    /// Those that have a number whose target is gone.
    private(set) var lost: [Reference] = []

    private let planner: StructurePlanner
    /// Whether a number whose target is gone becomes a slot.
    private let opensLost: Bool
    private let misled: Set<Int>
    private lazy var order = NumberOrder(planner)

    /// - Parameters:
    ///   - opensLost: Whether a number whose target is gone becomes a slot.
    ///   - misled: Where references begin that would mean something else, in bytes.
    init(_ planner: StructurePlanner, opensLost: Bool, misled: Set<Int> = []) {
        self.planner = planner
        self.opensLost = opensLost
        self.misled = misled
    }

    mutating func follow(_ references: [Reference]) {
        for reference in references where reference.tokens.contains(where: { $0.target != nil }) {
            guard !planner.rearrangement.removes(reference.range.lowerBound) else { continue }
            follow(reference)
        }
    }

    private mutating func follow(_ reference: Reference) {
        var own: [ChangeSet.Edit] = []
        var lostTokens: [Reference.Token] = []
        var isPartlyLost = false
        var index = 0
        while index < reference.tokens.count {
            let token = reference.tokens[index]
            if token.role == .rangeStart, index + 1 < reference.tokens.count,
                case let end = reference.tokens[index + 1], isRange(token, end)
            {
                index += 2
                let edits =
                    token.kind == .paragraph
                    ? range(token, end, of: reference) : labelRange(token, end, of: reference)
                if let edits {
                    own += edits
                    isPartlyLost = isPartlyLost || losesMember(reference)
                } else {
                    lostTokens += [token, end]
                }
                continue
            }
            index += 1
            guard let target = token.target, target.kind != .agendaItem else { continue }
            guard let written = written(token, target, in: reference) else {
                lostTokens.append(token)
                continue
            }
            if written != planner.text.string(in: token.range) {
                own.append(ChangeSet.Edit(range: token.range, text: TextRope(written)))
            }
        }
        if lostTokens.isEmpty, misled.contains(reference.range.lowerBound) {
            lostTokens = reference.tokens.filter { $0.target != nil }
            own = []
        }
        if !lostTokens.isEmpty || isPartlyLost {
            lost.append(reference)
            if opensLost {
                own = (own + lostTokens.map(slot)).sorted { $0.range.lowerBound < $1.range.lowerBound }
            }
        }
        guard !own.isEmpty else { return }
        edits += own
        note(own, of: reference)
    }

    /// The edit that puts a slot in the place of a number: `第[--]段`, without the blanks that a number has in Chinese.
    private func slot(_ token: Reference.Token) -> ChangeSet.Edit {
        var range = token.range
        if planner.draft.language == .zh {
            let line = planner.text.lineContent(planner.text.line(at: range.lowerBound))
            if range.lowerBound > line.lowerBound, planner.text.byte(at: range.lowerBound - 1) == 0x20 {
                range = range.lowerBound - 1..<range.upperBound
            }
            if range.upperBound < line.upperBound, planner.text.byte(at: range.upperBound) == 0x20 {
                range = range.lowerBound..<range.upperBound + 1
            }
        }
        return ChangeSet.Edit(range: range, text: TextRope("[--]"))
    }

    private mutating func note(_ edits: [ChangeSet.Edit], of reference: Reference) {
        let old = planner.text.bytes(in: reference.range)
        var new: [UInt8] = []
        var done = 0
        for edit in edits {
            let start = max(0, edit.range.lowerBound - reference.range.lowerBound)
            if done < start { new += old[done..<min(start, old.count)] }
            new += edit.text.bytes(in: 0..<edit.text.byteCount)
            done = edit.range.upperBound - reference.range.lowerBound
        }
        if done < old.count { new += old[done...] }
        changes.append(
            StructurePlan.ReferenceChange(
                line: reference.line, old: String(decoding: old, as: UTF8.self),
                new: String(decoding: new, as: UTF8.self)))
    }

    /// What a token becomes; nil where what it denotes is gone, or stands where the words of the reference do not lead.
    private func written(_ token: Reference.Token, _ target: ReferenceTarget, in reference: Reference)
        -> String?
    {
        let old = planner.text.string(in: token.range)
        if token.kind == .paragraph {
            guard let line = planner.survivor(of: target.line), isInReach(line, of: reference) else {
                return nil
            }
            return number(of: line).map { written($0, as: token) } ?? old
        }
        guard !planner.rearrangement.removes(planner.text.lineStart(target.line)) else { return nil }
        // A heading of another level is called otherwise: `A 节` can't become its new label.
        guard planner.relabelled[target.line] == nil else { return nil }
        guard let (value, style) = planner.labels[target.line] else { return old }
        return written(value, style, as: token) ?? old
    }

    /// A number in the digits of a reference; `第 45 段之二` has the word inside its number.
    private func written(_ number: ParagraphNumber, as token: Reference.Token) -> String {
        let old = planner.text.string(in: token.range)
        guard let own = ParagraphNumber(parsing: token.value), own != number else { return old }
        var number = number
        number.digits = own.digits
        guard let word = old.firstIndex(of: "段") else { return number.text }
        let suffix = number.text.dropFirst(ParagraphNumber(number.number, digits: own.digits).text.count)
        let blanks = old[..<word].reversed().prefix { $0 == " " }.count
        number.suffix = 0
        return number.text + String(repeating: " ", count: blanks) + "段" + suffix.drop { $0 == " " }
    }

    /// The number that a paragraph has afterwards.
    private func number(of line: Int) -> ParagraphNumber? {
        planner.numbers[line] ?? planner.draft.numberedPlaces(in: line..<line + 1).first?.number
    }

    /// Whether a bare number still means the same numbering: a paragraph that goes to another domain takes its number along.
    private func isInReach(_ line: Int, of reference: Reference) -> Bool {
        guard planner.rearrangement.movesAny else { return true }
        // Where the annex is named too, its name does not lead to another one.
        guard !reference.tokens.contains(where: { $0.kind != .paragraph }) else {
            return planner.newDomain(ofLine: line) == planner.draft.domain(at: line)
        }
        return planner.newDomain(ofLine: line) == planner.newDomain(ofLine: reference.line)
            || planner.draft.domain(at: line) != planner.draft.domain(at: reference.line)
    }

    /// Whether a paragraph of a range stays and is not in it any more: it goes where the number does not lead, or has none.
    private func losesMember(_ reference: Reference) -> Bool {
        guard planner.rearrangement.takesOutAny else { return false }
        return reference.targets.contains { target in
            guard target.kind == .paragraph else { return false }
            guard let line = planner.survivor(of: target.line) else {
                return !planner.rearrangement.removes(planner.draft.wordsStart(ofLine: target.line))
            }
            return !isInReach(line, of: reference)
        }
    }

    /// Whether two tokens are the ends of a range: of one that runs backwards, or has one end nowhere, each follows by itself.
    private func isRange(_ start: Reference.Token, _ end: Reference.Token) -> Bool {
        guard let first = start.target, let last = end.target else { return false }
        return first.line <= last.line && end.role == .rangeEnd
    }

    /// The edits of a range of headings: its ends, one number where one is left; nil where they no longer follow one another.
    private func labelRange(
        _ start: Reference.Token, _ end: Reference.Token, of reference: Reference
    ) -> [ChangeSet.Edit]? {
        guard let first = start.target, let last = end.target else { return [] }
        let inside = reference.targets.filter { first.line <= $0.line && $0.line <= last.line }
        let left = inside.filter { !planner.rearrangement.removes(planner.text.lineStart($0.line)) }
        guard !left.isEmpty else { return nil }
        // Where headings are what they were the range is too.
        guard !planner.labels.isEmpty else { return left.count == inside.count ? [] : nil }
        let values = left.compactMap {
            planner.relabelled[$0.line] == nil ? planner.labels[$0.line]?.value : nil
        }.sorted()
        guard values.count == left.count, let low = values.first, let high = values.last,
            high - low == values.count - 1, let style = planner.labels[left[0].line]?.style,
            let lowest = written(low, style, as: start), let highest = written(high, style, as: end)
        else { return nil }
        if values.count == 1 {
            return [
                ChangeSet.Edit(
                    range: start.range.lowerBound..<end.range.upperBound, text: TextRope(lowest))
            ]
        }
        return [(start, lowest), (end, highest)].compactMap { token, new in
            new == planner.text.string(in: token.range)
                ? nil : ChangeSet.Edit(range: token.range, text: TextRope(new))
        }
    }

    /// A label in the style of a token; nil where no style writes it.
    private func written(_ value: Int, _ style: NumeralStyle, as token: Reference.Token) -> String? {
        let styles = [style] + NumeralStyle.allCases
        return styles.first { $0.number(token.value) != nil }?.text(value)
    }

    /// The edits of a range of paragraphs: its ends, or a list where the paragraphs no longer follow one another; nil where none of
    /// them is left.
    private mutating func range(
        _ start: Reference.Token, _ end: Reference.Token, of reference: Reference
    ) -> [ChangeSet.Edit]? {
        guard let first = start.target, let last = end.target else { return [] }
        let inside = reference.targets.filter {
            $0.kind == .paragraph && first.line <= $0.line && $0.line <= last.line
        }
        let lines = inside.compactMap { planner.survivor(of: $0.line) }.filter {
            isInReach($0, of: reference)
        }
        let numbers = Set(lines.compactMap(number)).sorted()
        guard let lowest = numbers.first, let highest = numbers.last else {
            return lines.isEmpty ? nil : []
        }
        let domain = planner.newDomain(ofLine: lines[0])
        let isRun =
            highest.number - lowest.number == numbers.count - 1 && numbers.allSatisfy { $0.suffix == 0 }
        if numbers.count > 1, isRun || order.count(from: lowest, to: highest, in: domain) == numbers.count {
            return [(start, lowest), (end, highest)].compactMap { token, number in
                let written = written(number, as: token)
                return written == planner.text.string(in: token.range)
                    ? nil : ChangeSet.Edit(range: token.range, text: TextRope(written))
            }
        }
        let whole = start.range.lowerBound..<end.range.upperBound
        let joint = planner.text.string(in: start.range.upperBound..<end.range.lowerBound)
        let list = NumberList(numbers, joint: joint, language: planner.draft.language) {
            order.count(from: $0, to: $1, in: domain) == 2
        }
        return [ChangeSet.Edit(range: whole, text: TextRope(list.text))]
    }
}

extension StructurePlanner {
    /// The first line of the paragraph that a paragraph's words are part of afterwards; nil where they are gone.
    func survivor(of line: Int) -> Int? {
        guard rearrangement.takesOutAny else { return line }
        if let other = joined[line] { return survivor(of: other) }
        guard let place = draft.numberedPlaces(in: line..<line + 1).first else { return nil }
        return rearrangement.removes(place.range.lowerBound) ? nil : line
    }

    /// The domain that a line belongs to afterwards.
    func newDomain(ofLine line: Int) -> NumberingDomain {
        guard let piece = rearrangement.movedPiece(at: text.lineStart(line)), !opensDomain(piece.range) else {
            return draft.domain(at: line)
        }
        return draft.domain(at: text.line(at: piece.to))
    }
}
