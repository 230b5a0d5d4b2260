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
        /// `1.2011年1月27日`, `5.58个国家`: the text begins with digits, right after the stop.
        case glued
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
    /// `第一部分`, `Part One`: a division above the chapters.
    case division(Int16)
    /// `第一节`
    case sectionWord(Int16)
    /// `第一条` of a charter or of rules, alone on its line.
    case article
    /// `Item 3.`, `Tema 3.` in an annotated agenda.
    case agendaItem(Int16)
    /// `Decision 12/CP.28`, `第18号决定`, `决议草案一`
    case decision
    /// `附件一`, `Annex [--]`, `Appendix`
    case annex(HeadingKind)
    case item(ItemStyle, Int16)
    case footnote
    /// A bare number and a space: a footnote where a rule stands above it.
    case bareNumber(Int32)
    /// A bare number and a tab: a footnote, or an item of a list that has come to this number.
    case tabbedNumber(Int32)
}
