/// The modifier keys held down with a key.
public struct Modifiers: OptionSet, Hashable, Sendable {
    /// The bits of the set.
    public let rawValue: UInt8

    /// Makes a set from its bits.
    @inlinable
    public init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// The Ctrl key.
    public static let control = Modifiers(rawValue: 1)
    /// The Alt key; terminals send it as Esc before the key, or as a parameter of it.
    public static let alt = Modifiers(rawValue: 2)
    /// The Shift key, where the terminal tells it: with named keys, and with letters under Alt.
    public static let shift = Modifiers(rawValue: 4)
}
