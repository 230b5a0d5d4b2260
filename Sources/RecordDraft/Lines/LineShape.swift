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
        let rawValue: UInt32
        static let blank = Flags(rawValue: 1 << 0)
        static let rule = Flags(rawValue: 1 << 1)
        /// Page furniture by itself: a page number, a document symbol alone, a job number.
        static let furniture = Flags(rawValue: 1 << 2)
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
        /// The line ends with a page number that is glued to it or set off by a tab or by several spaces.
        static let pageTail = Flags(rawValue: 1 << 15)
        /// The line is nothing but a page number, or a range of paragraphs: a cell of a contents table.
        static let pageCell = Flags(rawValue: 1 << 16)
        /// The line says that a meeting begins: `下午3时宣布开会`, `The meeting was called to order at 3 p.m.`
        static let opensMeeting = Flags(rawValue: 1 << 17)
        /// All letters are capitals, and there are some.
        static let capitals = Flags(rawValue: 1 << 18)
        /// The text ends with a comma.
        static let comma = Flags(rawValue: 1 << 23)
        /// The text begins with a form of address: `Mr.`, `Г-жа`.
        static let address = Flags(rawValue: 1 << 22)
        /// The text begins with a speaker's name and a colon.
        static let speaker = Flags(rawValue: 1 << 19)
        /// The title ends with a mark such as `（续）` or `(continued)`.
        static let continued = Flags(rawValue: 1 << 20)
        /// The title stands right behind the label, which is a word: `第一部分组织事项`.
        static let gluedTitle = Flags(rawValue: 1 << 21)
        /// The user has said that the line is a heading, or that it is none.
        static let saidHeading = Flags(rawValue: 1 << 30)
        static let saidText = Flags(rawValue: 1 << 31)
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
    /// A hash of the first letters after the label, by which titles that come again are found; 0 where there are too few.
    var title: UInt32 = 0
    /// Where the name of a speaker ends, before the colon, in bytes of the line; 0 where the line begins with none.
    var speakerEnd: UInt16 = 0

    static let columnLimit = 2_000

    var isBlank: Bool { flags.contains(.blank) }
    /// Whether the line may be a title: short, and no sentence.
    func isTitle(within limit: Int) -> Bool {
        close == .open && Int(columns) <= limit
            && flags.isDisjoint(with: [.contents, .tableRow, .slotOnly, .comma])
    }

    /// Whether the line has a label such as paragraphs, parts and sections have.
    var isLabelledHeading: Bool {
        switch label {
        case .number, .letter, .roman, .chinese, .chapter, .division: true
        default: false
        }
    }
}
