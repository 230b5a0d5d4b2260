/// The colours and attributes of cells of a style.
public struct Appearance: Hashable, Sendable {
    /// A colour of the terminal.
    public enum Color: Hashable, Sendable {
        /// The terminal's default colour.
        case standard
        /// One of the first 16, as the user's terminal paints them (0 black, 1 red, … 7 white, 8–15 bright).
        case ansi(UInt8)
        /// One of the 256 (16–231 the cube, 232–255 greys).
        case palette(UInt8)
    }

    /// Attributes of characters besides colours.
    public struct Attributes: OptionSet, Hashable, Sendable {
        /// The bits.
        public let rawValue: UInt8

        /// Makes a set of bits.
        public init(rawValue: UInt8) {
            self.rawValue = rawValue
        }

        /// Bold; some terminals draw it bright instead.
        public static let bold = Attributes(rawValue: 1)
        /// Dim, where the terminal has it.
        public static let dim = Attributes(rawValue: 2)
        /// Italic, where the terminal has it.
        public static let italic = Attributes(rawValue: 4)
        /// Underlined.
        public static let underline = Attributes(rawValue: 8)
        /// Reverse video: foreground and background exchanged.
        public static let reverse = Attributes(rawValue: 16)
    }

    /// Colour of the characters.
    public var foreground: Color
    /// Colour behind them.
    public var background: Color
    /// Attributes besides colours.
    public var attributes: Attributes

    /// Makes an appearance; what is not given is the terminal's own.
    public init(
        foreground: Color = .standard, background: Color = .standard, attributes: Attributes = []
    ) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
    }

    /// The terminal's default colours, without attributes.
    public static let plain = Appearance()
}
