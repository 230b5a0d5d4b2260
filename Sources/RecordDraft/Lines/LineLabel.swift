/// The label that a line begins with, judged by the line alone.
enum LineLabel: Equatable, Sendable {
    /// How a paragraph number is written.
    enum NumberForm: Sendable {
        /// `12.`, `12．`, `12、`, `١ -`
        case plain
        /// `12 bis.`, `12 之二.`, `12A.`
        case suffixed
        /// `（4）`
        case bracketed
        /// `第 5 段`
        case spelled
    }

    /// What the items of a list begin with.
    enum ItemStyle: UInt8, Sendable {
        /// A number, as paragraphs have.
        case number
        /// `166.1`
        case subnumber
        /// `一、` or `（一）`
        case chinese
        /// `A.`
        case upper
        /// `(a)`, `a)`, `(i)`, `①`, `•` and the like
        case mark
    }

    case none
    case number(Int32, NumberForm)
    /// `166.1`, or a decimal or a time of day.
    case subnumber(Int32, Int32)
    /// `3/1.`
    case resolution
    /// A capital letter, with its place in the alphabet, and its value as a Roman numeral or 0.
    case letter(Int16, roman: Int16)
    /// A Roman numeral of several letters, with its place among `AA.`, `BB.`, … or 0.
    case roman(Int16, doubled: Int16)
    /// `一、`, `一.`
    case chinese(Int16)
    /// `（三）`
    case bracketedChinese(Int16)
    /// `第五章`, `Chapter V`
    case chapter(Int16)
    /// `第一节`
    case sectionWord(Int16)
    /// `附件一`, `Annex [--]`, `Appendix`
    case annex(HeadingKind)
    case item(ItemStyle, Int16)
    case footnote
    /// A bare number and a space: a footnote where a rule stands above it.
    case bareNumber(Int32)
}
