extension Classifier {
    /// A line that a heading above waits for.
    mutating func waited() -> LineVerdict? {
        let wait = state.wait
        guard wait != .none else { return nil }
        if wait == .boldEnd {
            state.wait = shape.flags.contains(.closesBold) ? .rest : .boldEnd
            state.headingLines += 1
            if state.headingLines >= 4 { state.wait = .none }
            return LineVerdict(.headingContinuation)
        }
        if shape.flags.contains(.agendaItemsOnly), shape.label == .none || wait == .rest {
            state.wait = wait == .title ? .title : .none
            return LineVerdict(.headingContinuation)
        }
        switch wait {
        case .rest:
            state.wait = .none
            let isBelow = !state.isAfterBreak && shape.label == .none
            let isRest =
                state.headingIsOpen
                || (shape.close == .open && shape.columns <= 160 && state.headingLines < 3
                    && !shape.flags.isDisjoint(with: [.agendaItems, .goesOn]))
            guard isBelow, isRest else { return nil }
            state.headingLines += 1
            openRest()
            return LineVerdict(.headingContinuation)
        case .title: return title()
        case .titleLine:
            state.wait = .none
            guard shape.label == .none, shape.isTitle(within: 160), state.headingLines < 3,
                state.lastIsLong || shape.flags.contains(.goesOn), ahead.shape(1)?.isBlank ?? true
            else { return nil }
            state.headingLines += 1
            state.wait = .titleLine
            return LineVerdict(.headingTitle)
        case .none, .boldEnd: return nil
        }
    }

    private mutating func title() -> LineVerdict? {
        switch shape.label {
        case .none, .bareNumber, .subnumber: break
        case .footnote: return nil
        default:
            state.wait = .none
            return nil
        }
        if shape.flags.contains(.bracketed) {
            state.block = .none
            return LineVerdict(.text)
        }
        state.wait = .none
        guard shape.close != .colon, shape.close != .sentence || shape.columns <= 160 else { return nil }
        state.wait =
            shape.flags.contains(.opensBold) && !shape.flags.contains(.closesBold) ? .boldEnd : .titleLine
        if shape.flags.contains(.agendaItems) { state.wait = .none }
        state.headingLines = 1
        state.lastIsLong = shape.columns >= 40
        return LineVerdict(.headingTitle)
    }

    mutating func annex(_ kind: HeadingKind) -> LineVerdict? {
        guard !isTorn else { return nil }
        if let next = ahead.significant(), next.shape.flags.contains(.contents) { return nil }
        var level = 1
        switch kind {
        case .appendix:
            state.domain = .appendix
            level = 2
        case .addendum: state.domain = .addendum
        default: state.domain = .annex
        }
        state.lastNumber = 0
        state.hasParts = false
        state.lastPart = 0
        state.lastSection = 0
        return open(kind, level: level)
    }

    /// Opens a heading: what was open above it is closed.
    mutating func open(_ kind: HeadingKind, level: Int) -> LineVerdict {
        state.isFront = false
        state.block = .none
        state.close = .sentence
        state.list = nil
        state.isInItem = false
        state.headingLines = 1
        if kind != .subsection { state.lastSubsection = 0 }
        if kind != .subsection, kind != .section { state.lastBracketed = 0 }
        openRest()
        let lacksTitle = shape.flags.contains(.labelOnly) || (kind.opensDomain && shape.columns <= 2)
        if lacksTitle || (kind.opensDomain && shape.flags.contains(.agendaItemsOnly)) { state.wait = .title }
        return LineVerdict(kind, level: level)
    }

    private mutating func openRest() {
        let flags = shape.flags
        state.headingIsOpen = flags.contains(.leavesBracketOpen)
        if flags.contains(.opensBold), !flags.contains(.closesBold) {
            state.wait = .boldEnd
        } else {
            state.wait = flags.contains(.agendaItems) ? .none : .rest
        }
    }

    mutating func part(_ number: Int16) -> LineVerdict {
        state.lastPart = number
        state.lastSection = 0
        let level: Int
        switch state.domain {
        case .body: level = 1
        case .annex, .addendum: level = 2
        case .appendix: level = 3
        }
        if state.domain != .body { state.hasParts = true }
        return open(.part, level: level)
    }

    mutating func section(_ number: Int16) -> LineVerdict {
        if number > 0 { state.lastSection = number }
        return open(.section, level: sectionLevel)
    }

    mutating func subsection(_ number: Int32) -> LineVerdict {
        state.lastSubsection = number
        return open(.subsection, level: sectionLevel + 1)
    }

    private var sectionLevel: Int {
        switch state.domain {
        case .body: 2
        case .annex, .addendum: state.hasParts ? 3 : 2
        case .appendix: state.hasParts ? 4 : 3
        }
    }

    mutating func chapter(_ number: Int16) -> LineVerdict? {
        guard !isTorn || number == state.lastPart + 1 else { return nil }
        guard shape.close == .open, shape.columns <= 300 else { return nil }
        return part(number)
    }
}
