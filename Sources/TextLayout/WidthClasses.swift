/// Characters on whose width terminals differ, in classes that one terminal treats alike. All but emoji are those
/// that Unicode calls East Asian ambiguous; some terminals draw them by the font and so have both kinds.
public struct WidthClasses: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt16

    /// Makes a set of bits.
    public init(rawValue: UInt16) {
        self.rawValue = rawValue
    }

    /// `“ ” ‘ ’ – — … ‰ ※`
    public static let punctuation = WidthClasses(rawValue: 1)
    /// `· × ± ° § €` and raised figures.
    public static let signs = WidthClasses(rawValue: 2)
    /// Accented Latin: `á è ü ā ø`.
    public static let latin = WidthClasses(rawValue: 4)
    /// Greek letters.
    public static let greek = WidthClasses(rawValue: 8)
    /// Cyrillic letters.
    public static let cyrillic = WidthClasses(rawValue: 16)
    /// Numbers and letters made one sign: `① ⑴ Ⅳ ℃ №`.
    public static let enclosed = WidthClasses(rawValue: 32)
    /// Lines, corners and blocks: `─ │ ┌ █`.
    public static let lines = WidthClasses(rawValue: 64)
    /// Arrows, mathematics and figures: `→ ≠ ■ ○ ★`.
    public static let shapes = WidthClasses(rawValue: 128)
    /// Pictures; one column on old terminals only.
    public static let emoji = WidthClasses(rawValue: 256)

    /// Every class.
    public static let all = WidthClasses(rawValue: 511)

    /// The class of a scalar that is ambiguous.
    static func ofAmbiguous(_ scalar: UInt32) -> WidthClasses {
        switch scalar {
        case 0xD7, 0xF7: .signs
        case 0xC0..<0x2B0: .latin
        case 0x370..<0x400: .greek
        case 0x400..<0x530: .cyrillic
        case ..<0x2010, 0x2070..<0x2100: .signs
        case 0x2010..<0x2070: .punctuation
        case 0x2100..<0x2190, 0x2460..<0x2500, 0x2776..<0x2780, 0x3248..<0x3250, 0x1F100..<0x1F200: .enclosed
        case 0x2500..<0x25A0: .lines
        default: .shapes
        }
    }

    /// Whether a scalar that takes two columns by Unicode is a picture.
    static func isEmoji(_ scalar: UInt32) -> Bool {
        (0x231A..<0x2B60).contains(scalar) && scalar != 0x2329 && scalar != 0x232A
            || (0x1F000..<0x1FB00).contains(scalar)
    }
}
