extension TextRope {
    /// Puts texts in the place of ranges of bytes, which are in order and do not overlap.
    ///
    /// A few are put in one by one, which keeps the tree as it is elsewhere. For many the text is put together anew, from
    /// the slices between them: that takes time that grows with the number of chunks, and less for each edit.
    public mutating func replace(_ edits: [(range: Range<Int>, text: TextRope)]) {
        guard edits.count > 32, edits.count * 256 > chunks.count else {
            for edit in edits.reversed() { replace(edit.range, with: edit.text) }
            return
        }
        var pieces = ChunkList()
        var next = 0
        var start = 0
        chunks.forEach(in: 0..<chunks.count) { _, chunk in
            let end = start + chunk.count
            // How much of the chunk is done.
            var done = start
            while next < edits.count, edits[next].range.lowerBound < end {
                let edit = edits[next]
                if edit.range.lowerBound >= start {
                    pieces.append(chunk, done - start..<edit.range.lowerBound - start)
                    pieces.append(edit.text)
                }
                done = min(edit.range.upperBound, end)
                // What runs over the end of the chunk goes on in the next.
                if edit.range.upperBound > end { break }
                next += 1
            }
            pieces.append(chunk, done - start..<chunk.count)
            start = end
            return true
        }
        for edit in edits[next...] where edit.range.lowerBound == start { pieces.append(edit.text) }
        chunks = pieces.tree
    }
}

/// Chunks of a text that is being put together: short slices are copied into chunks of the usual length, longer ones stay
/// where their bytes are.
private struct ChunkList {
    private var chunks: [TextChunk] = []
    private var bytes: [UInt8] = []

    mutating func append(_ chunk: TextChunk, _ range: Range<Int>) {
        guard !range.isEmpty else { return }
        if range.count <= TextChunk.copiedLength {
            bytes.append(
                contentsOf: chunk.bytes[(chunk.bytes.startIndex + range.lowerBound)...].prefix(range.count))
            if bytes.count >= TextChunk.copiedLength { flush() }
        } else {
            flush()
            chunks.append(chunk.slice(range))
        }
    }

    mutating func append(_ text: TextRope) {
        text.chunks.forEach(in: 0..<text.chunks.count) { _, chunk in
            append(chunk, 0..<chunk.count)
            return true
        }
    }

    private mutating func flush() {
        if !bytes.isEmpty { chunks.append(TextChunk(bytes[...])) }
        bytes = []
    }

    var tree: SummaryTree<TextChunk, TextSummary> {
        mutating get {
            flush()
            return SummaryTree(chunks)
        }
    }
}
