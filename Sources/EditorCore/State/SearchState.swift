/// What is being searched for and where it was found.
public struct SearchState: Equatable, Sendable {
    /// What is searched for; empty where nothing is.
    public var query = ""
    /// All places found, in order.
    public var matches: [SearchMatch] = []
    /// The index of the match gone to last.
    public var current: Int?
    /// The version of the text that the matches belong to.
    public internal(set) var version = -1
    /// The query that the matches belong to.
    var matchedQuery = ""
    /// Whether the matches are marked on the screen.
    public var isShown = false

    /// Nothing searched for yet.
    public init() {}
}

/// One place where the text searched for stands.
public struct SearchMatch: Equatable, Sendable {
    /// The bytes that match, in order: one range, or one for each part of a paragraph that page breaks cut.
    public var ranges: [Range<Int>]

    /// Where the match begins.
    public var start: Int { ranges.first?.lowerBound ?? 0 }
    /// Where it ends.
    public var end: Int { ranges.last?.upperBound ?? 0 }
}
