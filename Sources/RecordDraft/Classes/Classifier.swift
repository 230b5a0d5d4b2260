/// Classifies lines by the state after the line above, the line's own shape and, where these are not enough, a bounded
/// look-ahead.
struct Classifier {
    var state: DraftState
    let shape: LineShape
    var ahead: LineAhead
    /// What the beginning of the draft announces, and which line of the draft (0-based) this is.
    let catalog: TitleCatalog
    let line: Int

    /// Classifies one line and advances the state.
    static func classify(
        _ state: inout DraftState, _ shape: LineShape, _ ahead: LineAhead, _ catalog: TitleCatalog, line: Int
    ) -> (verdict: LineVerdict, reach: Int) {
        var classifier = Classifier(state: state, shape: shape, ahead: ahead, catalog: catalog, line: line)
        let verdict = classifier.verdict()
        state = classifier.state
        if !state.isFront {
            // Below front matter it is all the same how long that was.
            state.frontLines = 0
            state.isAfterNote = false
        }
        return (verdict, classifier.ahead.reach)
    }

    private mutating func verdict() -> LineVerdict {
        if shape.isBlank {
            state = state.afterBlank()
            return LineVerdict(.blank)
        }
        if shape.flags.contains(.rule) {
            state.isAfterRule = true
            return passOver(.rule)
        }
        if shape.flags.contains(.saidHeading) { return saidHeading() }
        let isSaidText = shape.flags.contains(.saidText)
        if isSaidText { state.wait = .none }
        if catalog.isContents(line) { return contents() }
        if isFurniture() {
            state.isAfterFurniture = true
            return passOver(.furniture)
        }
        state.isAfterFurniture = false
        if let footnote = footnote() { return footnote }
        state.isAfterRule = false
        state.isInFootnote = false
        if let waited = waited() {
            state.isAfterBreak = false
            return waited
        }
        let isFront = state.isFront
        let isAfterOpening = state.isAfterOpening
        state.isAfterOpening = false
        if let verdict = isSaidText ? saidText() : labelled() ?? titled(isAfterOpening: isAfterOpening) {
            state.isAfterBreak = false
            return verdict
        }
        defer { state.isAfterBreak = false }
        if isFront, !opensMeeting { return front() }
        state.isFront = false
        let verdict = unlabelled()
        state.isAfterOpening = opensMeeting
        return verdict
    }

    /// Whether the line says that the meeting begins, in a record of one.
    private var opensMeeting: Bool { catalog.isRecord && shape.flags.contains(.opensMeeting) }

    /// Page furniture: by itself, or a running title beside a page number. In front matter it says what the draft is.
    private mutating func isFurniture() -> Bool {
        if shape.flags.contains(.furniture) { return !state.isFront }
        guard shape.label == .none, !state.isFront, catalog.running.contains(shape.title) else {
            return false
        }
        if state.isAfterFurniture { return true }
        return ahead.nextIsFurniture()
    }

    /// A line of a contents table: nothing goes on over it, and what follows begins afresh.
    private mutating func contents() -> LineVerdict {
        state.block = .none
        state.close = .sentence
        state.list = nil
        state.isInItem = false
        state.isInFootnote = false
        state.isAfterBreak = true
        state.isAfterFurniture = false
        state.isAfterRule = false
        state.isAfterOpening = false
        state.wait = .none
        return LineVerdict(.contents)
    }

    /// A line that is no text and does not end what stands above it.
    private mutating func passOver(_ kind: LineVerdict.Kind) -> LineVerdict {
        state.isAfterBreak = true
        if state.wait == .titleLine || state.wait == .boldEnd { state.wait = .none }
        return LineVerdict(kind)
    }

    private mutating func footnote() -> LineVerdict? {
        switch shape.label {
        case .footnote:
            let isStar = shape.labelEnd - shape.labelStart == 1
            if isStar, state.block != .none, state.close == .colon || (state.list == .mark && state.isInItem)
            {
                return nil
            }
        case .tabbedNumber(let number):
            if state.list == .number, number == state.listLast + 1 { return nil }
        case .bareNumber where state.isAfterRule || (state.isInFootnote && !state.isAfterBreak): break
        case .none
        where state.isInFootnote && !state.isAfterBreak && shape.flags.isDisjoint(with: .furniture):
            return LineVerdict(.footnoteContinuation)
        default: return nil
        }
        state.isInFootnote = true
        state.isAfterBreak = false
        return LineVerdict(.footnote)
    }

    mutating func labelled() -> LineVerdict? {
        if !shape.flags.isDisjoint(with: [.contents, .tableRow]), !goesOnNumberList { return nil }
        switch shape.label {
        case .none, .bareNumber: return nil
        case .tabbedNumber(let number): return numbered(number, .plain)
        case .footnote: return item(.mark, 0)
        case .annex(let kind): return annex(kind)
        case .number(let number, let form): return numbered(number, form)
        case .subnumber(let parent, let number): return subnumbered(parent, number)
        case .resolution: return shape.isTitle(within: 200) && !state.isFront ? section(0) : nil
        case .letter(let place, let roman): return lettered(place, roman)
        case .roman(let roman, let doubled): return roman > 0 ? romanHeading(roman, doubled) : nil
        case .chinese(let number): return chineseHeading(number)
        case .bracketedChinese(let number): return bracketedHeading(number)
        case .chapter(let number): return chapter(number)
        case .division(let number): return division(number)
        case .article: return article()
        case .agendaItem(let number): return agendaItem(number)
        case .decision: return decision()
        case .sectionWord(let number): return shape.isTitle(within: 200) && !isTorn ? section(number) : nil
        case .item(let style, let number): return state.isFront ? nil : item(style, number)
        }
    }

    /// Whether the line is the next item of an open list of numbers: then tabs in it make no table.
    private var goesOnNumberList: Bool {
        if case .number(let number, _) = shape.label {
            return state.list == .number && number == state.listLast + 1
        }
        return false
    }

    /// Whether the line's title is one that a contents table or the agenda announces.
    var isAnnounced: Bool { catalog.announces(shape.title) && shape.isTitle(within: 300) }

    /// Whether the line stands straight below an unfinished sentence: a line of hard-wrapped text, most likely.
    var isTorn: Bool { state.isMidSentence && !state.isAfterBreak && !state.isFront }

    private mutating func front() -> LineVerdict {
        let isLong = shape.columns > 300 && shape.close == .sentence
        if isLong || state.frontLines >= 64 {
            state.isFront = false
            return unlabelled()
        }
        state.frontLines += 1
        state.isAfterNote = TitleHash.notes.contains(shape.title)
        state.isAgenda = TitleHash.agendas.contains(shape.title)
        return LineVerdict(.frontMatter)
    }
}
