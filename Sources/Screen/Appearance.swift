/// How cells of a style look.
public struct Appearance: Hashable, Sendable {
    /// A colour of the terminal.
    public enum Color: Hashable, Sendable {
        /// The terminal's own.
        case standard
        /// One of the first 16, as the user's terminal paints them (0 black, 1 red, … 7 white, 8–15 bright).
        case ansi(UInt8)
        /// One of the 256 (16–231 the cube, 232–255 greys).
        case palette(UInt8)
    }

    /// What else may be done to characters.
    public struct Attributes: OptionSet, Hashable, Sendable {
        /// The bits.
        public let rawValue: UInt8

        /// Makes a set of bits.
        public init(rawValue: UInt8) {
            self.rawValue = rawValue
        }

        /// Heavy or bright.
        public static let bold = Attributes(rawValue: 1)
        /// Faint, where the terminal can.
        public static let dim = Attributes(rawValue: 2)
        /// Slanted, where the terminal can.
        public static let italic = Attributes(rawValue: 4)
        /// Underlined.
        public static let underline = Attributes(rawValue: 8)
        /// Foreground and background exchanged.
        public static let reverse = Attributes(rawValue: 16)
    }

    /// Colour of the characters.
    public var foreground: Color
    /// Colour behind them.
    public var background: Color
    /// What else is done to them.
    public var attributes: Attributes

    /// Makes an appearance; what is not given is the terminal's own.
    public init(
        foreground: Color = .standard, background: Color = .standard, attributes: Attributes = []
    ) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
    }

    /// As the terminal shows text by itself.
    public static let plain = Appearance()
}
