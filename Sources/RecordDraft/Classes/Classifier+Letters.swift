extension Classifier {
    /// Whether the text after the label may be a heading's, which need not be short.
    private var isHeadingLike: Bool {
        shape.close == .open && shape.columns <= 400 && !shape.flags.contains(.slotOnly)
            || shape.flags.contains(.slotOnly) && shape.columns <= 40
    }

    /// A heading that ends in a full stop all the same: short, and a paragraph follows.
    private mutating func isClosedHeading() -> Bool {
        guard shape.close == .sentence, shape.columns <= 60, state.isAfterBreak,
            !shape.flags.contains(.severalSentences), let next = ahead.significant()
        else { return false }
        if case .number(_, .plain) = next.shape.label { return true }
        return false
    }

    /// `A. …`: a section, a Roman part of one letter, an item, or somebody's initial.
    mutating func lettered(_ place: Int16, _ roman: Int16) -> LineVerdict? {
        let isNextSection = place == state.lastSection + 1
        let isNextPart = roman > 0 && roman == state.lastPart + 1
        if state.isFront, !(place == 1 || roman == 1) { return nil }
        if let item = upperItem(place, isNextSection: isNextSection || isNextPart) { return item }
        if isTorn, !isNextSection, !isNextPart { return nil }
        if state.isMidSentence, state.isAfterBreak, !isNextSection, !isNextPart, place != 1 { return nil }
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

    private mutating func upperItem(_ place: Int16, isNextSection: Bool) -> LineVerdict? {
        let isHeading = isNextSection && shape.close == .open && state.isAfterBreak
        let opensList = state.block != .none && state.close == .colon && place == 1 && !state.isAfterBreak
        let goesOn = state.list == .upper && Int32(place) == state.listLast + 1 && !isHeading
        return opensList || goesOn ? item(.upper, place) : nil
    }

    /// The next letter of the alphabet and the next Roman numeral at once: what comes below tells which.
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

    /// `IV. …`, or the section after `HH.`.
    mutating func romanHeading(_ roman: Int16, _ doubled: Int16) -> LineVerdict? {
        let isNextPart = roman == state.lastPart + 1
        let isNextSection = doubled > 0 && doubled == state.lastSection + 1
        guard !isTorn || isNextPart || isNextSection else { return nil }
        if !isHeadingLike {
            guard isNextPart || isNextSection, isClosedHeading() else { return nil }
        }
        return isNextSection && !isNextPart ? section(doubled) : part(roman)
    }

    /// `一、…`: a part, or an item of a list.
    mutating func chineseHeading(_ number: Int16) -> LineVerdict? {
        let isNext = number == state.lastPart + 1
        let isSetOff = isNext && state.isAfterBreak && shape.close == .open
        let opensList = state.block != .none && state.close == .colon
        let goesOn = state.list == .chinese && Int32(number) == state.listLast + 1
        if opensList || goesOn, !isSetOff || (opensList && number == 1 && state.lastPart > 0) {
            return item(.chinese, number)
        }
        guard !isTorn || isNext else { return nil }
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
