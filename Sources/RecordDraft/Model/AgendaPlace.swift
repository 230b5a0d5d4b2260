/// A place where an agenda item is dealt with.
public struct AgendaPlace: Equatable, Sendable {
    /// How the place bears the item, the best first.
    public enum Kind: Int, Comparable, Sendable {
        /// A heading whose brackets name this item and no other.
        case heading
        /// A heading whose brackets name several items.
        case range
        /// The item's line in the list of the agenda.
        case listItem
        /// A mention in the text.
        case mention

        /// Whether the first place is the better.
        public static func < (first: Kind, second: Kind) -> Bool { first.rawValue < second.rawValue }
    }

    /// How the place bears the item.
    public let kind: Kind
    /// Its line, 0-based.
    public let line: Int
    /// The heading, as an ordinal, or the innermost heading above the line.
    public let node: Int?
}
