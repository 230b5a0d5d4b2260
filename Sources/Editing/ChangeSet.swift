import TextRope

/// A change of a whole text, as what becomes of it from start to end.
///
/// A change set can be applied, inverted, composed with the one that follows, and asked where an offset of the
/// text before stands after. It is a value without any reference to a text; ``lengthBefore`` says which texts
/// it fits.
public struct ChangeSet: Equatable, Sendable {
    /// A step over the text before, in bytes.
    public enum Operation: Equatable, Sendable {
        /// Keeps so many bytes.
        case retain(Int)
        /// Drops so many bytes.
        case delete(Int)
        /// Puts a text in.
        case insert(TextRope)
    }

    /// One replacement, with its range in the text before.
    public struct Edit: Equatable, Sendable {
        /// The bytes replaced, as offsets in the text before the whole change set.
        public var range: Range<Int>
        /// What takes their place.
        public var text: TextRope

        /// A replacement of a range of the text before.
        public init(range: Range<Int>, text: TextRope) {
            self.range = range
            self.text = text
        }
    }

    /// The steps from the start of the text to its end. No two neighbours are of one kind, none is empty, and
    /// an insertion stands before a deletion at the same place.
    public private(set) var operations: [Operation] = []
    /// The length in bytes of the text that this applies to.
    public private(set) var lengthBefore = 0
    /// The length in bytes of the text that results.
    public private(set) var lengthAfter = 0

    /// A change set that changes nothing in a text of so many bytes.
    public init(length: Int) {
        retain(length)
    }

    /// Replacements in a text of so many bytes: sorted, not overlapping.
    public init(length: Int, edits: [Edit]) {
        var offset = 0
        for edit in edits {
            precondition(
                edit.range.lowerBound >= offset && edit.range.upperBound <= length, "edits out of order")
            retain(edit.range.lowerBound - offset)
            insert(edit.text)
            delete(edit.range.count)
            offset = edit.range.upperBound
        }
        retain(length - offset)
    }

    init() {}

    /// Whether the text stays as it is.
    public var isIdentity: Bool {
        operations.allSatisfy { if case .retain = $0 { true } else { false } }
    }

    mutating func retain(_ count: Int) {
        guard count > 0 else { return }
        lengthBefore += count
        lengthAfter += count
        if case .retain(let last) = operations.last {
            operations[operations.count - 1] = .retain(last + count)
        } else {
            operations.append(.retain(count))
        }
    }

    mutating func delete(_ count: Int) {
        guard count > 0 else { return }
        lengthBefore += count
        if case .delete(let last) = operations.last {
            operations[operations.count - 1] = .delete(last + count)
        } else {
            operations.append(.delete(count))
        }
    }

    mutating func insert(_ text: TextRope) {
        guard !text.isEmpty else { return }
        lengthAfter += text.byteCount
        switch operations.last {
        case .insert(let last):
            operations[operations.count - 1] = .insert(last.appending(text))
        case .delete:
            // An insertion goes before the deletion that it meets, so that equal changes are equal values.
            let deletion = operations.removeLast()
            if case .insert(let last) = operations.last {
                operations[operations.count - 1] = .insert(last.appending(text))
            } else {
                operations.append(.insert(text))
            }
            operations.append(deletion)
        default:
            operations.append(.insert(text))
        }
    }
}

extension TextRope {
    /// This text followed by another.
    func appending(_ other: TextRope) -> TextRope {
        var result = self
        result.replace(byteCount..<byteCount, with: other)
        return result
    }
}
