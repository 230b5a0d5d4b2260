import TextRope

/// The sums over a run of lines.
struct LineTotals: Summary {
    var lines = 0
    var bytes = 0
    /// Lines that are not blank.
    var filled: Int32 = 0
    var slots: Int32 = 0
    var alternatives: Int32 = 0
    /// Headings by level; the last counts all deeper ones too.
    var level1: Int32 = 0
    var level2: Int32 = 0
    var level3: Int32 = 0
    var level4: Int32 = 0
    var annexes: Int32 = 0
    var appendices: Int32 = 0
    var addenda: Int32 = 0
    var decisions: Int32 = 0
    /// Lines of contents tables, and of page furniture.
    var contents: Int32 = 0
    var furniture: Int32 = 0
    /// Headings that may bear agenda items.
    var agendaHeadings: Int32 = 0
    /// First lines of numbered paragraphs, of text blocks, and list items.
    var paragraphs: Int32 = 0
    var texts: Int32 = 0
    var items: Int32 = 0
    /// How far, in lines, the look-ahead of any of these lines goes beyond the last of them.
    var reach: Int32 = 0

    static let zero = LineTotals()
    /// With this level all deeper ones are counted.
    static let deepestCounted = 4

    var headings: Int { Int(level1 + level2 + level3 + level4) }
    /// Where a paragraph or text block begins, or one ends since a heading follows.
    var blocks: Int { Int(paragraphs + texts) }
    var blocksAndHeadings: Int { blocks + headings }

    /// How many headings are of a level or of one above it.
    func headings(upTo level: Int) -> Int {
        var sum = level1
        if level >= 2 { sum += level2 }
        if level >= 3 { sum += level3 }
        if level >= 4 { sum += level4 }
        return Int(sum)
    }

    func domains(_ kind: NumberingDomain.Kind) -> Int {
        switch kind {
        case .body: 0
        case .annex: Int(annexes)
        case .appendix: Int(appendices)
        case .addendum: Int(addenda)
        case .decision: Int(decisions)
        }
    }

    @inline(__always)
    static func + (first: LineTotals, second: LineTotals) -> LineTotals {
        // Counts of what one text holds don't overflow; without checks the sums are made several at a time.
        var sum = first
        sum.lines &+= second.lines
        sum.bytes &+= second.bytes
        sum.filled &+= second.filled
        sum.slots &+= second.slots
        sum.alternatives &+= second.alternatives
        sum.level1 &+= second.level1
        sum.level2 &+= second.level2
        sum.level3 &+= second.level3
        sum.level4 &+= second.level4
        sum.annexes &+= second.annexes
        sum.appendices &+= second.appendices
        sum.addenda &+= second.addenda
        sum.decisions &+= second.decisions
        sum.contents &+= second.contents
        sum.furniture &+= second.furniture
        sum.agendaHeadings &+= second.agendaHeadings
        sum.paragraphs &+= second.paragraphs
        sum.texts &+= second.texts
        sum.items &+= second.items
        sum.reach = max(first.reach - Int32(clamping: second.lines), second.reach)
        return sum
    }
}
