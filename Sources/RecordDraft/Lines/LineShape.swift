/// What the bytes of one line tell by themselves, whatever stands around it.
struct LineShape: Equatable, Sendable {
    /// How a line ends, marks of emphasis, quotes, brackets and note marks left aside.
    enum Close: UInt8, Sendable {
        /// In the middle of a sentence, or at the end of a title.
        case open
        case sentence
        case colon
        case semicolon
    }

    struct Flags: OptionSet, Sendable {
        let rawValue: UInt16
        static let blank = Flags(rawValue: 1 << 0)
        static let rule = Flags(rawValue: 1 << 1)
        static let pageMark = Flags(rawValue: 1 << 2)
        static let opensBold = Flags(rawValue: 1 << 3)
        static let closesBold = Flags(rawValue: 1 << 4)
        /// The line ends with agenda items in brackets.
        static let agendaItems = Flags(rawValue: 1 << 5)
        /// The line is nothing but agenda items in brackets.
        static let agendaItemsOnly = Flags(rawValue: 1 << 6)
        /// What follows the label is one slot.
        static let slotOnly = Flags(rawValue: 1 << 7)
        /// An entry of a table of contents.
        static let contents = Flags(rawValue: 1 << 8)
        /// The text begins with a small letter or with a mark that must follow another word.
        static let goesOn = Flags(rawValue: 1 << 9)
        /// The whole line stands in square brackets, and is no slot.
        static let bracketed = Flags(rawValue: 1 << 10)
        /// A round bracket was left open.
        static let leavesBracketOpen = Flags(rawValue: 1 << 11)
        static let tableRow = Flags(rawValue: 1 << 12)
        static let severalSentences = Flags(rawValue: 1 << 13)
        /// Nothing follows the label.
        static let labelOnly = Flags(rawValue: 1 << 14)
    }

    var label = LineLabel.none
    var close = Close.open
    var flags: Flags = []
    /// Where the label begins and ends, in bytes of the line.
    var labelStart: UInt16 = 0
    var labelEnd: UInt16 = 0
    /// Where the text after the label begins, in bytes of the line.
    var contentStart: UInt16 = 0
    /// About how many columns the text after the label takes; no more than `columnLimit`.
    var columns: UInt16 = 0

    static let columnLimit = 2_000

    var isBlank: Bool { flags.contains(.blank) }
    /// Whether the line may be a title: short, and no sentence.
    func isTitle(within limit: Int) -> Bool {
        close == .open && Int(columns) <= limit && flags.isDisjoint(with: [.contents, .tableRow, .slotOnly])
    }
}
