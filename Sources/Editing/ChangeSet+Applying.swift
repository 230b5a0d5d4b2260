import TextRope

extension ChangeSet {
    /// The replacements from start to end, with offsets in the text before.
    public var edits: [Edit] {
        var result: [Edit] = []
        var offset = 0
        var index = 0
        while index < operations.count {
            switch operations[index] {
            case .retain(let count):
                offset += count
            case .delete(let count):
                result.append(Edit(range: offset..<(offset + count), text: TextRope()))
                offset += count
            case .insert(let text):
                if index + 1 < operations.count, case .delete(let count) = operations[index + 1] {
                    result.append(Edit(range: offset..<(offset + count), text: text))
                    offset += count
                    index += 1
                } else {
                    result.append(Edit(range: offset..<offset, text: text))
                }
            }
            index += 1
        }
        return result
    }

    /// The smallest range of the text before, and of the text after, that hold all that changes; `nil` where
    /// nothing does.
    public var extent: (before: Range<Int>, after: Range<Int>)? {
        let edits = edits
        guard let first = edits.first, let last = edits.last else { return nil }
        let start = first.range.lowerBound
        let tail = lengthBefore - last.range.upperBound
        return (start..<last.range.upperBound, start..<(lengthAfter - tail))
    }

    /// Changes a text of ``lengthBefore`` bytes.
    public func apply(to text: inout TextRope) {
        precondition(text.byteCount == lengthBefore, "the change set belongs to another text")
        text.replace(edits.map { ($0.range, $0.text) })
    }

    /// The change set that takes this one back.
    ///
    /// - Parameter before: The text that this one applies to; the inversion holds what it deletes.
    public func inverted(from before: TextRope) -> ChangeSet {
        precondition(before.byteCount == lengthBefore, "the change set belongs to another text")
        var result = ChangeSet()
        var offset = 0
        for operation in operations {
            switch operation {
            case .retain(let count):
                result.retain(count)
                offset += count
            case .delete(let count):
                let range = offset..<(offset + count)
                // A piece of the text keeps all the bytes around it in memory.
                result.insert(
                    count > Self.copiedCount ? before[range] : TextRope(adopting: before.bytes(in: range)))
                offset += count
            case .insert(let text):
                result.delete(text.byteCount)
            }
        }
        return result
    }

    /// How many deleted bytes are kept as a copy at most.
    private static let copiedCount = 64

    /// Where an offset of the text before stands in the text after. Many offsets are better asked of one ``OffsetMap``.
    ///
    /// - Parameter bias: Where text is inserted right at the offset, whether it stays before or moves after
    ///   it. An offset inside deleted text goes to where that text was, and with ``Bias/after`` behind what was
    ///   put in its place.
    public func map(_ offset: Int, bias: Bias) -> Int { OffsetMap(self).map(offset, bias: bias) }
}
