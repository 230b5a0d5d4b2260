import TextRope

/// What the index stores of one line.
struct LineRecord: Summarized, Equatable, Sendable {
    /// The line's length in bytes, with its line end.
    var byteCount: Int
    var shape: LineShape
    var slots: [LineSlot]
    var alternatives: [LineSlot] = []
    var verdict = LineVerdict(.blank)
    /// The state after the line. With a blank line none is kept, since it follows from that of the last line above that is
    /// not blank: so an edit changes no record of the blank lines below it, however many.
    var state = DraftState()
    /// The look-ahead used to classify it, in lines; negative where it is not classified yet.
    var reach: Int32 = -1

    var summary: LineTotals {
        var totals = LineTotals()
        totals.lines = 1
        totals.bytes = byteCount
        totals.filled = shape.isBlank ? 0 : 1
        totals.slots = Int32(slots.count)
        totals.alternatives = Int32(alternatives.count)
        totals.reach = reach
        switch verdict.kind {
        case .paragraph: totals.paragraphs = 1
        case .text: totals.texts = 1
        case .listItem: totals.items = 1
        case .contents: totals.contents = 1
        case .furniture: totals.furniture = 1
        case .heading: count(heading: verdict.heading ?? .part, in: &totals)
        default: break
        }
        return totals
    }

    private func count(heading: HeadingKind, in totals: inout LineTotals) {
        switch verdict.level {
        case 1: totals.level1 = 1
        case 2: totals.level2 = 1
        case 3: totals.level3 = 1
        default: totals.level4 = 1
        }
        switch heading {
        case .annex: totals.annexes = 1
        case .appendix: totals.appendices = 1
        case .addendum: totals.addenda = 1
        case .decision: totals.decisions = 1
        case .part, .section, .subsection, .heading, .speaker: break
        }
        if !shape.flags.isDisjoint(with: [.agendaItems, .opensBold]) { totals.agendaHeadings = 1 }
    }
}
