/// References to annexes, sections and parts.
extension ReferenceResolver {
    mutating func annexes(_ search: PartSearch) -> ReferenceFinding? {
        let kind: HeadingKind = search.part.isAppendix ? .appendix : .annex
        var candidates = headings.filter { $0.kind == kind }
        guard !candidates.isEmpty else {
            return search.isSaidToBeHere ? ReferenceFinding(status: .broken) : nil
        }
        if kind == .appendix {
            let annex = annex(
                around: search.isOutermost ? search.line : search.scopes.first?.lines.lowerBound ?? 0)
            let own = candidates.filter { self.annex(around: $0.line) == annex }
            if !own.isEmpty || !search.isOutermost { candidates = own }
        }
        let open = candidates.filter(\.hasSlot).map(Self.target)
        return search.finding(slots: open.isEmpty ? candidates.map(Self.target) : open, unnumbered: open) {
            Self.headings(candidates, from: $0, to: $1).map(Self.target)
        }
    }

    /// The line of the annex that a line stands in or below.
    private mutating func annex(around line: Int) -> Int? {
        headings.last { $0.kind == .annex && $0.line <= line }?.line
    }

    mutating func divisions(_ search: PartSearch) -> ReferenceFinding? {
        let isPart = search.part.kind == .part
        var all = headings.filter {
            isPart ? $0.kind == .part : $0.kind == .section || $0.kind == .subsection && $0.isNamed
        }
        if isPart {
            // `第二部分` is another document's where no heading is called so, unless more is said.
            let named = all.filter(\.isNamed)
            if !named.isEmpty { all = named } else if !search.isSaidToBeHere, !search.hasInner { return nil }
        }
        let roman = isPart ? [] : headings.filter { $0.kind == .part && $0.isRoman && $0.domain == .body }
        guard !all.isEmpty || !roman.isEmpty else { return nil }
        let inScope = all.filter { heading in
            search.scopes.contains { $0.domain == heading.domain && $0.lines.contains(heading.line) }
        }
        let beside = search.isOutermost ? part(around: search.line) : nil
        return search.finding { first, last in
            var found = Self.headings(inScope, from: first, to: last)
            // `section II` of a draft whose parts are labelled `II.`
            if found.isEmpty { found = Self.headings(roman, from: first, to: last) }
            let near = found.filter { beside?.contains($0.line) ?? false }
            return (near.isEmpty ? found : near).map(Self.target)
        }
    }

    /// The lines of the part that a line stands in.
    private mutating func part(around line: Int) -> ClosedRange<Int>? {
        headings.last { $0.kind == .part && $0.line <= line && line <= $0.endLine }.map {
            $0.line...$0.endLine
        }
    }

    private static func headings(
        _ all: [LabelledHeading], from first: FoundReference.Value, to last: FoundReference.Value
    ) -> [LabelledHeading] {
        guard case .label(let first) = first, case .label(let last) = last else { return [] }
        return all.filter { heading in
            guard let value = heading.value, let from = heading.value(of: first),
                let to = heading.value(of: last)
            else { return false }
            return from <= value && value <= to
        }
    }

    private static func target(_ heading: LabelledHeading) -> ReferenceTarget {
        let kind: ReferenceTarget.Kind =
            switch heading.kind {
            case .annex: .annex
            case .appendix: .appendix
            case .part: .part
            default: .section
            }
        return ReferenceTarget(
            kind: kind, domain: heading.domain, number: nil, label: heading.label, line: heading.line)
    }
}
