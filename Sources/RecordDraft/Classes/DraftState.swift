/// The state of the classifier: all it has to know of the lines above. Ordinals of annexes are not part of it, so that a
/// new annex changes no state below it.
struct DraftState: Equatable, Sendable {
    /// What the last line of text belongs to.
    enum Block: UInt8, Sendable { case none, paragraph, text }

    /// What a heading still waits for.
    enum Wait: UInt8, Sendable {
        case none
        /// Its title.
        case title
        /// A further line of a title that may have one, straight below.
        case titleLine
        /// The end of a bold span.
        case boldEnd
        /// Its agenda items, or the rest of it straight below.
        case rest
    }

    /// No heading and no numbered paragraph has been met yet.
    var isFront = true
    var frontLines: UInt8 = 0
    var domain = NumberingDomain.Kind.body
    /// An annex has parts of its own.
    var hasParts = false
    var lastNumber: Int32 = 0
    /// The last `第一部分`, a division above the parts.
    var lastDivision: Int16 = 0
    var lastPart: Int16 = 0
    /// Parts are labelled `第五章`: then `一、` is an item.
    var hasChapters = false
    var lastSection: Int16 = 0
    var lastSubsection: Int32 = 0
    /// The last `（一）` that was read as a section.
    var lastBracketed: Int16 = 0
    /// The last `(a)` that was read as a heading.
    var lastMark: Int16 = 0
    /// The level of the last heading with a label, or one that was announced; those that are neither stand one below.
    var level: UInt8 = 0
    /// Where a decision interrupts the body: the last paragraph number, division, part and section of the body.
    var bodyNumber: Int32 = 0
    var bodyDivision: Int16 = 0
    var bodyPart: Int16 = 0
    var bodySection: Int16 = 0
    /// The heading above is that of an agenda.
    var isAgenda = false
    /// The last line of front matter said that a note follows: `Note by the secretariat`.
    var isAfterNote = false
    /// The last line said that a meeting begins.
    var isAfterOpening = false
    /// The last line that is not blank was page furniture.
    var isAfterFurniture = false
    /// The last paragraph has only its number so far.
    var isEmptyNumber = false

    var block = Block.none
    /// How the last line of text ends.
    var close = LineShape.Close.sentence
    /// Whether the last line of text was a long one, as those cut by a page break are.
    var lastIsLong = false
    /// Something else than text stands between the last line of text and the next.
    var isAfterBreak = true
    var list: LineLabel.ItemStyle?
    var listParent: Int32 = 0
    var listLast: Int32 = 0
    /// No blank line stands between the items so far.
    var listIsTight = true
    /// The last line of text belongs to a list item.
    var isInItem = false
    var isInFootnote = false
    var isAfterRule = false
    var wait = Wait.none
    var headingLines: UInt8 = 0
    /// The heading left a bracket open.
    var headingIsOpen = false

    /// The number that the next paragraph of the domain should bear.
    var expected: Int32 { lastNumber + 1 }
    var isMidSentence: Bool { block != .none && close == .open }

    /// The state after a blank line; the same after any number of them.
    func afterBlank() -> DraftState {
        var state = self
        state.isAfterBreak = true
        state.isInFootnote = false
        if state.wait == .titleLine || state.wait == .boldEnd { state.wait = .none }
        return state
    }
}
