extension SummaryTree {
    /// The most children or elements that one node holds. A node that is not the root holds at least half.
    @inlinable static var capacity: Int { 16 }

    /// A node of the tree: a leaf holds elements, any other node holds nodes one level lower.
    ///
    /// Nodes never change once they are shared, so trees on several threads may share them.
    @usableFromInline
    final class Node: Sendable {
        @usableFromInline let height: Int
        @usableFromInline let count: Int
        @usableFromInline let total: Total
        @usableFromInline let elements: [Element]
        @usableFromInline let children: [Node]

        @inlinable
        init(height: Int, count: Int, total: Total, elements: [Element], children: [Node]) {
            self.height = height
            self.count = count
            self.total = total
            self.elements = elements
            self.children = children
        }

        @inlinable var width: Int { height == 0 ? elements.count : children.count }
        @inlinable var isFullEnough: Bool { width * 2 >= SummaryTree.capacity }
    }
}

extension SummaryTree.Node where Element: Summarized, Element.Total == Total {
    @inlinable
    convenience init(elements: [Element]) {
        var total = Total.zero
        for element in elements { total = total + element.summary }
        self.init(height: 0, count: elements.count, total: total, elements: elements, children: [])
    }

    @inlinable
    convenience init(children: [SummaryTree.Node]) {
        var total = Total.zero
        var count = 0
        for child in children {
            total = total + child.total
            count += child.count
        }
        let height = (children.first?.height ?? 0) + 1
        self.init(height: height, count: count, total: total, elements: [], children: children)
    }

    /// A tree over the elements, built level by level; `nil` where there are none.
    @inlinable
    static func build(_ elements: some Sequence<Element>) -> SummaryTree.Node? {
        let all = Array(elements)
        guard !all.isEmpty else { return nil }
        var level = shares(of: all.count).map { SummaryTree.Node(elements: Array(all[$0])) }
        while level.count > 1 {
            level = shares(of: level.count).map { SummaryTree.Node(children: Array(level[$0])) }
        }
        return level.first
    }

    /// Cuts `count` places into even runs that each fit one node.
    @inlinable
    static func shares(of count: Int) -> [Range<Int>] {
        let runs = (count + SummaryTree.capacity - 1) / SummaryTree.capacity
        return (0..<runs).map { (count * $0 / runs)..<(count * ($0 + 1) / runs) }
    }

    /// One or two nodes, none below the minimum size, with all that two nodes of one height hold.
    @inlinable
    static func pack(_ first: SummaryTree.Node, _ second: SummaryTree.Node) -> [SummaryTree.Node] {
        if first.isFullEnough && second.isFullEnough { return [first, second] }
        if first.height == 0 {
            let all = first.elements + second.elements
            return shares(of: all.count).map { SummaryTree.Node(elements: Array(all[$0])) }
        }
        return regroup(first.children + second.children)
    }

    /// One tree that holds the elements of the first and then those of the second.
    @inlinable
    static func join(_ first: SummaryTree.Node, _ second: SummaryTree.Node) -> SummaryTree.Node {
        let level = merge(first, second)
        var root = level.count == 1 ? level[0] : SummaryTree.Node(children: level)
        while root.children.count == 1 { root = root.children[0] }
        return root
    }

    /// Joins two trees into one or two nodes of the greater height.
    @inlinable
    static func merge(_ first: SummaryTree.Node, _ second: SummaryTree.Node) -> [SummaryTree.Node] {
        if first.height == second.height { return pack(first, second) }
        if first.height > second.height {
            let last = first.children.count - 1
            let tail = merge(first.children[last], second)
            return regroup(Array(first.children[..<last]) + tail)
        }
        let head = merge(first, second.children[0])
        return regroup(head + second.children.dropFirst())
    }

    @inlinable
    static func regroup(_ children: [SummaryTree.Node]) -> [SummaryTree.Node] {
        var children = children
        // A node below the minimum size is merged with its neighbour.
        var index = 0
        while index < children.count, children.count > 1 {
            if children[index].isFullEnough {
                index += 1
                continue
            }
            let neighbour = index == 0 ? 0 : index - 1
            let packed = pack(children[neighbour], children[neighbour + 1])
            children.replaceSubrange(neighbour...(neighbour + 1), with: packed)
            index = packed.count == 2 ? neighbour + 2 : neighbour
        }
        return shares(of: children.count).map { SummaryTree.Node(children: Array(children[$0])) }
    }

    /// The elements before `index` and those from it on, each as a tree.
    @inlinable
    func split(at index: Int) -> (SummaryTree.Node?, SummaryTree.Node?) {
        if index <= 0 { return (nil, self) }
        if index >= count { return (self, nil) }
        if height == 0 {
            return (
                SummaryTree.Node(elements: Array(elements[..<index])),
                SummaryTree.Node(elements: Array(elements[index...]))
            )
        }
        var rest = index
        var place = 0
        while rest >= children[place].count {
            rest -= children[place].count
            place += 1
        }
        let (left, right) = children[place].split(at: rest)
        var first = SummaryTree.Node.roof(children[..<place])
        if let left { first = first.map { SummaryTree.Node.join($0, left) } ?? left }
        var second = SummaryTree.Node.roof(children[(place + 1)...])
        if let right { second = second.map { SummaryTree.Node.join(right, $0) } ?? right }
        return (first, second)
    }

    @inlinable
    static func roof(_ children: ArraySlice<SummaryTree.Node>) -> SummaryTree.Node? {
        switch children.count {
        case 0: return nil
        case 1: return children.first
        default: return SummaryTree.Node(children: Array(children))
        }
    }

    /// The same tree with one element changed.
    @inlinable
    func replacing(at index: Int, _ body: (inout Element) -> Void) -> SummaryTree.Node {
        if height == 0 {
            var elements = elements
            body(&elements[index])
            return SummaryTree.Node(elements: elements)
        }
        var rest = index
        var place = 0
        while rest >= children[place].count {
            rest -= children[place].count
            place += 1
        }
        var children = children
        children[place] = children[place].replacing(at: rest, body)
        return SummaryTree.Node(children: children)
    }
}
