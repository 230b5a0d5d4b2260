/// Headings without a label. The first case that fits decides.
///
/// "Announced" is a title that a contents table above or the agenda names; "set off" is a line below a heading, a break or a
/// finished sentence, with an open end and at most 160 columns.
///
/// | ``titled(isAfterOpening:)`` | Decision |
/// |---|---|
/// | record of a meeting, a speaker's name and a colon | speaker, one level below the heading above |
/// | straight below an unfinished sentence; more than 200 columns; a table, a slot, a text in square brackets | none |
/// | announced, in front matter only below the contents table | heading, with the announced level |
/// | set off, agenda items in brackets at its end | heading; level 1, below parts that of a section |
/// | set off, straight below the line that says that the meeting begins | heading, level 1 |
/// | set off, short, the next line is an article's label | heading, with the level of articles |
/// | front matter: `Introduction`, or below `Note by the secretariat`; and the next line is paragraph 1 | heading, level 1 |
/// | front matter, or begins with a form of address (`Mr. X`) | none |
/// | set off, at most 120 columns, in capitals; the next paragraph, or in a record any text, follows | heading, uncertain |
/// | set off, at most 120 columns, the next numbered paragraph follows | heading, one level below, uncertain |
/// | record of a meeting, set off by blank lines, at most 120 columns, text follows | heading, one level below, uncertain |
extension Classifier {
    /// A heading without a label, or a speaker's name.
    mutating func titled(isAfterOpening: Bool) -> LineVerdict? {
        guard shape.label == .none else { return nil }
        if catalog.isRecord, shape.flags.contains(.speaker), !state.isFront || isSpeech { return speaker() }
        let excluded: LineShape.Flags = [
            .tableRow, .contents, .slotOnly, .bracketed, .agendaItemsOnly, .opensMeeting,
        ]
        guard shape.columns <= 200, shape.title != 0, shape.flags.isDisjoint(with: excluded), !isTorn else {
            return nil
        }
        if let announced = announcedHeading() { return announced }
        guard shape.isTitle(within: 160), !shape.flags.contains(.goesOn) else { return nil }
        if isAfterOpening { return open(.heading, level: 1) }
        guard !state.isMidSentence else { return nil }
        if shape.flags.contains(.agendaItems) {
            let hasParts = state.lastPart > 0 || state.lastSection > 0
            return open(.heading, level: hasParts ? sectionLevel : 1)
        }
        if shape.columns <= 60, let next = ahead.significant(), next.shape.label == .article, !state.isFront {
            return open(.heading, level: sectionLevel)
        }
        if state.isFront {
            let isIntroduction = state.isAfterNote || TitleHash.introductions.contains(shape.title)
            return isIntroduction && isParagraphBelow() ? open(.heading, level: 1) : nil
        }
        return likelyHeading()
    }

    /// Whether what follows a speaker's name is more than a name, as it is in a masthead.
    private var isSpeech: Bool { shape.close == .sentence }

    private mutating func announcedHeading() -> LineVerdict? {
        guard catalog.announces(shape.title) else { return nil }
        if state.isFront, !catalog.contents.contains(where: { $0.upperBound <= line }) { return nil }
        let isSentence =
            shape.close == .sentence && catalog.isRecord && !shape.flags.contains(.severalSentences)
        guard shape.close == .open || isSentence else { return nil }
        if let level = catalog.levels[shape.title] { return open(.heading, level: Int(level)) }
        // Where parts and sections have labels, a title of the agenda, or one that a contents table has with a label, stands
        // below the heading above.
        if state.lastPart > 0 || state.lastSection > 0 { return openBelow() }
        return catalog.labelledLevels[shape.title].map { open(.heading, level: Int($0)) }
    }

    /// Opens a heading one level below the last one that has a label or was announced.
    private mutating func openBelow() -> LineVerdict {
        let above = state.level
        let verdict = open(.heading, level: Int(above) + 1)
        state.level = max(above, 1)
        return verdict
    }

    private mutating func speaker() -> LineVerdict {
        let level = max(Int(state.level), 1) + 1
        let verdict = open(.speaker, level: level)
        state.wait = .none
        state.block = .text
        text()
        return verdict
    }

    /// A heading by its looks alone.
    private mutating func likelyHeading() -> LineVerdict? {
        let isSetOff =
            state.isAfterBreak || state.block == .none || state.close == .sentence && shape.columns <= 60
        guard isSetOff, shape.isTitle(within: 120), !shape.flags.contains(.address) else { return nil }
        let isCapital = shape.flags.contains(.capitals) && (catalog.isRecord || isParagraphBelow())
        guard isCapital || isParagraphBelow() || isRecordHeading() else { return nil }
        // Without a contents table nothing tells what stands below what, but where one heading follows on another.
        let isSibling =
            catalog.isRecord && catalog.contents.isEmpty && state.block != .none && state.lastPart == 0
        var verdict =
            isCapital && state.lastPart == 0 || isSibling ? open(.heading, level: 1) : openBelow()
        verdict.isUncertain = true
        return verdict
    }

    private mutating func isRecordHeading() -> Bool {
        guard catalog.isRecord, state.level > 0, ahead.shape(1)?.isBlank ?? false else { return false }
        guard let next = ahead.significant()?.shape else { return false }
        switch next.label {
        case .number: return true
        case .none: return next.close != .open || next.columns > 60 || next.flags.contains(.speaker)
        default: return false
        }
    }

    /// Whether the next line of text is the next numbered paragraph.
    private mutating func isParagraphBelow() -> Bool {
        guard let next = ahead.significant(), case .number(let number, _) = next.shape.label else {
            return false
        }
        return number == state.expected
    }

    /// `Item 3. Title` in an annotated agenda, `Agenda item 3` alone in a record; in a list of items, and in a masthead, none.
    mutating func agendaItem(_ number: Int16) -> LineVerdict? {
        // Brackets behind the number say that it is continued.
        let isAlone =
            !shape.flags.isDisjoint(with: [.labelOnly, .agendaItemsOnly])
            || (shape.flags.contains(.continued) && shape.columns <= 24)
        guard isAlone ? !state.isFront : shape.isTitle(within: 200), let next = ahead.significant() else {
            return nil
        }
        guard !isTorn || isAlone && !state.lastIsLong, state.block == .none || state.close != .colon else {
            return nil
        }
        if case .agendaItem = next.shape.label { return nil }
        let verdict = open(.heading, level: state.lastPart > 0 ? sectionLevel : 1)
        if isAlone { state.wait = .title }
        return verdict
    }

    /// `(a) Title`, `(i) Title` below a subsection: a title of at most 120 columns, set off, with the next paragraph or a deeper
    /// title below it; `nil` where it is an item.
    mutating func markHeading(_ number: Int16) -> LineVerdict? {
        if isAnnounced, catalog.isRecord, state.isAfterBreak, state.list == nil, !state.isFront,
            !state.isMidSentence
        {
            return open(.subsection, level: Int(max(state.level, 1)) + 1)
        }
        guard number > 0, shape.isTitle(within: state.isAfterBreak || state.block == .none ? 120 : 60),
            state.list == nil, !state.isFront,
            state.close == .sentence || state.block == .none, state.level > 0, let below = ahead.significant()
        else { return nil }
        var isHeading = isParagraphBelow()
        if case .item(.mark, _) = below.shape.label, below.shape.isTitle(within: 120),
            let next = ahead.significant(from: below.distance + 1),
            case .number(let expected, _) = next.shape.label
        {
            isHeading = expected == state.expected
        }
        guard isHeading else { return nil }
        // `(i)` below `(a)` … `(g)` is a numeral.
        let isNumeral = [9, 22, 24].contains(number) && state.lastMark > 0 && number != state.lastMark + 1
        let last = isNumeral ? state.lastMark : number
        let verdict = open(.subsection, level: sectionLevel + (isNumeral ? 3 : 2))
        state.lastMark = last
        return verdict
    }
}
