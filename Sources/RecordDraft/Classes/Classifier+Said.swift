/// Lines of which the user has said what they are.
extension Classifier {
    /// A line said to be a heading: what it would be by itself where that is one, else a heading below the last one with a label.
    mutating func saidHeading() -> LineVerdict {
        let isAfterOpening = state.isAfterOpening
        state.isAfterOpening = false
        state.isAfterRule = false
        state.isAfterFurniture = false
        state.isInFootnote = false
        state.wait = .none
        let before = state
        defer { state.isAfterBreak = false }
        if var verdict = labelled() ?? titled(isAfterOpening: isAfterOpening), verdict.kind == .heading {
            verdict.isUncertain = false
            return verdict
        }
        state = before
        let verdict = open(.heading, level: Int(before.level) + 1)
        // Further ones stand beside it, and their titles are one line each.
        state.level = before.level
        state.wait = .none
        return verdict
    }

    /// A label in a line said to be no heading: that of a paragraph or an item; `nil` where the line has none that counts.
    mutating func saidText() -> LineVerdict? {
        let before = state
        if let verdict = labelled(), verdict.kind != .heading { return verdict }
        state = before
        guard case .number(let number, _) = shape.label, number == state.expected, !state.isFront else {
            return nil
        }
        return paragraph(number)
    }
}
