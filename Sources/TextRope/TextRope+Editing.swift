extension TextRope {
    /// The text in a range of byte offsets. It shares its bytes with this one.
    public subscript(range: Range<Int>) -> TextRope {
        precondition(range.lowerBound >= 0 && range.upperBound <= byteCount, "range out of bounds")
        guard !range.isEmpty, let (first, firstStart, firstChunk) = chunk(at: range.lowerBound),
            let (last, lastStart, _) = chunk(at: range.upperBound - 1)
        else { return TextRope() }
        if first == last {
            let part = firstChunk.slice((range.lowerBound - firstStart)..<(range.upperBound - firstStart))
            return TextRope(chunks: SummaryTree([part]))
        }
        var tree = chunks.subtree(first..<(last + 1))
        tree.update(at: 0) { $0 = $0.slice((range.lowerBound - firstStart)..<$0.count) }
        tree.update(at: last - first) { $0 = $0.slice(0..<(range.upperBound - lastStart)) }
        return TextRope(chunks: tree)
    }

    /// Puts a text in the place of the bytes in a range.
    public mutating func replace(_ range: Range<Int>, with text: TextRope) {
        precondition(range.lowerBound >= 0 && range.upperBound <= byteCount, "range out of bounds")
        if range.isEmpty && text.isEmpty { return }
        guard let begin = chunk(at: max(0, min(range.lowerBound, byteCount - 1))) else {
            self = text
            return
        }
        let end = chunk(at: max(range.lowerBound, range.upperBound - 1)) ?? begin
        var head = begin.chunk.slice(0..<(range.lowerBound - begin.start))
        var start = begin.index
        if head.count == 0, start > 0 {
            // What is typed one after the other grows the chunk before instead of making many.
            let before = chunks[start - 1]
            if before.count + text.byteCount <= TextChunk.copiedLength {
                head = before
                start -= 1
            }
        }
        let tail = end.chunk.slice((range.upperBound - end.start)..<end.chunk.count)
        if text.byteCount <= TextChunk.copiedLength {
            replaceChunks(start...end.index, head: head, middle: text.bytes, tail: tail)
        } else {
            var tree = SummaryTree([head].filter { $0.count > 0 })
            tree.replaceSubrange(tree.count..<tree.count, with: text.chunks)
            tree.replaceSubrange(tree.count..<tree.count, with: [tail].filter { $0.count > 0 })
            chunks.replaceSubrange(start..<(end.index + 1), with: tree)
        }
    }

    /// Puts a few bytes between what is left of two chunks, in as few chunks as can be had without copying
    /// more than a short run: small neighbours grow together, large ones keep their bytes where they are.
    private mutating func replaceChunks(
        _ range: ClosedRange<Int>, head: TextChunk, middle: [UInt8], tail: TextChunk
    ) {
        var pieces: [TextChunk] = []
        var bytes: [UInt8] = []
        if head.count + middle.count <= TextChunk.copiedLength {
            bytes.append(contentsOf: head.bytes)
        } else if head.count > 0 {
            pieces.append(head)
        }
        bytes.append(contentsOf: middle)
        let takesTail = bytes.count + tail.count <= TextChunk.copiedLength
        if takesTail { bytes.append(contentsOf: tail.bytes) }
        if !bytes.isEmpty { pieces.append(TextChunk(bytes[...])) }
        if !takesTail && tail.count > 0 { pieces.append(tail) }
        if pieces.count == 1 && range.count == 1 {
            chunks.update(at: range.lowerBound) { $0 = pieces[0] }
        } else {
            chunks.replaceSubrange(range.lowerBound..<(range.upperBound + 1), with: pieces)
        }
    }

    /// Whether all invariants of the tree hold and no chunk is empty; for tests.
    public var isWellFormed: Bool {
        guard chunks.isWellFormed else { return false }
        var sound = true
        chunks.forEach(in: 0..<chunks.count) { _, chunk in
            sound = sound && chunk.count > 0
            return sound
        }
        return sound
    }
}
