extension Classifier {
    /// A line with a paragraph's label: a paragraph, a subsection, an item of a list, or the rest of a sentence.
    mutating func numbered(_ number: Int32, _ form: LineLabel.NumberForm) -> LineVerdict? {
        if state.isFront {
            guard number == 1 || form != .plain || shape.close != .open || shape.columns > 60 else {
                return nil
            }
        }
        switch form {
        case .spelled, .suffixed: return paragraph(number)
        case .bracketed: return bracketedNumber(number)
        case .plain: break
        }
        let isExpected = number == state.expected
        let goesOnList = state.list == .number && number == state.listLast + 1
        if state.isMidSentence, !isExpected, !goesOnList, !state.isFront {
            let isYear = (1_900...2_100).contains(number) && abs(number - state.expected) > 100
            if !state.isAfterBreak || isYear { return nil }
        }
        if state.list == .number { return inList(number) }
        if state.block != .none, state.close == .colon { return afterColon(number) }
        return plain(number)
    }

    private mutating func bracketedNumber(_ number: Int32) -> LineVerdict? {
        let isInList = state.list != nil && (number == 1 || number == state.listLast + 1)
        let opensList = state.block != .none && state.close == .colon
        if !isInList, !opensList, number == state.expected, number > 1 || state.block == .none {
            return paragraph(number)
        }
        return state.isFront ? nil : item(.mark, Int16(clamping: number))
    }

    /// A list of numbers is open.
    private mutating func inList(_ number: Int32) -> LineVerdict? {
        if number == state.listLast + 1 {
            return number != state.expected || isItemAtExpected(number)
                ? numberItem(number) : paragraph(number)
        }
        if number == state.expected || number > state.expected { return paragraph(number) }
        if isSubsection(number), state.isAfterBreak, ahead.nextNumber()?.number == state.expected {
            return subsection(number)
        }
        return numberItem(number)
    }

    /// The item's number is the one that the next paragraph should bear as well.
    private mutating func isItemAtExpected(_ number: Int32) -> Bool {
        if let leads = ahead.run(from: number, leadsTo: state.expected).leads { return leads }
        if state.isInItem, state.close == .semicolon { return true }
        if !state.isAfterBreak { return state.listIsTight }
        return shape.columns <= 80 && shape.flags.isDisjoint(with: [.slotOnly, .severalSentences])
    }

    private mutating func afterColon(_ number: Int32) -> LineVerdict? {
        let isExpected = number == state.expected
        if number == 1, !isExpected { return numberItem(number) }
        let isItem = ahead.run(from: number, leadsTo: state.expected).leads == true
        return isItem ? numberItem(number) : paragraph(number)
    }

    private mutating func plain(_ number: Int32) -> LineVerdict? {
        let isExpected = number == state.expected
        if number == 1, !isExpected, state.block != .none {
            let run = ahead.run(from: number, leadsTo: state.expected)
            let isFollowed = ahead.significant().map { $0.shape.label == .number(2, .plain) } ?? false
            if run.length > 1, run.leads == true, isFollowed { return numberItem(number) }
        }
        if isSubsection(number) {
            let next = ahead.nextNumber()
            if isExpected {
                if next?.number == state.expected { return subsection(number) }
            } else if next?.number == state.expected || next == nil
                || next?.distance != ahead.significant()?.distance
            {
                return subsection(number)
            }
        }
        return paragraph(number)
    }

    private func isSubsection(_ number: Int32) -> Bool {
        number == state.lastSubsection + 1 && shape.isTitle(within: 120) && !shape.flags.contains(.labelOnly)
            && !state.isFront
    }

    private mutating func paragraph(_ number: Int32) -> LineVerdict {
        state.isFront = false
        state.lastNumber = number
        state.block = .paragraph
        state.list = nil
        state.isInItem = false
        text()
        if shape.flags.contains(.labelOnly) { state.close = .open }
        return LineVerdict(.paragraph)
    }

    private mutating func numberItem(_ number: Int32) -> LineVerdict {
        open(.number, parent: 0, number)
        return LineVerdict(.listItem)
    }

    /// `166.1`: an item below paragraph 166; else no label at all.
    mutating func subnumbered(_ parent: Int32, _ number: Int32) -> LineVerdict? {
        let goesOn = state.list == .subnumber && state.listParent == parent && number == state.listLast + 1
        let begins =
            number == 1 && state.block != .none && (parent == state.lastNumber || state.close == .colon)
        guard goesOn || begins, !state.isFront else { return nil }
        open(.subnumber, parent: parent, number)
        return LineVerdict(.listItem)
    }

    /// An item with any other label.
    mutating func item(_ style: LineLabel.ItemStyle, _ number: Int16) -> LineVerdict? {
        if style == .mark, state.list == nil, isTorn || number < 0 && state.isMidSentence {
            if number != 1 { return nil }
        }
        if style == .mark, let list = state.list, list != .mark {
            text()
            state.isInItem = true
            return LineVerdict(.listItem)
        }
        open(style, parent: 0, Int32(number))
        return LineVerdict(.listItem)
    }

    private mutating func open(_ style: LineLabel.ItemStyle, parent: Int32, _ number: Int32) {
        if state.list != style || number == 1 {
            state.listIsTight = true
        } else if state.isAfterBreak {
            state.listIsTight = false
        }
        state.list = style
        state.listParent = parent
        state.listLast = number
        if state.block == .none { state.block = .text }
        state.isInItem = true
        text()
    }

    /// Notes how a line of text ends.
    mutating func text() {
        state.close = shape.close
        state.lastIsLong = shape.columns > 60
    }
}
