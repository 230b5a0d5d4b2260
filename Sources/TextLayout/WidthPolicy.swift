/// What the terminal in use does with characters on whose width terminals differ.
public struct WidthPolicy: Hashable, Sendable {
    /// The classes of characters that take two columns; those of all other classes take one.
    public var wide: WidthClasses

    /// Whether `“ ” — …` take two columns. Where one class of East Asian ambiguous characters does, so do most.
    public var ambiguousIsWide: Bool { wide.contains(.punctuation) }

    /// Makes a policy from the classes that take two columns.
    public init(wide: WidthClasses) {
        self.wide = wide
    }

    /// Makes a policy in which all ambiguous characters take two columns, or, without an argument, one.
    public init(ambiguousIsWide: Bool = false) {
        wide = ambiguousIsWide ? .all : .emoji
    }

    /// Ambiguous characters take one column, as on most terminals of today.
    public static let narrow = WidthPolicy(ambiguousIsWide: false)

    /// Ambiguous characters take two columns, as on many terminals set up for Chinese.
    public static let wide = WidthPolicy(ambiguousIsWide: true)
}
