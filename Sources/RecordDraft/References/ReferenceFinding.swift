/// What numbers of a reference refer to.
struct ReferenceFinding {
    var tokens: [Reference.Token] = []
    var targets: [ReferenceTarget] = []
    var status = Reference.Status.resolved

    /// Goes on with the numbers of a word within what was found before: these are what is referred to then.
    mutating func take(_ inner: ReferenceFinding) {
        tokens += inner.tokens
        targets = inner.targets
        status = Reference.Status.worse(status, inner.status)
    }
}

/// The search for the numbers of one word of a reference.
struct PartSearch {
    let part: FoundReference.Part
    /// Where they are looked for.
    let scopes: [ReferenceResolver.Scope]
    /// The line of the reference, 0-based, and where it begins, in bytes of the text.
    let line: Int
    let start: Int
    /// Whether words beside it say that it refers to this draft.
    var isSaidToBeHere = false
    /// Whether no word of the reference stands around this one, as the annex does around its paragraphs.
    var isOutermost = true
    /// Whether a further word of the reference stands within this one.
    var hasInner = false

    /// Looks for the numbers one by one.
    ///
    /// - Parameters:
    ///   - slots: All that a slot can stand for.
    ///   - unnumbered: What a number may mean that nothing bears yet.
    ///   - targets: What bears a number from one to another, both included.
    func finding(
        slots: [ReferenceTarget] = [], unnumbered: [ReferenceTarget] = [],
        _ targets: (FoundReference.Value, FoundReference.Value) -> [ReferenceTarget]
    ) -> ReferenceFinding {
        var finding = ReferenceFinding()
        for (place, number) in part.numbers.enumerated() {
            var own = number.value == .slot ? slots : targets(number.value, number.value)
            let isOpen = number.value == .slot || own.isEmpty && !unnumbered.isEmpty
            if own.isEmpty { own = unnumbered }
            finding.status = Reference.Status.worse(finding.status, isOpen ? .open : status(own.count))
            finding.tokens.append(token(number, target: own.count == 1 && !isOpen ? own[0] : nil))
            switch number.role {
            case .single: finding.targets += own
            case .rangeStart: break
            case .rangeEnd:
                let inRange = place > 0 ? targets(part.numbers[place - 1].value, number.value) : own
                finding.targets += inRange
                if inRange.isEmpty { finding.status = Reference.Status.worse(finding.status, .broken) }
            }
        }
        return finding
    }

    private func status(_ count: Int) -> Reference.Status {
        switch count {
        case 0: .broken
        case 1: .resolved
        default: .ambiguous
        }
    }

    private func token(_ number: FoundReference.Number, target: ReferenceTarget?) -> Reference.Token {
        let value: String
        switch number.value {
        case .number(let number): value = number.text
        case .label(let label): value = label
        case .slot: value = ""
        }
        return Reference.Token(
            range: start + number.range.lowerBound..<start + number.range.upperBound, value: value,
            role: number.role,
            kind: part.kind == .paragraphs ? .paragraph : part.kind, target: target)
    }
}

extension Reference.Status {
    /// Which status counts where the numbers of a reference have several: the one that says more of what is wrong.
    static func worse(_ first: Self, _ second: Self) -> Self {
        let order: [Self] = [.resolved, .ambiguous, .open, .broken, .foreign]
        return order.last { $0 == first || $0 == second } ?? first
    }
}
