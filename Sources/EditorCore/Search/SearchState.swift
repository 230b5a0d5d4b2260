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
    /// How it is searched for.
    public var options = SearchOptions()
    /// What is wrong with what is searched for; nothing is found then.
    public internal(set) var problem: SearchProblem?
    /// The query that the matches belong to.
    var matchedQuery = ""
    /// The options that the matches belong to.
    var matchedOptions = SearchOptions()
    /// Whether the matches are marked on the screen.
    public var isShown = false

    /// Nothing searched for yet.
    public init() {}

    /// The first match that begins at an offset or behind it.
    public func matchIndex(from offset: Int) -> Int? {
        var low = 0
        var high = matches.count
        while low < high {
            let middle = (low + high) / 2
            if matches[middle].start < offset { low = middle + 1 } else { high = middle }
        }
        return low < matches.count ? low : nil
    }

    /// The last match that begins before an offset.
    public func matchIndex(before offset: Int) -> Int? {
        let next = matchIndex(from: offset) ?? matches.count
        return next > 0 ? next - 1 : nil
    }
}

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
