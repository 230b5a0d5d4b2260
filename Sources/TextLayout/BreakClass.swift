/// The class of a unit in the rules for breaking rows.
enum BreakClass: UInt8 {
    /// Ideographs, kana, Hangul, wide symbols, escapes: a row may begin and end with them.
    case han
    /// Blanks: they hang at the end of a row.
    case space
    /// `（《“` and the like: no row ends with them.
    case open
    /// `，。）》”` and the like: no row begins with them.
    case close
    /// `—` and `…`: no row begins with them, so that `——` and `……` stay whole too.
    case dash
    /// Letters and other narrow characters.
    case word
    /// Digits.
    case digit
    /// `. , : ’`: no row begins with them, and a letter or digit right behind them belongs to the same word.
    case infix
    /// `( [ {`: as `open`, but part of a word before them.
    case narrowOpen
    /// `) ] }`: as `close`.
    case narrowClose
    /// `/ - –`: hold a document symbol together; one that is too long for a row is best broken behind them.
    case joiner
    /// `" *`: may open or close, so stay with both neighbours.
    case quote
    /// No-break blanks.
    case glue
    /// `第`: keeps its number.
    case ordinal

    var isWordPart: Bool { self == .word || self == .digit }

    /// How bad a break between two units is, 0 (free) to 4 (against the rules of Chinese typesetting).
    /// A row is broken at the last place of the lowest level that it has.
    ///
    /// 0 free; 1 parts what reads as one (`2023 年`, `12. ` and its text); 2 inside a symbol, after `/` or
    /// `-`; 3 inside a word or number; 4 a row would begin or end with the wrong punctuation mark.
    /// (5 is inside a range that the caller wants whole.)
    @inline(__always)
    static func level(between left: BreakClass, and right: BreakClass) -> UInt8 {
        if left == .han && right == .han { return 0 }
        return mixedLevel(between: left, and: right)
    }

    private static func mixedLevel(between left: BreakClass, and right: BreakClass) -> UInt8 {
        switch right {
        case .space: return PackedUnit.neverBreak
        case .close, .dash, .infix, .narrowClose, .joiner: return 4
        case .han, .open, .word, .digit, .narrowOpen, .quote, .glue, .ordinal: break
        }
        switch left {
        case .open, .narrowOpen: return 4
        case .space, .dash: return 0
        case .han, .close: return right == .quote || right == .glue ? 3 : 0
        case .quote, .glue: return 3
        case .ordinal: return right == .digit ? 1 : (right == .quote || right == .glue ? 3 : 0)
        case .word, .infix:
            return right.isWordPart || right == .narrowOpen || right == .quote || right == .glue ? 3 : 0
        case .digit:
            if right == .han { return 1 }
            return right == .open || right == .ordinal ? 0 : 3
        case .narrowClose:
            return right == .han || right == .open || right == .ordinal ? 0 : 1
        case .joiner:
            return right == .han || right == .open || right == .ordinal ? 0 : 2
        }
    }

    /// How bad a break is after the blanks that stand between two units.
    static func levelAfterSpace(between left: BreakClass, and right: BreakClass) -> UInt8 {
        switch right {
        case .close, .dash, .infix, .narrowClose: return 4
        default: break
        }
        switch left {
        case .open, .narrowOpen: return 4
        case .digit where right == .han: return 1
        case .ordinal where right == .digit: return 1
        default: return right == .joiner ? 1 : 0
        }
    }
}
