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
