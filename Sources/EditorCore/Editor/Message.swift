import Wording

/// Something that the status line has to say once.
public struct Message: Equatable, Sendable {
    /// How much it matters.
    public enum Weight: Equatable, Sendable {
        /// Good to know.
        case info
        /// Worth a look.
        case warning
        /// Something did not work.
        case error
    }

    /// What it says, in any language of the interface.
    public var text: LocalizedText
    /// How much it matters.
    public var weight: Weight

    /// A message of a weight.
    public init(_ text: LocalizedText, _ weight: Weight = .info) {
        self.text = text
        self.weight = weight
    }
}
