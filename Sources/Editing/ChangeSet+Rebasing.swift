import TextRope

extension ChangeSet {
    /// This change rebased: as it applies after another change of the same text has been made. This is the transformation
    /// function of operational transformation.
    ///
    /// What both delete is deleted once, and what one puts into a place that the other deletes stands where that place
    /// was. Two changes can be made in either order: first `a` and then `b.rebased(over: a, insertsFirst: false)` gives
    /// what first `b` and then `a.rebased(over: b, insertsFirst: true)` gives.
    ///
    /// - Parameters:
    ///   - other: The change that has been made already; it fits the same text.
    ///   - insertsFirst: Whether this change's text comes first where both put something in at one place.
    public func rebased(over other: ChangeSet, insertsFirst: Bool) -> ChangeSet {
        precondition(lengthBefore == other.lengthBefore, "the change sets belong to two texts")
        var result = ChangeSet()
        var own = OperationReader(operations)
        var others = OperationReader(other.operations)
        while own.current != nil || others.current != nil {
            if case .insert(let text) = own.current, insertsFirst || !others.inserts {
                result.insert(text)
                own.advance(text.byteCount)
                continue
            }
            if case .insert(let text) = others.current {
                result.retain(text.byteCount)
                others.advance(text.byteCount)
                continue
            }
            guard let left = own.current, let right = others.current else { break }
            let count = min(left.length, right.length)
            switch (left, right) {
            case (.retain, .retain): result.retain(count)
            case (.delete, .retain): result.delete(count)
            default: break  // deleted by the other already
            }
            own.advance(count)
            others.advance(count)
        }
        return result
    }

    /// How many bytes it deletes.
    var deletedCount: Int {
        operations.reduce(0) { if case .delete(let count) = $1 { $0 + count } else { $0 } }
    }
}
