/// A sequence of elements with running sums, kept in a balanced tree.
///
/// A value type: copies share their nodes, and a change copies only the path to what changed. Looking up by
/// index or by running sum, and replacing a run of elements, take time logarithmic in the number of elements
/// (and linear in those put in). Text and its structure both stand in such trees, which is why finding line
/// 500,000, the 3,000th open slot or the annex that holds a line costs the same few steps in any draft.
///
/// `Total` is the type of the sums. It is a parameter of its own, and elements are required to conform in the extensions
/// alone: for a requirement in the declaration of a generic type, the runtime searches all conformances of the program when
/// it first uses the type.
public struct SummaryTree<Element: Sendable, Total: Sendable>: Sendable {
    @usableFromInline var root: Node?
}

extension SummaryTree where Element: Summarized, Element.Total == Total {
    /// A tree without elements.
    @inlinable
    public init() {
        root = nil
    }

    /// A tree of the elements given, in their order.
    @inlinable
    public init(_ elements: some Sequence<Element>) {
        root = Node.build(elements)
    }

    @inlinable
    init(root: Node?) {
        self.root = root
    }

    /// The number of elements.
    @inlinable public var count: Int { root?.count ?? 0 }
    /// Whether there are no elements.
    @inlinable public var isEmpty: Bool { root == nil }
    /// The sum over all elements.
    @inlinable public var summary: Total { root?.total ?? .zero }
}
