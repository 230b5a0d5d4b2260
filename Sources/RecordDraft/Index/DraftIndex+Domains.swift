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

    /// The lines from the first to the last of a domain, 0-based. An appendix ends where the next annex, appendix or addendum begins.
    /// Decisions stand among the lines of the body where it goes on below them: ``domain(at:)`` tells, and
    /// ``numberedPlaces(of:)`` leaves them out.
    public func lines(of domain: NumberingDomain) -> Range<Int> {
        func next(after line: Int) -> Int {
            let upTo = lines.summary(before: line).openings
            return lines.place { $0.openings > upTo }?.index ?? lines.count
        }
        switch domain.kind {
        case .body:
            var end = next(after: 0)
            guard lines.summary.decisions > 0 else { return 0..<end }
            lines.forEach(in: end..<lines.count) { line, record in
                if record.state.domain == .body, !record.shape.isBlank { end = line + 1 }
                return true
            }
            return 0..<(end < lines.count ? nextOfOther(than: .body, from: end) : end)
        case .annex, .appendix, .addendum, .decision:
            guard let start = lines.place(where: { $0.domains(domain.kind) >= domain.ordinal })?.index else {
                return 0..<0
            }
            let end = next(after: start + 1)
            // The body may go on below a decision.
            return
                start..<(domain.kind == .decision ? min(end, nextOfOther(than: .decision, from: start)) : end)
        }
    }

    /// The first line from one on that is not blank and of another kind of domain.
    private func nextOfOther(than kind: NumberingDomain.Kind, from start: Int) -> Int {
        var end = lines.count
        lines.forEach(in: start..<lines.count) { line, record in
            guard record.state.domain != kind, !record.shape.isBlank else { return true }
            end = line
            return false
        }
        return end
    }

    private func summary(of domain: NumberingDomain) -> DomainSummary {
        let numbers = numberedPlaces(of: domain).map(\.number)
        var counted: [ParagraphNumber: Int] = [:]
        for number in numbers { counted[number, default: 0] += 1 }
        let duplicates = Set(counted.filter { $0.value > 1 }.keys.map(\.number))
        return DomainSummary(
            domain: domain, first: numbers.first?.number, last: numbers.last?.number, count: numbers.count,
            gaps: gaps(counted.keys.filter { $0.suffix == 0 }.map(\.number).sorted()),
            duplicates: duplicates.sorted())
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
