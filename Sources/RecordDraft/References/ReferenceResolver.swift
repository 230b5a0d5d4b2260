/// Finds out what references refer to: first in which part of the draft their numbers are looked for, by where they stand and by the
/// words beside them, then what bears the numbers there. It reads headings and numbers once, when they are first asked for.
struct ReferenceResolver {
    /// A stretch of the draft in which a number is looked for.
    struct Scope {
        var domain: NumberingDomain
        var lines: Range<Int>
    }

    let index: DraftIndex
    private(set) lazy var headings = (0..<index.headingCount).compactMap { LabelledHeading($0, in: index) }
    private var numbers: [NumberingDomain: NumberedLines] = [:]
    private var items: [Int: ReferenceTarget?] = [:]
    private lazy var hasAgenda = (1...20).contains { index.placesByName(ofAgendaItem: $0).first != nil }

    private lazy var hasNamedParts = headings.contains { $0.kind == .part && $0.isNamed }

    init(_ index: DraftIndex) {
        self.index = index
    }

    /// What a reference found in a line refers to; nil where it is none: `第二部分` is just words where no heading is called so.
    ///
    /// - Parameters:
    ///   - line: Its line, 0-based.
    ///   - start: Where that begins, in bytes of the text.
    mutating func reference(_ found: FoundReference, line: Int, start: Int) -> Reference? {
        var found = found
        if !found.isForeign, found.kind == .part, found.scope == .unsaid, !hasNamedParts {
            // Of `part II of annex I` the annex is referred to all the same.
            found.parts.removeLast()
            if found.parts.isEmpty { return nil }
        }
        let finding = found.isForeign ? nil : finding(found, line: line, start: start)
        return Reference(
            line: line, range: start + found.range.lowerBound..<start + found.range.upperBound,
            kind: found.kind,
            status: finding?.status ?? .foreign, tokens: finding?.tokens ?? [],
            targets: finding?.targets ?? [])
    }

    /// What all numbers of a reference refer to; nil where that can only stand in another document.
    private mutating func finding(_ found: FoundReference, line: Int, start: Int) -> ReferenceFinding? {
        guard var scopes = scopes(of: found, line) else { return nil }
        var whole = ReferenceFinding()
        for (place, part) in found.parts.enumerated() {
            var search = PartSearch(part: part, scopes: scopes, line: line, start: start)
            search.isSaidToBeHere = found.scope != .unsaid
            search.isOutermost = place == 0
            search.hasInner = place + 1 < found.parts.count
            guard let finding = finding(search) else { return nil }
            whole.take(finding)
            scopes = finding.targets.map { scope($0) }
        }
        return whole
    }

    /// Where the outermost number is looked for; nil where that is in another document.
    private mutating func scopes(of found: FoundReference, _ line: Int) -> [Scope]? {
        let here = index.domain(at: line)
        switch found.scope {
        case .unsaid, .near, .thisAnnex: return [scope(of: here)]
        case .body: return [scope(of: .body)]
        case .onlyAnnex:
            if here != .body { return [scope(of: here)] }
            let annexes = headings.filter { $0.kind == .annex }
            return annexes.isEmpty
                ? nil : annexes.map { Scope(domain: $0.domain, lines: $0.line..<$0.endLine + 1) }
        }
    }

    private func scope(of domain: NumberingDomain) -> Scope {
        Scope(domain: domain, lines: index.lines(of: domain))
    }

    private mutating func scope(_ target: ReferenceTarget) -> Scope {
        let heading = headings.first { $0.line == target.line }
        return Scope(domain: target.domain, lines: target.line..<(heading?.endLine ?? target.line) + 1)
    }

    private mutating func finding(_ search: PartSearch) -> ReferenceFinding? {
        switch search.part.kind {
        case .paragraph, .paragraphs: paragraphs(search)
        case .agendaItem: agendaItems(search)
        case .annex: annexes(search)
        case .section, .part: divisions(search)
        }
    }

    // MARK: Paragraphs and agenda items

    private mutating func paragraphs(_ search: PartSearch) -> ReferenceFinding? {
        var domains = search.scopes.map(\.domain)
        if domains.count == 1, domains != [.body], numbers(of: domains[0]).isEmpty { domains = [.body] }
        let lists = domains.map { (domain: $0, numbers: numbers(of: $0)) }
        let body = numbers(of: .body)
        guard lists.isEmpty || lists.contains(where: { !$0.numbers.isEmpty }) else { return nil }
        return search.finding { first, last in
            guard case .number(let first) = first, case .number(let last) = last else { return [] }
            let found = lists.flatMap { $0.numbers.targets(from: first, to: last, in: $0.domain) }
            // `paragraph 45 above` in an annex that has no such number.
            let isOfBody = found.isEmpty && search.isSaidToBeHere && search.isOutermost
            return isOfBody ? body.targets(from: first, to: last, in: .body) : found
        }
    }

    private mutating func numbers(of domain: NumberingDomain) -> NumberedLines {
        if let known = numbers[domain] { return known }
        let read = NumberedLines(domain, in: index)
        numbers[domain] = read
        return read
    }

    private mutating func agendaItems(_ search: PartSearch) -> ReferenceFinding? {
        guard hasAgenda else { return nil }
        var known = items
        defer { items = known }
        return search.finding { [index] first, last in
            guard case .number(let first) = first, case .number(let last) = last,
                first.number <= last.number, last.number - first.number <= 100
            else { return [] }
            return (first.number...last.number).compactMap { item in
                if let target = known[item] { return target }
                let target = index.placesByName(ofAgendaItem: item).first.map { place in
                    ReferenceTarget(
                        kind: .agendaItem, domain: index.domain(at: place.line),
                        number: ParagraphNumber(item), label: "",
                        line: place.line)
                }
                known[item] = .some(target)
                return target
            }
        }
    }
}

extension NumberedLines {
    fileprivate func targets(
        from first: ParagraphNumber, to last: ParagraphNumber, in domain: NumberingDomain
    ) -> [ReferenceTarget] {
        from(first, to: last).map {
            ReferenceTarget(kind: .paragraph, domain: domain, number: $0.number, label: "", line: $0.line)
        }
    }
}
