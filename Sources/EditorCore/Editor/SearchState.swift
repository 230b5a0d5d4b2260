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
    /// What was last typed as its replacement.
    var replacement = ""
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
    /// What has been searched for in this session.
    public internal(set) var history = FieldHistory()

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
