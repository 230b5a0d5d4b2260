import TextRope

extension DraftIndex {
    /// The numbering domains, the body first, then the others in the order of the text. Takes time that grows with the
    /// number of paragraphs.
    public var domains: [DomainSummary] {
        var domains = [NumberingDomain.body]
        for ordinal in 0..<headingCount {
            let line = headingLine(ordinal)
            if lines[line].verdict.heading?.opensDomain == true { domains.append(domain(at: line)) }
        }
        return domains.map(summary)
    }

    /// The lines of a domain. An appendix ends where the next annex, appendix or addendum begins.
    func lineRange(of domain: NumberingDomain) -> Range<Int> {
        func next(after line: Int) -> Int {
            let upTo = lines.summary(before: line).openings
            return lines.place { $0.openings > upTo }?.index ?? lines.count
        }
        guard domain.kind != .body else { return 0..<next(after: 0) }
        guard let start = lines.place(where: { $0.domains(domain.kind) >= domain.ordinal })?.index else {
            return 0..<0
        }
        return start..<next(after: start + 1)
    }

    private func summary(of domain: NumberingDomain) -> DomainSummary {
        let ordinals = paragraphOrdinals(in: lineRange(of: domain))
        var numbers: [Int] = []
        var counted: [Int: Int] = [:]
        for ordinal in ordinals {
            guard let start = paragraphStart(ordinal), let number = lines[start].number else { continue }
            numbers.append(number)
            if case .number(_, .suffixed) = lines[start].shape.label { continue }
            counted[number, default: 0] += 1
        }
        return DomainSummary(
            domain: domain, first: numbers.first, last: numbers.last, count: ordinals.count,
            gaps: gaps(counted.keys.sorted()), duplicates: counted.filter { $0.value > 1 }.keys.sorted())
    }

    private func gaps(_ numbers: [Int]) -> [Int] {
        zip(numbers, numbers.dropFirst()).flatMap { number, next in
            next - number > 1_000 ? [] : Array(number + 1..<next)
        }
    }
}

extension LineTotals {
    /// Headings that open a domain.
    var openings: Int { Int(annexes + appendices + addenda + decisions) }
}
