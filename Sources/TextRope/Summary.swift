/// A quantity that can be added up over a run of elements: a monoid.
///
/// Addition has to be associative, with `zero` as its neutral element; it need not be commutative, so a
/// summary may remember how its run begins and ends (see ``TextSummary``).
public protocol Summary: Sendable, Equatable {
    /// The summary of no elements.
    static var zero: Self { get }
    /// The summary of a run followed by another.
    static func + (first: Self, second: Self) -> Self
}

/// An element that a ``SummaryTree`` can hold.
public protocol Summarized: Sendable {
    /// What is added up over elements of this kind.
    associatedtype Total: Summary
    /// This element's share of the sum.
    var summary: Total { get }
}
