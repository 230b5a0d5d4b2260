import TextRope

/// Reads operations from start to end, any number of bytes at a time.
struct OperationReader {
    private var rest: ArraySlice<ChangeSet.Operation>
    private(set) var current: ChangeSet.Operation?

    init(_ operations: [ChangeSet.Operation]) {
        rest = operations[...]
        current = rest.popFirst()
    }

    /// Whether the next operation inserts text.
    var inserts: Bool {
        if case .insert = current { true } else { false }
    }

    /// Goes on by so many bytes of the current operation, at most to its end.
    mutating func advance(_ count: Int) {
        guard let operation = current else { return }
        current = operation.dropping(count) ?? rest.popFirst()
    }
}

extension ChangeSet.Operation {
    /// The length in bytes of what it keeps, deletes or inserts.
    var length: Int {
        switch self {
        case .retain(let count), .delete(let count): count
        case .insert(let text): text.byteCount
        }
    }

    /// The operation without its first bytes; `nil` where nothing is left.
    fileprivate func dropping(_ count: Int) -> ChangeSet.Operation? {
        guard count < length else { return nil }
        return switch self {
        case .retain(let total): .retain(total - count)
        case .delete(let total): .delete(total - count)
        case .insert(let text): .insert(text[count..<text.byteCount])
        }
    }
}
