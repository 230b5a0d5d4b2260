extension SummaryTree where Element: Summarized, Element.Total == Total {
    /// The element at a 0-based index, which has to be below ``count``.
    @inlinable
    public subscript(index: Int) -> Element {
        precondition(index >= 0 && index < count, "element index out of range")
        var node = root
        var rest = index
        while let current = node, current.height > 0 {
            var place = 0
            while rest >= current.children[place].count {
                rest -= current.children[place].count
                place += 1
            }
            node = current.children[place]
        }
        guard let leaf = node else { preconditionFailure("an empty tree has no elements") }
        return leaf.elements[rest]
    }

    /// The sum over the elements before a 0-based index, at most ``count``.
    @inlinable
    public func summary(before index: Int) -> Total {
        guard let root else { return .zero }
        return Self.prefix(of: root, count: index)
    }

    @inlinable
    static func prefix(of root: Node, count: Int) -> Total {
        if count <= 0 { return .zero }
        if count >= root.count { return root.total }
        var total = Total.zero
        var rest = count
        var node = root
        while node.height > 0 {
            var place = 0
            while rest >= node.children[place].count {
                rest -= node.children[place].count
                total = total + node.children[place].total
                place += 1
            }
            node = node.children[place]
        }
        for element in node.elements[..<rest] { total = total + element.summary }
        return total
    }

    /// The sum over the elements in a range of 0-based indices.
    @inlinable
    public func summary(of range: Range<Int>) -> Total {
        guard let root, !range.isEmpty else { return .zero }
        return Self.sum(root, range)
    }

    @inlinable
    static func sum(_ node: Node, _ range: Range<Int>) -> Total {
        if range.lowerBound <= 0 && range.upperBound >= node.count { return node.total }
        var total = Total.zero
        if node.height == 0 {
            for element in node.elements[range.clamped(to: 0..<node.count)] {
                total = total + element.summary
            }
            return total
        }
        var start = 0
        for child in node.children {
            let end = start + child.count
            if end > range.lowerBound && start < range.upperBound {
                let part = range.clamped(to: start..<end)
                total = total + sum(child, (part.lowerBound - start)..<(part.upperBound - start))
            }
            start = end
        }
        return total
    }

    /// The place of the first element at which a running sum meets a condition.
    ///
    /// - Parameter predicate: Given the sum over all elements up to and with the one in question. Once true it
    ///   has to stay true for longer runs.
    /// - Returns: The element's 0-based index and the sum over the elements before it; `nil` where even the
    ///   sum over all does not meet the condition.
    @inlinable
    public func place(where predicate: (Total) -> Bool) -> (index: Int, before: Total)? {
        guard let found = leaf(where: predicate) else { return nil }
        return (found.index, found.before)
    }

    /// The first element at which a running sum meets a condition, with its place as ``place(where:)`` gives it.
    @inlinable
    public func first(
        where predicate: (Total) -> Bool
    ) -> (index: Int, before: Total, element: Element)? {
        guard let found = leaf(where: predicate) else { return nil }
        return (found.index, found.before, found.node.elements[found.place])
    }

    /// The leaf that holds that element, and the element's index in it.
    @inlinable
    func leaf(
        where predicate: (Total) -> Bool
    ) -> (node: Node, place: Int, index: Int, before: Total)? {
        guard var node = root, predicate(node.total) else { return nil }
        var before = Total.zero
        var index = 0
        while node.height > 0 {
            var place = 0
            var next = before + node.children[0].total
            while !predicate(next) {
                before = next
                index += node.children[place].count
                place += 1
                next = before + node.children[place].total
            }
            node = node.children[place]
        }
        var place = 0
        while place + 1 < node.elements.count {
            let next = before + node.elements[place].summary
            if predicate(next) { break }
            before = next
            place += 1
        }
        return (node, place, index + place, before)
    }

    /// Calls `body` with the index and value of each element in a range, in order, until it returns `false`.
    @inlinable
    public func forEach(in range: Range<Int>, _ body: (Int, Element) throws -> Bool) rethrows {
        guard let root, !range.isEmpty else { return }
        _ = try Self.walk(root, start: 0, range, body)
    }

    @inlinable
    static func walk(
        _ node: Node, start: Int, _ range: Range<Int>, _ body: (Int, Element) throws -> Bool
    ) rethrows -> Bool {
        if node.height == 0 {
            let part = range.clamped(to: start..<(start + node.count))
            for index in part {
                guard try body(index, node.elements[index - start]) else { return false }
            }
            return true
        }
        var start = start
        for child in node.children {
            if start >= range.upperBound { return true }
            if start + child.count > range.lowerBound {
                guard try walk(child, start: start, range, body) else { return false }
            }
            start += child.count
        }
        return true
    }

    /// Calls `body` with the index of each element that is wanted, the sum over those before it and the element itself, in
    /// order, until it returns `false`.
    ///
    /// - Parameter wants: Whether an element, or any of a run of them, is wanted, by its sum. A run that is not wanted is
    ///   skipped as a whole.
    @inlinable
    public func forEach(where wants: (Total) -> Bool, _ body: (Int, Total, Element) -> Bool) {
        guard let root else { return }
        var (index, before) = (0, Total.zero)
        _ = Self.walk(root, where: wants, &index, &before, body)
    }

    @inlinable
    static func walk(
        _ node: Node, where wants: (Total) -> Bool, _ index: inout Int, _ before: inout Total,
        _ body: (Int, Total, Element) -> Bool
    ) -> Bool {
        guard wants(node.total) else {
            index += node.count
            before = before + node.total
            return true
        }
        for element in node.elements {
            let summary = element.summary
            if wants(summary), !body(index, before, element) { return false }
            index += 1
            before = before + summary
        }
        for child in node.children where !walk(child, where: wants, &index, &before, body) { return false }
        return true
    }
}
