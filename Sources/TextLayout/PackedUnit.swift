/// A unit as a layout stores it: eight bytes, no text.
@usableFromInline
struct PackedUnit: Equatable, Sendable {
    @usableFromInline
    enum Form: UInt8 {
        case verbatim, tab, escaped
    }

    /// The `breakLevel` before a blank: a row is never broken there.
    static let neverBreak: UInt8 = 7

    @usableFromInline var offset: UInt32
    /// Columns in the row where it stands.
    @usableFromInline var columns: UInt8
    /// Columns it would take anywhere; 0 for a tab, whose width depends on its place.
    @usableFromInline var naturalColumns: UInt8
    @usableFromInline var traits: UInt8
    /// How bad it is to begin a row with this unit: see `BreakClass.level`.
    var breakLevel: UInt8

    init(offset: Int, columns: Int, form: Form, breakClass: BreakClass) {
        self.offset = UInt32(truncatingIfNeeded: offset)
        self.columns = UInt8(truncatingIfNeeded: columns)
        naturalColumns = self.columns
        traits = form.rawValue << 4 | breakClass.rawValue
        breakLevel = 0
    }

    @inlinable var form: Form { Form(rawValue: traits >> 4) ?? .verbatim }

    /// Whether it is of class `han`, two columns wide, not escaped, with a break level of 0.
    var isPlainHan: Bool {
        columns == 2 && naturalColumns == 2 && traits == BreakClass.han.rawValue && breakLevel == 0
    }

    var breakClass: BreakClass { BreakClass(rawValue: traits & 15) ?? .han }
}
