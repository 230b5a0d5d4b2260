/// Classifies lines by the state after the line above, the line's own shape and, where these are not enough, a bounded
/// look-ahead.
struct Classifier {
    var state: DraftState
    let shape: LineShape
    var ahead: LineAhead

    /// Classifies one line and advances the state.
    static func classify(
        _ state: inout DraftState, _ shape: LineShape, _ ahead: LineAhead
    ) -> (verdict: LineVerdict, reach: Int) {
        var classifier = Classifier(state: state, shape: shape, ahead: ahead)
        let verdict = classifier.verdict()
        state = classifier.state
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
        if let footnote = footnote() { return footnote }
        if shape.flags.contains(.pageMark), !state.isFront { return passOver(.pageMark) }
        state.isAfterRule = false
        state.isInFootnote = false
        if let waited = waited() {
            state.isAfterBreak = false
            return waited
        }
        let isFront = state.isFront
        if let labelled = labelled() {
            state.isAfterBreak = false
            return labelled
        }
        defer { state.isAfterBreak = false }
        return isFront ? front() : unlabelled()
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
        case .bareNumber where state.isAfterRule || (state.isInFootnote && !state.isAfterBreak): break
        case .none where state.isInFootnote && !state.isAfterBreak && shape.flags.isDisjoint(with: .pageMark):
            return LineVerdict(.footnoteContinuation)
        default: return nil
        }
        state.isInFootnote = true
        state.isAfterBreak = false
        return LineVerdict(.footnote)
    }

    private mutating func labelled() -> LineVerdict? {
        if !shape.flags.isDisjoint(with: [.contents, .tableRow]) { return nil }
        switch shape.label {
        case .none, .bareNumber: return nil
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
        case .sectionWord(let number): return shape.isTitle(within: 200) && !isTorn ? section(number) : nil
        case .item(let style, let number): return state.isFront ? nil : item(style, number)
        }
    }

    /// Whether the line stands straight below an unfinished sentence: a line of hard-wrapped text, most likely.
    var isTorn: Bool { state.isMidSentence && !state.isAfterBreak && !state.isFront }

    private mutating func front() -> LineVerdict {
        let isLong = shape.columns > 300 && shape.close == .sentence
        if isLong || state.frontLines >= 64 {
            state.isFront = false
            return unlabelled()
        }
        state.frontLines += 1
        return LineVerdict(.frontMatter)
    }
}
