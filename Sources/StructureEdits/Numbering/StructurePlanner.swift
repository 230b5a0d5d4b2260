import Editing
import RecordDraft
import TextRope

/// Works out what an operation comes to: first what goes where, then the numbers and labels that follow, then the references.
struct StructurePlanner {
    /// A number or label with the text that it becomes; `new` is nil where it is gone for good.
    struct Outcome {
        let line: Int
        let range: Range<Int>
        let domain: NumberingDomain?
        let old: String
        let new: String
    }

    let draft: DraftIndex
    let rule: NumberingRule
    var rearrangement = Rearrangement()
    /// Paragraphs that are written on to others: the first line of each, and of the one that it is part of then.
    var joined: [Int: Int] = [:]
    /// The first line of a paragraph from which on its domain is numbered one by one.
    var oneByOneFrom: [NumberingDomain: Int] = [:]
    /// Domains that are numbered one by one from their first number on, without suffixes.
    var anew: Set<NumberingDomain> = []
    /// Domains that an operation is about though nothing moves in them.
    var domains: [NumberingDomain] = []
    /// What is put in for each new number, by the order in which they were made; the domain of a paragraph's.
    var freshDomains: [NumberingDomain?] = []
    /// The headings that get another level, by their lines, and how their labels are written then.
    var relabelled: [Int: LabelForm] = [:]
    /// Whether a number in a reference becomes a slot where what it denotes goes.
    var opensLost = false
    /// What new labels look like: how they are written.
    var freshStyles: [Int: HeadingRow.Key] = [:]

    private var fresh: [String] = []
    /// New numbers of paragraphs and labels of headings, by their lines before.
    private(set) var numbers: [Int: ParagraphNumber] = [:]
    private(set) var labels: [Int: (value: Int, style: NumeralStyle)] = [:]
    private var outcomes: [Outcome] = []

    init(_ draft: DraftIndex, _ rule: NumberingRule = .runsOn) {
        self.draft = draft
        self.rule = rule
    }

    var text: TextRope { draft.text }

    /// A place for the number of a new paragraph in a domain.
    mutating func newNumber(in domain: NumberingDomain) -> Rearrangement.Content {
        freshDomains.append(domain)
        return .number(freshDomains.count - 1)
    }

    /// A place for the label of a new heading, in the row that it will stand in.
    mutating func newLabel(in row: HeadingRow.Key) -> Rearrangement.Content {
        freshDomains.append(nil)
        freshStyles[freshDomains.count - 1] = row
        return .number(freshDomains.count - 1)
    }

    /// The plan, once what goes where is said.
    mutating func plan(keeping offset: Int?) throws(StructureProblem) -> StructurePlan {
        fresh = Array(repeating: "", count: freshDomains.count)
        for domain in affectedDomains { try number(domain) }
        if concernsHeadings { numberHeadings() }
        outcomes.sort { $0.range.lowerBound < $1.range.lowerBound }
        var renumberings: [StructurePlan.Renumbering] = []
        var edits: [ChangeSet.Edit] = []
        for outcome in outcomes {
            guard outcome.old != outcome.new else { continue }
            edits.append(ChangeSet.Edit(range: outcome.range, text: TextRope(outcome.new)))
            renumberings.append(
                StructurePlan.Renumbering(
                    line: outcome.line, domain: outcome.domain,
                    old: outcome.domain == nil ? outcome.old.withoutStop : outcome.old,
                    new: outcome.domain == nil ? outcome.new.withoutStop : outcome.new))
        }
        let removed = self.removed
        let mayMislead = mayMislead
        let goes = !edits.isEmpty || rearrangement.splices.contains { !$0.range.isEmpty }
        // Where no heading changes only numbers of paragraphs have to follow.
        let references =
            !goes && !mayMislead
            ? [] : concernsHeadings || mayMislead ? draft.references : draft.referencesToParagraphs
        var following = ReferenceRewriting(self, opensLost: opensLost && !mayMislead)
        following.follow(references)
        var rearranged = rearrangement.changes(
            writing: Self.merged(edits, following.edits), fresh: fresh, keeping: offset, in: text)
        var lost = following.lost
        if mayMislead {
            lost = ReferenceCheck(self, rearranged).lost(said: lost)
            if opensLost {
                let misled = Set(lost.map(\.range.lowerBound))
                following = ReferenceRewriting(self, opensLost: true, misled: misled)
                following.follow(references)
                rearranged = rearrangement.changes(
                    writing: Self.merged(edits, following.edits), fresh: fresh, keeping: offset, in: text)
            }
        }
        return StructurePlan(
            changes: rearranged.changes, caret: rearranged.caret, renumberings: renumberings,
            references: following.changes, lost: lost, removedLines: removed.lines,
            removed: (removed.lines.count, removed.slots))
    }

    /// Whether the same words can lead elsewhere afterwards: something comes to another place, headings change, or a domain gets its
    /// first number.
    private var mayMislead: Bool {
        rearrangement.movesAny || concernsHeadings
            || freshDomains.contains { domain in
                domain.map { draft.lastNumbered(above: draft.lineCount, of: $0) == nil } ?? false
            }
    }

    private static func merged(_ first: [ChangeSet.Edit], _ second: [ChangeSet.Edit]) -> [ChangeSet.Edit] {
        guard !second.isEmpty else { return first }
        return (first + second).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private var removed: (lines: [Int], slots: Int) {
        var removed = (lines: [Int](), slots: 0)
        for splice in rearrangement.splices where !splice.range.isEmpty {
            let first = text.line(at: splice.range.lowerBound)
            let lines = first..<text.line(at: splice.range.upperBound) + 1
            for place in draft.numberedPlaces(in: lines)
            where rearrangement.removes(place.range.lowerBound) && joined[place.line] == nil {
                removed.lines.append(place.line)
            }
            for slot in draft.slots(in: lines) where rearrangement.removes(slot.range.lowerBound) {
                removed.slots += 1
            }
        }
        return removed
    }

    // MARK: Numbers of paragraphs

    private var affectedDomains: [NumberingDomain] {
        var found = domains
        func add(_ offset: Int) {
            let domain = draft.domain(at: text.line(at: offset))
            if !found.contains(domain) { found.append(domain) }
        }
        for splice in rearrangement.splices {
            add(splice.range.lowerBound)
            if !splice.range.isEmpty { add(splice.range.upperBound - 1) }
            for case .moved(let range) in splice.content { add(range.lowerBound) }
        }
        return found
    }

    private mutating func number(_ domain: NumberingDomain) throws(StructureProblem) {
        let sequence = sequence(of: domain)
        let numbers = try numbers(of: sequence, in: domain)
        for (entry, number) in zip(sequence.entries, numbers) {
            switch entry {
            case .kept(let index): settle(sequence.old[index], number, domain)
            case .moved(let unit, _): settle(unit, number, domain)
            case .fresh(let index): fresh[index] = number.text
            }
        }
    }

    private func numbers(
        of sequence: NumberSequence, in domain: NumberingDomain
    ) throws(StructureProblem) -> [ParagraphNumber] {
        if anew.contains(domain) { return sequence.numbersAnew() }
        if rule.isLocked { return try sequence.lockedNumbers(suffixAs: suffixSample(in: sequence.old)) }
        let start = oneByOneFrom[domain].flatMap { line in
            let index = sequence.old.firstIndex { $0.line == line } ?? -1
            return sequence.entries.firstIndex(of: .kept(index))
        }
        return start.map { sequence.numbers(oneByOneFrom: $0) } ?? sequence.numbers()
    }

    private mutating func settle(
        _ unit: NumberSequence.Unit, _ number: ParagraphNumber, _ domain: NumberingDomain
    ) {
        numbers[unit.line] = number
        guard unit.number != number else { return }
        outcomes.append(
            Outcome(
                line: unit.line, range: unit.range, domain: domain, old: unit.number.text, new: number.text))
    }

    private func sequence(of domain: NumberingDomain) -> NumberSequence {
        let old = places(of: domain).map(NumberSequence.Unit.init)
        var entries: [NumberSequence.Entry] = []
        entries.reserveCapacity(old.count + 1)
        var splices = rearrangement.splices[...]
        func takeIn(upTo offset: Int) {
            while let splice = splices.first, splice.range.lowerBound <= offset {
                splices = splices.dropFirst()
                guard draft.domain(at: text.line(at: splice.range.lowerBound)) == domain else { continue }
                for content in splice.content { entries += self.entries(content, in: domain) }
            }
        }
        for (index, unit) in old.enumerated() {
            takeIn(upTo: unit.range.lowerBound)
            if stays(unit.range.lowerBound) { entries.append(.kept(index)) }
        }
        takeIn(upTo: .max)
        return NumberSequence(old: old, entries: entries)
    }

    /// The numbers that may change: those above all that goes or comes stay as they are.
    private func places(of domain: NumberingDomain) -> [NumberedPlace] {
        guard oneByOneFrom[domain] == nil, !anew.contains(domain), let first = rearrangement.splices.first
        else {
            return draft.numberedPlaces(of: domain)
        }
        return draft.numberedPlaces(of: domain, fromAbove: text.line(at: first.range.lowerBound))
    }

    /// Whether a number stays where it is in its domain: a domain that moves as a whole takes it along.
    private func stays(_ offset: Int) -> Bool {
        guard rearrangement.takesOut(offset) else { return true }
        return rearrangement.movedPiece(at: offset).map { opensDomain($0.range) } ?? false
    }

    private func entries(
        _ content: Rearrangement.Content, in domain: NumberingDomain
    ) -> [NumberSequence.Entry] {
        switch content {
        case .number(let index): return freshDomains[index] == domain ? [.fresh(index)] : []
        case .moved(let range) where !opensDomain(range):
            // The words of a paragraph that is joined to another go without its number.
            let units = draft.numberedPlaces(in: lines(of: range)).filter {
                range.contains($0.range.lowerBound)
            }
            .map(NumberSequence.Unit.init)
            return units.enumerated().map { .moved($1, isFirst: $0 == 0) }
        default: return []
        }
    }

    func lines(of range: Range<Int>) -> Range<Int> {
        text.line(at: range.lowerBound)..<text.line(at: max(range.lowerBound, range.upperBound - 1)) + 1
    }

    func opensDomain(_ range: Range<Int>) -> Bool {
        draft.headings(in: lines(of: range)).contains { draft.heading($0).kind.opensDomain }
    }

    // MARK: Labels of headings

    private var concernsHeadings: Bool {
        !freshStyles.isEmpty || !relabelled.isEmpty
            || rearrangement.splices.contains { splice in
                !splice.range.isEmpty && !draft.headings(in: lines(of: splice.range)).isEmpty
            }
    }

    private mutating func numberHeadings() {
        for (row, entries) in HeadingRow.rows(of: self) {
            let sequence = NumberSequence(old: row.old.map(\.unit), entries: entries)
            for (entry, number) in zip(entries, sequence.numbers()) {
                switch entry {
                case .kept(let index): settle(sequence.old[index], number.number, row.key.style)
                case .moved(let unit, _): settle(unit, number.number, row.key.style)
                case .fresh(let index): fresh[index] = row.key.style.text(number.number) ?? ""
                }
            }
        }
    }

    private mutating func settle(_ unit: NumberSequence.Unit, _ value: Int, _ style: NumeralStyle) {
        labels[unit.line] = (value, style)
        if let form = relabelled[unit.line] {
            guard let start = draft.labelStart(ofLine: unit.line), let label = form.text(value) else {
                return
            }
            let range = start..<max(unit.range.upperBound, draft.wordsStart(ofLine: unit.line))
            outcomes.append(
                Outcome(line: unit.line, range: range, domain: nil, old: text.string(in: range), new: label))
            return
        }
        guard unit.number.number != value, let label = style.text(value) else { return }
        outcomes.append(
            Outcome(
                line: unit.line, range: unit.range, domain: nil, old: text.string(in: unit.range), new: label)
        )
    }
}

extension NumberSequence.Unit {
    init(_ place: NumberedPlace) {
        self.init(line: place.line, range: place.range, number: place.number)
    }
}

extension DraftIndex {
    /// The headings whose labels stand in lines, as ordinals.
    func headings(in lines: Range<Int>) -> Range<Int> {
        let first = lines.lowerBound > 0 ? headingOrdinal(at: lines.lowerBound - 1).map { $0 + 1 } ?? 0 : 0
        let last = lines.isEmpty ? first : headingOrdinal(at: lines.upperBound - 1).map { $0 + 1 } ?? 0
        return first..<max(first, last)
    }
}

extension String {
    /// A label without the stop and the blanks behind its number.
    fileprivate var withoutStop: String {
        var label = self[...]
        while let last = label.last, ".、. \u{3000}".contains(last) { label.removeLast() }
        return String(label)
    }
}
