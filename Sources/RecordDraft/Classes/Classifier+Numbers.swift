/// Labels of numbers: paragraph, subsection, list item, or no label (`nil`). The first case that fits decides. Column limits are
/// rules of thumb.
///
/// "Expected" is the number of the next paragraph, ``DraftState/expected``. "Leads to the expected" means: the numbers below go
/// on one by one and then jump to the expected one, so those before the jump are a list (``LineAhead/run(from:leadsTo:)``).
///
/// | ``numbered(_:_:)``: `12.` | Decision |
/// |---|---|
/// | front matter: a plain number other than 1, open end, at most 60 columns, the next number does not follow | no label |
/// | below the title of an agenda, or in the list that begins there: 1, or the next | item |
/// | glued (`5.58个国家`), neither expected nor the next of a list | no label |
/// | spelled `第 5 段` or suffixed `12 bis.` | paragraph |
/// | bracketed `（4）`, expected; no colon above; with a list open not 1 or its next; not 1 below text | paragraph |
/// | any other bracketed | item; no label in front matter |
/// | unfinished sentence straight above, not expected, does not continue a list of numbers | no label |
/// | the same after a break: 1900…2100 and more than 100 off the expected (a year) | no label |
/// | list of numbers open: the next of it, not expected | item |
/// | list of numbers open: the next of it, and expected | ``isItemAtExpected(_:)``: item or paragraph |
/// | list of numbers open: expected or above | paragraph |
/// | list of numbers open: lower, next subsection, title, after a break, next number below is expected | subsection |
/// | list of numbers open: any other | item |
/// | below a colon: 1, not expected; or leads to the expected | item |
/// | below a colon: any other | paragraph |
/// | next subsection, after a break, its title announced, the next number does not follow directly | subsection |
/// | 1, not expected, below text, the next line of text is `2.`, leads to the expected | item |
/// | next subsection, title, expected: the next number below is the same | subsection |
/// | next subsection, title, not expected: next number below is expected, or is missing, or text stands before it | subsection |
/// | any other | paragraph |
///
/// | ``subnumbered(_:_:)``: `166.1` | Decision |
/// |---|---|
/// | not in front matter; continues its list, or is the first one below its paragraph's text or below a colon | item |
/// | any other (a decimal, a time of day) | no label |
///
/// | ``item(_:_:)``: `(a)`, `A.`, `一、` | Decision |
/// |---|---|
/// | mark, a heading (``markHeading(_:)``) | subsection |
/// | mark, no list open, straight below an unfinished sentence, not the first | no label |
/// | dash, no list open, unfinished sentence above | no label |
/// | mark, a list of another style open | item below that list's item; the outer list stays open |
/// | any other | item; opens its list or continues it |
extension Classifier {
    /// A line with a paragraph's number: a paragraph, a subsection, an item of a list, or text that goes on (`nil`).
    mutating func numbered(_ number: Int32, _ form: LineLabel.NumberForm) -> LineVerdict? {
        if state.isFront {
            guard
                number == 1 || form != .plain || shape.close != .open || shape.columns > 60
                    || ahead.nextNumber()?.number == number + 1
            else { return nil }
        }
        switch form {
        case .glued:
            guard number == state.expected || (state.list == .number && number == state.listLast + 1), !isTorn
            else { return nil }
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
        if state.isAgenda, state.block == .none, number == 1 {
            state.isFront = false
            return numberItem(number)
        }
        if state.list == .number { return inList(number) }
        if state.block != .none, state.close == .colon { return afterColon(number) }
        return plain(number)
    }

    /// `（4）`: a paragraph where nothing else fits, else an item.
    private mutating func bracketedNumber(_ number: Int32) -> LineVerdict? {
        let isInList = state.list != nil && (number == 1 || number == state.listLast + 1)
        let opensList = state.block != .none && state.close == .colon
        if !isInList, !opensList, number == state.expected, number > 1 || state.block == .none {
            return paragraph(number)
        }
        return state.isFront ? nil : item(.mark, Int16(clamping: number))
    }

    /// `12.` while a list of numbers is open.
    private mutating func inList(_ number: Int32) -> LineVerdict? {
        if state.isAgenda, number == state.listLast + 1 { return numberItem(number) }
        if number == state.listLast + 1 {
            return number != state.expected || isItemAtExpected(number)
                ? numberItem(number) : paragraph(number)
        }
        if number >= state.expected { return paragraph(number) }
        if isSubsection(number), state.isAfterBreak, ahead.nextNumber()?.number == state.expected {
            return subsection(number)
        }
        return numberItem(number)
    }

    /// The number is both the next of the list and the expected one: whether it is an item. Decided by whether the numbers
    /// below come to the expected one again; where they do not tell, by how the last item ends, by blank lines between the
    /// items, and by the length.
    private mutating func isItemAtExpected(_ number: Int32) -> Bool {
        if let leads = ahead.run(from: number, leadsTo: state.expected).leads { return leads }
        if state.isInItem, state.close == .semicolon { return true }
        if !state.isAfterBreak { return state.listIsTight }
        return shape.columns <= 80 && shape.flags.isDisjoint(with: [.slotOnly, .severalSentences])
    }

    /// `12.` below text that ends with a colon: an item, or the next paragraph.
    private mutating func afterColon(_ number: Int32) -> LineVerdict? {
        let isExpected = number == state.expected
        if number == 1, !isExpected { return numberItem(number) }
        let isItem = ahead.run(from: number, leadsTo: state.expected).leads == true
        return isItem ? numberItem(number) : paragraph(number)
    }

    /// `12.` with no list open and no colon above.
    private mutating func plain(_ number: Int32) -> LineVerdict? {
        let isExpected = number == state.expected
        if isAnnounced, shape.isTitle(within: 200), !shape.flags.contains(.severalSentences),
            state.isAfterBreak, !state.isFront, number == state.lastSubsection + 1,
            ahead.significant()?.shape.label != .number(number + 1, .plain)
        {
            return subsection(number)
        }
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

    /// Whether the line can be the next subsection: a title of at most 120 columns with no sentence in it, not in front matter.
    private func isSubsection(_ number: Int32) -> Bool {
        number == state.lastSubsection + 1 && shape.isTitle(within: 120)
            && shape.flags.isDisjoint(with: [.labelOnly, .severalSentences]) && !state.isFront
    }

    mutating func paragraph(_ number: Int32) -> LineVerdict {
        state.isFront = false
        state.lastNumber = number
        state.block = .paragraph
        state.list = nil
        state.isInItem = false
        text()
        if shape.flags.contains(.labelOnly) {
            state.close = .open
            state.isEmptyNumber = true
        }
        return LineVerdict(.paragraph)
    }

    private mutating func numberItem(_ number: Int32) -> LineVerdict {
        open(.number, parent: 0, number)
        return LineVerdict(.listItem)
    }

    /// `166.1`: an item below paragraph 166, or no label (`nil`).
    mutating func subnumbered(_ parent: Int32, _ number: Int32) -> LineVerdict? {
        let goesOn = state.list == .subnumber && state.listParent == parent && number == state.listLast + 1
        let begins =
            number == 1 && state.block != .none && (parent == state.lastNumber || state.close == .colon)
        guard goesOn || begins, !state.isFront else { return nil }
        open(.subnumber, parent: parent, number)
        return LineVerdict(.listItem)
    }

    /// An item with a label other than a number.
    ///
    /// - Parameter number: Its number in the list; 0 where the label tells none, -1 for a dash.
    mutating func item(_ style: LineLabel.ItemStyle, _ number: Int16) -> LineVerdict? {
        if style == .mark, let heading = markHeading(number) { return heading }
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

    /// Opens a list, or continues the open one, with an item of a number. A list is tight while no break stands between items.
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

    /// Records in the state how a line of text ends, and whether it has more than 60 columns.
    mutating func text() {
        state.close = shape.close
        state.lastIsLong = shape.columns > 60
        state.isEmptyNumber = false
    }
}
