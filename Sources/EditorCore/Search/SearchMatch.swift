/// One place where the text searched for stands.
public struct SearchMatch: Equatable, Sendable {
    /// The first range, and those that follow over page-break cuts: hardly any match has more than one.
    private var first: Range<Int>
    private var others: [Range<Int>] = []

    /// A match of one range of bytes.
    public init(_ range: Range<Int>) {
        first = range
    }

    init?(ranges: [Range<Int>]) {
        guard let first = ranges.first else { return nil }
        self.first = first
        others = Array(ranges.dropFirst())
    }

    /// The bytes that match, in order: one range, or one for each part of a paragraph that page breaks cut.
    public var ranges: [Range<Int>] { [first] + others }
    /// Where the match begins.
    public var start: Int { first.lowerBound }
    /// Where it ends.
    public var end: Int { (others.last ?? first).upperBound }
}
