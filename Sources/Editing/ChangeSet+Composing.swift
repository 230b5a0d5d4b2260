import TextRope

extension ChangeSet {
    /// The one change set that does what this one and then another does.
    ///
    /// - Parameter next: A change of the text that this one leaves behind.
    public func composed(with next: ChangeSet) -> ChangeSet {
        precondition(lengthAfter == next.lengthBefore, "the change sets do not follow each other")
        var result = ChangeSet()
        var first = OperationReader(operations)
        var second = OperationReader(next.operations)
        while first.current != nil || second.current != nil {
            if case .delete(let count) = first.current {
                result.delete(count)
                first.advance(count)
                continue
            }
            if case .insert(let text) = second.current {
                result.insert(text)
                second.advance(text.byteCount)
                continue
            }
            guard let left = first.current, let right = second.current else { break }
            let count = min(left.length, right.length)
            switch (left, right) {
            case (.retain, .retain): result.retain(count)
            case (.retain, .delete): result.delete(count)
            case (.insert(let text), .retain): result.insert(text[0..<count])
            default: break  // inserted by the one and deleted by the other
            }
            first.advance(count)
            second.advance(count)
        }
        return result
    }
}

/// Reads operations from start to end, any number of bytes at a time.
private struct OperationReader {
    private var rest: ArraySlice<ChangeSet.Operation>
    private(set) var current: ChangeSet.Operation?

    init(_ operations: [ChangeSet.Operation]) {
        rest = operations[...]
        current = rest.popFirst()
    }

    mutating func advance(_ count: Int) {
        guard let operation = current else { return }
        current = operation.dropping(count) ?? rest.popFirst()
    }
}

extension ChangeSet.Operation {
    /// The bytes that it steps over, drops or puts in.
    var length: Int {
        switch self {
        case .retain(let count), .delete(let count): count
        case .insert(let text): text.byteCount
        }
    }

    /// What is left of it without its first bytes; `nil` for nothing.
    fileprivate func dropping(_ count: Int) -> ChangeSet.Operation? {
        guard count < length else { return nil }
        return switch self {
        case .retain(let total): .retain(total - count)
        case .delete(let total): .delete(total - count)
        case .insert(let text): .insert(text[count..<text.byteCount])
        }
    }
}
