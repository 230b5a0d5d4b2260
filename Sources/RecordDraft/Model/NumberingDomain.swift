/// A run of paragraph numbers of its own: the body, or one annex, appendix, addendum or decision.
public struct NumberingDomain: Hashable, Sendable {
    /// What opened a domain.
    public enum Kind: String, CaseIterable, Sendable {
        /// All that precedes the first annex, appendix or addendum.
        case body
        /// An annex.
        case annex
        /// An appendix.
        case appendix
        /// An addendum.
        case addendum
        /// A decision or resolution. The body goes on after it where its next part begins.
        case decision
    }

    /// What opened the domain.
    public let kind: Kind
    /// Which of its kind it is, counted through the draft from 1; 0 for the body.
    public let ordinal: Int

    /// The domain that precedes every annex.
    public static let body = NumberingDomain(kind: .body, ordinal: 0)

    /// The name that listings use: `body`, `annex 1`, `appendix 2`.
    public var name: String {
        kind == .body ? kind.rawValue : "\(kind.rawValue) \(ordinal)"
    }
}

/// What the numbers of one domain add up to.
public struct DomainSummary: Equatable, Sendable {
    /// The domain.
    public let domain: NumberingDomain
    /// The number of its first numbered paragraph; nil where it has none.
    public let first: Int?
    /// The number of its last numbered paragraph; nil where it has none.
    public let last: Int?
    /// How many numbered paragraphs it has.
    public let count: Int
    /// The numbers that are left out, in order, those with a suffix left aside. A jump of more than a thousand is taken for a slip of the pen
    /// and not for that many gaps.
    public let gaps: [Int]
    /// The numbers that several paragraphs bear, in order, each once. `45 bis` is another number than 45; where two bear it, 45 is
    /// among these.
    public let duplicates: [Int]
}
