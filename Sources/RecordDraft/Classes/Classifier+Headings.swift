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
        if shape.flags.contains(.speaker) {
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
        if let item = annexItem() { return item }
        guard !isTorn || state.isEmptyNumber || isSetOffByLength else { return nil }
        if state.isFront, isMasthead || kind == .appendix { return nil }
        // An addendum named in the masthead, or above the symbol of another document, is not the head of a text.
        if kind == .addendum, state.isFront || ahead.nextIsFurniture() { return nil }
        if let next = ahead.significant(), next.shape.flags.contains(.contents) { return nil }
        var level = 1
        switch kind {
        case .appendix:
            state.domain = .appendix
            level = 2
        case .addendum: state.domain = .addendum
        default: state.domain = .annex
        }
        beginDomain()
        return open(kind, level: level)
    }

    /// `附件一` in a list of annexes below a colon: another one follows.
    private mutating func annexItem() -> LineVerdict? {
        guard state.block != .none else { return nil }
        let goesOn = state.list == .mark && state.isInItem && state.listLast == Self.annexInList
        guard goesOn || state.close == .colon, let next = ahead.significant() else { return nil }
        if case .annex = next.shape.label {
            return item(.mark, Int16(Self.annexInList))
        }
        return goesOn && !shape.flags.contains(.labelOnly) || goesOn && next.shape.isLabelledHeading
            ? item(.mark, Int16(Self.annexInList)) : nil
    }

    /// Stands for the number of an annex that is an item of a list.
    private static let annexInList: Int32 = -2

    /// Whether the line is a label alone below a short line, as a date below a decision: that is no text that goes on here.
    private var isSetOffByLength: Bool {
        shape.flags.contains(.labelOnly) && !state.lastIsLong && state.list == nil
    }

    /// Whether a contents table stands further down: then this is a masthead.
    private var isMasthead: Bool { catalog.contents.contains { $0.lowerBound > line } }

    /// Numbers and labels begin again.
    private mutating func beginDomain() {
        state.lastNumber = 0
        state.hasParts = false
        state.lastDivision = 0
        state.lastPart = 0
        state.hasChapters = false
        state.lastSection = 0
    }

    /// `Decision 12/CP.28`, `决议草案一`: the head of a text with a numbering of its own.
    mutating func decision() -> LineVerdict? {
        guard !isTorn || state.isEmptyNumber || isSetOffByLength, shape.close == .open, shape.columns <= 300
        else { return nil }
        let next = ahead.significant()
        if next == nil || next?.shape.label == .decision { return nil }
        if state.domain == .body {
            state.bodyNumber = state.lastNumber
            state.bodyDivision = state.lastDivision
            state.bodyPart = state.lastPart
            state.bodySection = state.lastSection
        }
        state.domain = .decision
        beginDomain()
        return open(.decision, level: 1)
    }

    /// Opens a heading: what was open above it is closed.
    mutating func open(_ kind: HeadingKind, level: Int) -> LineVerdict {
        state.isFront = false
        state.block = .none
        state.close = .sentence
        state.list = nil
        state.isInItem = false
        state.headingLines = 1
        if kind != .speaker { state.level = UInt8(clamping: level) }
        if kind != .subsection, kind != .speaker { state.lastSubsection = 0 }
        if kind != .subsection || level <= sectionLevel + 1 { state.lastMark = 0 }
        if kind != .subsection, kind != .section, kind != .speaker { state.lastBracketed = 0 }
        openRest()
        let lacksTitle = shape.flags.contains(.labelOnly) || (kind.opensDomain && shape.columns <= 2)
        // Below “Provisional agenda” stands a list.
        state.isAgenda = TitleHash.agendas.contains(shape.title)
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

    /// The body goes on below decisions where a label continues its parts or sections and none of the decision's own.
    ///
    /// - Parameters:
    ///   - part: The label's number as a part; 0 where it can be none.
    ///   - section: Its number as a section; 0 where it can be none.
    mutating func resumeBody(part: Int16, section: Int16) {
        guard state.domain == .decision, shape.isTitle(within: 300) else { return }
        let isPart = state.bodyPart > 0 && part == state.bodyPart + 1 && part != state.lastPart + 1
        let isSection =
            state.bodySection > 0 && section == state.bodySection + 1 && section != state.lastSection + 1
        guard isPart || isSection else { return }
        state.domain = .body
        state.hasParts = false
        state.lastNumber = state.bodyNumber
        state.lastDivision = state.bodyDivision
        state.lastPart = state.bodyPart
        state.lastSection = state.bodySection
    }

    mutating func part(_ number: Int16) -> LineVerdict {
        state.lastPart = number
        state.lastSection = 0
        if state.domain != .body { state.hasParts = true }
        return open(.part, level: domainLevel + divisionLevel + 1)
    }

    mutating func section(_ number: Int16) -> LineVerdict {
        if number > 0 { state.lastSection = number }
        return open(.section, level: sectionLevel)
    }

    mutating func subsection(_ number: Int32) -> LineVerdict {
        state.lastSubsection = number
        return open(.subsection, level: sectionLevel + 1)
    }

    /// The level of the heading that opens the domain; 0 for the body.
    private var domainLevel: Int {
        switch state.domain {
        case .body: 0
        case .annex, .addendum, .decision: 1
        case .appendix: 2
        }
    }

    private var divisionLevel: Int { state.lastDivision > 0 ? 1 : 0 }

    /// The level of sections: one below the parts, if there are any; in the body, without divisions, always.
    var sectionLevel: Int {
        let isBelowParts =
            state.domain == .body && state.lastDivision == 0 || state.hasParts || state.lastPart > 0
        return domainLevel + divisionLevel + (isBelowParts ? 2 : 1)
    }

    /// `第五章`, `Chapter V`.
    mutating func chapter(_ number: Int16) -> LineVerdict? {
        resumeBody(part: number, section: 0)
        guard isDivision(isNext: number == state.lastPart + 1) else { return nil }
        state.hasChapters = true
        return part(number)
    }

    /// `第一部分`, `Part One`: numbers of parts begin again below it.
    mutating func division(_ number: Int16) -> LineVerdict? {
        guard isDivision(isNext: number == state.lastDivision + 1), !(state.isFront && isMasthead) else {
            return nil
        }
        state.lastDivision = number
        state.lastPart = 0
        state.lastSection = 0
        return open(.part, level: domainLevel + 1)
    }

    /// Whether the title fits one of a chapter: an open end, and where it is glued to the label a short one, set off.
    private func isDivision(isNext: Bool) -> Bool {
        guard !isTorn || isNext, shape.close == .open, shape.columns <= 300 else { return false }
        return !shape.flags.contains(.gluedTitle) || (state.isAfterBreak && shape.columns <= 120)
    }

    /// `第一条`, `Article 3`: alone on its line, or with a short title.
    mutating func article() -> LineVerdict? {
        guard !isTorn, shape.flags.contains(.labelOnly) || shape.isTitle(within: 80) else { return nil }
        // In the record of a meeting the article of a draft that is spoken about.
        let verdict =
            catalog.isRecord
            ? open(.heading, level: max(Int(state.level), 1) + 1) : open(.section, level: sectionLevel)
        let next = ahead.shape(1)
        let hasTitle =
            next?.label == LineLabel.none && next?.isTitle(within: 40) ?? false && !(next?.isBlank ?? true)
        state.wait = hasTitle && shape.flags.contains(.labelOnly) && !catalog.isRecord ? .title : .none
        return verdict
    }
}
