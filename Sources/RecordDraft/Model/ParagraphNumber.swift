/// A paragraph's number: 45, or 45 bis, which stands between 45 and 46.
///
/// Two numbers are equal, and one comes before the other, by `number` and `suffix` alone: `45 bis` is `45之二`, however written.
public struct ParagraphNumber: Hashable, Comparable, Sendable {
    /// What follows the number of a paragraph that was put in behind it.
    public enum SuffixStyle: Sendable {
        /// Nothing follows it: `45`.
        case none
        /// `bis`, `ter`, …, the Latin words for how often.
        case latin
        /// `之二`
        case chinese
        /// `A`
        case letter
    }

    /// The digits that the number is written with.
    public enum Digits: Sendable {
        /// `45`
        case ascii
        /// `４５`
        case fullWidth
        /// `٤٥`
        case arabic
        /// `۴۵`
        case persian
        /// `四十五`, in `第四十五段`
        case chinese
    }

    /// The number without its suffix.
    public var number: Int
    /// 0 for none; 2 for `bis` or `之二`, 3 for `ter` or `之三`, and so on; for `12A` 1, for `12B` 2.
    public var suffix: Int
    /// How a suffix is written. It does not count when numbers are compared.
    public var style: SuffixStyle
    /// Whether a blank stands before the suffix: `45 bis`, `45 之二`. It does not count when numbers are compared.
    public var isSpaced: Bool
    /// The digits of `number`. They do not count when numbers are compared.
    public var digits: Digits

    /// A number with or without a suffix.
    ///
    /// - Parameter isSpaced: Whether a blank stands before the suffix; where it is not said, one before a Latin word only.
    public init(
        _ number: Int, suffix: Int = 0, style: SuffixStyle = .none, isSpaced: Bool? = nil,
        digits: Digits = .ascii
    ) {
        self.number = number
        self.suffix = suffix
        self.style = style
        self.isSpaced = isSpaced ?? (style == .latin)
        self.digits = digits
    }

    /// The number that a whole text is: `45`, `45 bis`, `45bis`, `45之二`, `45 之二`, `12A`, with ASCII digits or others; nil where
    /// it is none.
    public init?(parsing text: String) {
        var text = text
        let number = text.withUTF8 { bytes in
            var cursor = ScalarCursor(bytes)
            let number = ParagraphNumber(&cursor)
            return cursor.isAtEnd ? number : nil
        }
        guard let number else { return nil }
        self = number
    }

    /// As written in a text, in its style. A suffix that its style has no word for, beyond 39 for a Latin word, 26 for a letter and
    /// 999 in Chinese, is written in digits behind a stroke, and is not read again.
    public var text: String { numberText + suffixText }

    /// The number of a paragraph put in behind the one with this number and before the next: behind 45 `45 bis`, or `45A`; behind
    /// `45 bis` `45 ter`.
    ///
    /// - Parameter style: How the suffix is written where this number has none.
    public func following(style: SuffixStyle) -> ParagraphNumber {
        guard suffix == 0 else {
            var next = self
            next.suffix += 1
            return next
        }
        return ParagraphNumber(number, suffix: style == .letter ? 1 : 2, style: style, digits: digits)
    }

    /// Whether the first stands before the second in a numbering.
    public static func < (first: Self, second: Self) -> Bool {
        (first.number, first.suffix) < (second.number, second.suffix)
    }

    /// Whether both stand at one place in a numbering.
    public static func == (first: Self, second: Self) -> Bool {
        first.number == second.number && first.suffix == second.suffix
    }

    /// What counts when numbers are compared.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(number)
        hasher.combine(suffix)
    }
}

extension ParagraphNumber {
    /// Reads a number and its suffix, and leaves the cursor behind them; nil where none stands at the cursor. A suffix is one only
    /// where nothing is left of the word it stands in.
    init?(_ cursor: inout ScalarCursor) {
        let start = cursor
        guard let digits = Self.digits(cursor.scalar) else { return nil }
        var number = 0
        if digits == .chinese {
            guard let value = Numerals.readChinese(&cursor) else { return nil }
            number = value
        } else {
            var count = 0
            while let digit = ScalarKind.digit(cursor.scalar) {
                cursor.advance()
                count += 1
                if count <= 9 { number = number * 10 + digit }
            }
            guard count <= 9 else {
                cursor = start
                return nil
            }
        }
        self.init(number, digits: digits)
        readSuffix(&cursor)
    }

    private mutating func readSuffix(_ start: inout ScalarCursor) {
        var cursor = start
        let isSpaced = cursor.skipSpace() > 0
        let word = cursor.offset
        if cursor.take("之") {
            guard let number = Numerals.readChinese(&cursor) else { return }
            (suffix, style) = (number, .chinese)
        } else {
            while cursor.take(where: { ScalarKind.latin($0) != 0 }) != nil {}
            let text = String(decoding: cursor.bytes[word..<cursor.offset], as: UTF8.self)
            if let number = LatinOrdinals.number(text) {
                (suffix, style) = (number, .latin)
            } else if !isSpaced, let number = NumeralStyle.upperLetter.number(text), number <= 26 {
                (suffix, style) = (number, .letter)
            } else {
                return
            }
        }
        self.isSpaced = isSpaced
        start = cursor
    }

    private static func digits(_ scalar: UInt32) -> Digits? {
        switch scalar {
        case 0x30...0x39: .ascii
        case 0xFF10...0xFF19: .fullWidth
        case 0x0660...0x0669: .arabic
        case 0x06F0...0x06F9: .persian
        default: Numerals.chinese(scalar) == nil ? nil : .chinese
        }
    }

    private var numberText: String {
        let zero: UInt32
        switch digits {
        case .ascii: return String(number)
        case .chinese: return NumeralStyle.chinese.text(number) ?? String(number)
        case .fullWidth: zero = 0xFF10
        case .arabic: zero = 0x0660
        case .persian: zero = 0x06F0
        }
        let digits = String(number).unicodeScalars.compactMap { Unicode.Scalar($0.value - 0x30 + zero) }
        return String(String.UnicodeScalarView(digits))
    }

    private var suffixText: String {
        guard suffix > 0 else { return "" }
        let word: String? =
            switch style {
            case .none: nil
            case .latin: LatinOrdinals.word(suffix)
            case .chinese: NumeralStyle.chinese.text(suffix).map { "之" + $0 }
            case .letter: suffix <= 26 ? NumeralStyle.upperLetter.text(suffix) : nil
            }
        guard let word else { return "/\(suffix)" }
        return (isSpaced ? " " : "") + word
    }
}
