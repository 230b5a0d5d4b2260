extension SummaryTree where Element: Summarized, Element.Total == Total {
    /// Replaces the elements in a range of 0-based indices. A range outside the tree is a programming error and traps.
    @inlinable
    public mutating func replaceSubrange(_ range: Range<Int>, with elements: some Sequence<Element>) {
        precondition(range.lowerBound >= 0 && range.upperBound <= count, "element range out of bounds")
        let (head, rest) = root?.split(at: range.lowerBound) ?? (nil, nil)
        let tail = rest.flatMap { $0.split(at: range.count).1 }
        root = Self.join(Self.join(head, Node.build(elements)), tail)
    }

    /// Replaces the elements in a range of 0-based indices by a whole tree. Its nodes are shared, not copied, so the time grows
    /// only with the heights of the trees. A range outside the tree traps.
    @inlinable
    public mutating func replaceSubrange(_ range: Range<Int>, with tree: SummaryTree) {
        precondition(range.lowerBound >= 0 && range.upperBound <= count, "element range out of bounds")
        let (head, rest) = root?.split(at: range.lowerBound) ?? (nil, nil)
        let tail = rest.flatMap { $0.split(at: range.count).1 }
        root = Self.join(Self.join(head, tree.root), tail)
    }

    /// The elements in a range of 0-based indices, as a tree that shares nodes with this one. A range outside the tree traps.
    @inlinable
    public func subtree(_ range: Range<Int>) -> SummaryTree {
        precondition(range.lowerBound >= 0 && range.upperBound <= count, "element range out of bounds")
        let head = root.flatMap { $0.split(at: range.upperBound).0 }
        return SummaryTree(root: head.flatMap { $0.split(at: range.lowerBound).1 })
    }

    /// Changes one element in place, by its 0-based index, and updates the sums above it. An index outside the tree traps.
    @inlinable
    public mutating func update(at index: Int, _ body: (inout Element) -> Void) {
        precondition(index >= 0 && index < count, "element index out of range")
        root = root?.replacing(at: index, body)
    }

    /// A tree of the elements of `first` followed by those of `second`.
    @inlinable
    static func join(_ first: Node?, _ second: Node?) -> Node? {
        guard let first else { return second }
        guard let second else { return first }
        return Node.join(first, second)
    }

    /// Whether all invariants of the tree hold (sizes, heights, sums); for tests.
    public var isWellFormed: Bool {
        guard let root else { return true }
        return Self.check(root, isRoot: true)
    }

    static func check(_ node: Node, isRoot: Bool) -> Bool {
        guard node.width <= capacity, node.width > 0 else { return false }
        if !isRoot && !node.isFullEnough { return false }
        if node.height == 0 {
            return node.total == node.elements.reduce(.zero) { $0 + $1.summary }
                && node.count == node.elements.count
        }
        return (isRoot ? node.children.count > 1 : true)
            && node.children.allSatisfy { $0.height == node.height - 1 && check($0, isRoot: false) }
            && node.count == node.children.reduce(0) { $0 + $1.count }
            && node.total == node.children.reduce(.zero) { $0 + $1.total }
    }
}
