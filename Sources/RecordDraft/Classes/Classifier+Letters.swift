/// Labels of letters and numerals without a paragraph's number: heading, list item, or no label (`nil`). The first case that
/// fits decides. Column limits are rules of thumb.
///
/// "Next" is one more than the last label of that kind (section `A.`, part `I.` or `一、`). "Torn" is a line straight below an
/// unfinished sentence. An "open end" is no full stop, colon or semicolon. "Titled" is an open end and at most 400 columns, or
/// one slot of at most 40 columns; or, where the label is next, a heading with a full stop (``isClosedHeading()``).
///
/// | ``lettered(_:_:)``: `C.` | Decision |
/// |---|---|
/// | a person's name behind it (`A. 史密斯先生`) | no label |
/// | front matter, neither `A.` nor `I.`, not announced, and no paragraph below it | no label |
/// | `A.` straight below a colon | item |
/// | continues a list of capitals, and is not a next label after a break with an open end | item |
/// | `I.` with paragraph 1 or section A below it, in a draft with parts | part |
/// | torn, neither next nor announced | no label |
/// | after a break in the middle of a sentence, neither next nor `A.` | no label |
/// | not titled | no label |
/// | next section and next part at once | ``chooseBySequel(_:_:)`` |
/// | next section | section |
/// | next part | part |
/// | Roman, and nearer to the next part than to the next section | part |
/// | `A.`, or later than the last section and at most 6 letters off, or at most 120 columns | section |
/// | any other | no label |
///
/// | ``romanHeading(_:_:)``: `IV.` | Decision |
/// |---|---|
/// | torn, neither next nor announced; or not titled | no label |
/// | double letter, next section, not next part (`II.` after `HH.`) | section |
/// | any other | part |
///
/// | ``chineseHeading(_:)``: `三、` | Decision |
/// |---|---|
/// | parts are labelled `第五章`, and not announced | item |
/// | below a colon, or continues a Chinese list; not a next part after a break with an open end | item |
/// | torn, neither next nor announced | no label |
/// | not titled | item below text, else no label |
/// | any other | part |
///
/// | ``bracketedHeading(_:)``: `（三）` | Decision |
/// |---|---|
/// | below a colon, continues a Chinese list, torn, or no title within 160 columns | item below text, else no label |
/// | continues the last bracketed section, or is `（一）` below a part | section |
/// | any other | part |
extension Classifier {
    /// Whether the text after the label can be that of a heading: an open end and at most 400 columns, or one short slot.
    private var isHeadingLike: Bool {
        shape.close == .open && shape.columns <= 400 && !shape.flags.contains(.slotOnly)
            || shape.flags.contains(.slotOnly) && shape.columns <= 40
    }

    /// Whether the line is a heading that ends with a full stop: one sentence of at most 60 columns after a break, and the next
    /// line of text has a paragraph's number.
    private mutating func isClosedHeading() -> Bool {
        guard shape.close == .sentence, shape.columns <= 60, state.isAfterBreak,
            !shape.flags.contains(.severalSentences), let next = ahead.significant()
        else { return false }
        if case .number(_, .plain) = next.shape.label { return true }
        return false
    }

    /// `A. …`: a section, a part with a Roman numeral of one letter, an item, or a person's initial (no label).
    ///
    /// - Parameters:
    ///   - place: The letter's place in the alphabet, from 1; 27 and up for `AA.`.
    ///   - roman: Its value as a Roman numeral; 0 where it is none.
    mutating func lettered(_ place: Int16, _ roman: Int16) -> LineVerdict? {
        resumeBody(part: roman, section: place)
        let isNextSection = place == state.lastSection + 1
        let isNextPart = roman > 0 && roman == state.lastPart + 1
        if state.isFront, place != 1, roman != 1, !isAnnounced, !beginsInTheMiddle() { return nil }
        if shape.flags.contains(.address) { return nil }
        if let item = upperItem(place, isNextSection: isNextSection || isNextPart) { return item }
        if !isNextSection, !isNextPart, !isAnnounced {
            if roman == 1, place != state.listLast + 1, isHeadingLike, beginsAgain() { return part(1) }
            if isTorn || (state.isMidSentence && state.isAfterBreak && place != 1) { return nil }
        }
        if !isHeadingLike {
            guard isNextSection || isNextPart, isClosedHeading() else { return nil }
        }
        if isNextSection, isNextPart { return chooseBySequel(place, roman) }
        if isNextSection { return section(place) }
        if isNextPart { return part(roman) }
        let letterGap = abs(Int(place) - Int(state.lastSection) - 1)
        let romanGap = abs(Int(roman) - Int(state.lastPart) - 1)
        if roman > 0, romanGap < letterGap { return part(roman) }
        guard place == 1 || (place > state.lastSection && letterGap <= 6) || shape.columns <= 120 else {
            return nil
        }
        return section(place)
    }

    /// Whether a text that begins in the middle of a record begins with this heading: a short title, with a numbered paragraph
    /// or an item below it.
    private mutating func beginsInTheMiddle() -> Bool {
        guard shape.isTitle(within: 120), let next = ahead.significant() else { return false }
        switch next.shape.label {
        case .number: return true
        default: return shape.flags.contains(.agendaItems)
        }
    }

    /// Whether a part with the first numeral begins a run of parts again: paragraph 1 or section A stands below it.
    private mutating func beginsAgain() -> Bool {
        guard let next = ahead.significant() else { return false }
        switch next.shape.label {
        case .number(1, .plain), .number(1, .glued), .letter(1, _): return state.lastPart > 0
        default: return false
        }
    }

    /// `A. …` as an item of a list: it opens a list straight below a colon, or continues one.
    private mutating func upperItem(_ place: Int16, isNextSection: Bool) -> LineVerdict? {
        let isHeading = isNextSection && shape.close == .open && state.isAfterBreak
        let opensList = state.block != .none && state.close == .colon && place == 1 && !state.isAfterBreak
        let goesOn = state.list == .upper && Int32(place) == state.listLast + 1 && !isHeading
        return opensList || goesOn ? item(.upper, place) : nil
    }

    /// The letter is the next section and the next part at once (`I.` after section H and no part). The first labelled heading
    /// below decides, within the look-ahead: the next letter → section; `A.` or the next Roman numeral → part; any other,
    /// or none → section.
    private mutating func chooseBySequel(_ place: Int16, _ roman: Int16) -> LineVerdict {
        var distance = 1
        while let below = ahead.shape(distance) {
            distance += 1
            switch below.label {
            case .letter(let next, let nextRoman):
                if next == place + 1 { return section(place) }
                if next == 1 || nextRoman == roman + 1 { return part(roman) }
                return section(place)
            case .roman(let next, _):
                return next == roman + 1 && state.lastSection == 0 ? part(roman) : section(place)
            case .chinese, .annex: return section(place)
            default: break
            }
        }
        return state.lastSection == 0 ? part(roman) : section(place)
    }

    /// `IV. …`: a part, or a section with a double letter (`II.` after `HH.`).
    ///
    /// - Parameters:
    ///   - roman: The value as a Roman numeral.
    ///   - doubled: The place among the double letters, 27 for `AA.`; 0 where it is none.
    mutating func romanHeading(_ roman: Int16, _ doubled: Int16) -> LineVerdict? {
        resumeBody(part: roman, section: 0)
        let isNextPart = roman == state.lastPart + 1
        let isNextSection = doubled > 0 && doubled == state.lastSection + 1
        guard !isTorn || isNextPart || isNextSection || isAnnounced else { return nil }
        if !isHeadingLike {
            guard isNextPart || isNextSection, isClosedHeading() else { return nil }
        }
        return isNextSection && !isNextPart ? section(doubled) : part(roman)
    }

    /// `一、…`: a part, or an item of a list.
    mutating func chineseHeading(_ number: Int16) -> LineVerdict? {
        if state.hasChapters, !isAnnounced {
            return state.block == .none && !shape.isTitle(within: 60) ? nil : item(.chinese, number)
        }
        resumeBody(part: number, section: 0)
        let isNext = number == state.lastPart + 1
        let isSetOff = isNext && state.isAfterBreak && shape.close == .open
        let opensList = state.block != .none && state.close == .colon
        let goesOn = state.list == .chinese && Int32(number) == state.listLast + 1
        if opensList || goesOn, !isSetOff {
            return item(.chinese, number)
        }
        guard !isTorn || isNext || isAnnounced else { return nil }
        if !isHeadingLike {
            guard isNext, isClosedHeading() else {
                return state.block == .none ? nil : item(.chinese, number)
            }
        }
        return part(number)
    }

    /// `（三）…`: a part, a section below a part, or an item.
    mutating func bracketedHeading(_ number: Int16) -> LineVerdict? {
        let opensList = state.block != .none && state.close == .colon
        let goesOn = state.list == .chinese && Int32(number) == state.listLast + 1
        guard !opensList, !goesOn, !isTorn, shape.isTitle(within: 160) else {
            return state.block == .none ? nil : item(.chinese, number)
        }
        let isSection =
            state.lastBracketed > 0 ? number == state.lastBracketed + 1 : number == 1 && state.lastPart > 0
        guard isSection else { return part(number) }
        state.lastBracketed = number
        return section(0)
    }
}
