/// What a catalog of titles is made from: of a line's shape only what it depends on, so that most typing changes none of it.
struct CatalogLine: Equatable {
    let label: LineLabel
    /// The hash of its first letters (``TitleHash``).
    let title: UInt32
    let flags: LineShape.Flags
    /// How it ends; of a long line, which is no title, only whether by a colon.
    let close: LineShape.Close
    /// The least of ``limits`` that its columns do not exceed.
    let columns: UInt16

    /// The column limits that the rules of a catalog name.
    private static let limits: [UInt16] = [60, 80, 120, 200, 240]
    private static let flags: LineShape.Flags = [
        .blank, .rule, .furniture, .contents, .pageTail, .pageCell, .opensMeeting, .labelOnly,
        .agendaItemsOnly,
        .speaker, .goesOn, .tableRow, .slotOnly, .comma,
    ]

    init(_ shape: LineShape) {
        label = shape.label
        title = shape.title
        flags = shape.flags.intersection(CatalogLine.flags)
        columns = CatalogLine.limits.first { shape.columns <= $0 } ?? .max
        let isLong = shape.columns > 200 || (shape.columns > 80 && label.isPlainNumber)
        close = isLong && shape.close != .colon ? .sentence : shape.close
    }

    var isBlank: Bool { flags.contains(.blank) }

    /// Whether the line may be a title: short, and no sentence.
    func isTitle(within limit: Int) -> Bool {
        close == .open && Int(columns) <= limit
            && flags.isDisjoint(with: [.contents, .tableRow, .slotOnly, .comma])
    }

    /// Whether the line names a page at its end.
    var endsWithPage: Bool { !flags.isDisjoint(with: [.contents, .pageTail]) }

    var isAnnex: Bool {
        if case .annex = label { return true }
        return false
    }

    /// Whether the line has a label such as parts, sections and annexes have.
    var isOutlineLabelled: Bool {
        switch label {
        case .letter, .roman, .chinese, .bracketedChinese, .chapter, .division, .sectionWord, .annex: true
        default: false
        }
    }
}

extension LineLabel {
    /// Whether it is a number such as paragraphs have.
    var isPlainNumber: Bool {
        switch self {
        case .number(_, .plain), .number(_, .glued): true
        default: false
        }
    }
}
