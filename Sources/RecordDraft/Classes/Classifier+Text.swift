extension Classifier {
    /// A line with no label: more of what stands above it, or the beginning of a text block.
    mutating func unlabelled() -> LineVerdict {
        guard state.block != .none, shape.flags.isDisjoint(with: [.tableRow, .contents]) else {
            return textBlock()
        }
        if state.isInItem {
            let isCut =
                !state.isAfterBreak
                || (state.close == .open && (state.lastIsLong || shape.flags.contains(.goesOn)))
            if isCut {
                text()
                return LineVerdict(.listContinuation)
            }
            return goesOnAfterSentence() ? more() : textBlock()
        }
        if !state.isAfterBreak || shape.flags.contains(.goesOn) { return more() }
        if shape.flags.contains(.slotOnly) { return textBlock() }
        switch state.close {
        case .open: return state.block == .paragraph || state.lastIsLong ? more() : textBlock()
        case .semicolon: return more()
        case .colon: return textBlock()
        case .sentence: return goesOnAfterSentence() ? more() : textBlock()
        }
    }

    /// A page break can fall between two sentences. One block of text alone between numbered paragraphs is taken for
    /// the rest of the paragraph above; several blocks are text of their own.
    private mutating func goesOnAfterSentence() -> Bool {
        guard state.block == .paragraph, !shape.flags.contains(.slotOnly), shape.close != .colon,
            shape.close != .open || shape.columns > 100
        else { return false }
        if case .bareNumber = shape.label { return false }
        var distance = 1
        while let below = ahead.shape(distance), !below.isBlank, below.label == .none { distance += 1 }
        guard let next = ahead.significant(from: distance) else { return true }
        switch next.shape.label {
        case .number, .annex, .chinese, .bracketedChinese, .chapter, .division, .sectionWord, .article,
            .agendaItem,
            .decision, .roman, .letter, .resolution:
            return true
        case .item, .none, .footnote, .bareNumber, .tabbedNumber, .subnumber: return false
        }
    }

    private mutating func more() -> LineVerdict {
        text()
        state.isInItem = false
        state.list = nil
        return LineVerdict(state.block == .paragraph ? .continuation : .textContinuation)
    }

    private mutating func textBlock() -> LineVerdict {
        text()
        state.isInItem = false
        state.list = nil
        state.block = .text
        return LineVerdict(.text)
    }
}
