import TextRope

/// Cuts a text into lines and reads their shapes, some hundred kilobytes at a time.
struct LineSource {
    let text: TextRope
    let scanner: SlotScanner
    let marks: HeadingMarks

    private static let blockSize = 1 << 18

    init(_ text: TextRope, _ vocabulary: SlotVocabulary, _ marks: HeadingMarks) {
        self.text = text
        self.marks = marks
        scanner = SlotScanner(vocabulary: vocabulary)
    }

    /// The lines of a range of bytes that begins and ends where a line does.
    ///
    /// - Parameter endsText: Whether the last of them is the last of the text, which has no line end and may be empty.
    func records(in range: Range<Int>, endsText: Bool) -> [LineRecord] {
        var records: [LineRecord] = []
        var start = range.lowerBound
        // A long line that was edited is read in one piece.
        var size = range.count <= LineSource.blockSize << 4 ? range.count : LineSource.blockSize
        while start < range.upperBound {
            let end = min(range.upperBound, start + size)
            let isLast = end == range.upperBound
            let used = text.bytes(in: start..<end).withUnsafeBufferPointer { block in
                cut(block, isLast: isLast, into: &records)
            }
            start += used
            size = used == 0 ? size * 2 : LineSource.blockSize
        }
        if endsText, records.isEmpty || endsWithLineEnd(range) {
            let nothing = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
            var signs = SlotSigns(nothing)
            records.append(record(nothing, 0..<0, lineEnd: 0, &signs))
        }
        return records
    }

    private func endsWithLineEnd(_ range: Range<Int>) -> Bool {
        let last = text.byte(at: range.upperBound - 1)
        return last == 0x0A || last == 0x0D
    }

    /// Reads all whole lines of a block and tells how many bytes they take.
    private func cut(_ block: UnsafeBufferPointer<UInt8>, isLast: Bool, into records: inout [LineRecord])
        -> Int
    {
        var start = 0
        var position = 0
        var feed = -1
        var carriage = -1
        var signs = SlotSigns(block)
        while true {
            if feed < position { feed = Bytes.next(0x0A, in: block, from: position) }
            if carriage < position { carriage = Bytes.next(0x0D, in: block, from: position) }
            position = min(feed, carriage)
            guard position < block.count else { break }
            let byte = block[position]
            var lineEnd = 1
            if byte == 0x0D {
                if position + 1 == block.count, !isLast { break }
                if position + 1 < block.count, block[position + 1] == 0x0A { lineEnd = 2 }
            }
            records.append(record(block, start..<position, lineEnd: lineEnd, &signs))
            position += lineEnd
            start = position
        }
        if isLast, start < block.count {
            records.append(record(block, start..<block.count, lineEnd: 0, &signs))
            start = block.count
        }
        return start
    }

    private func record(
        _ block: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, lineEnd: Int, _ signs: inout SlotSigns
    ) -> LineRecord {
        let found = scanner.findings(in: block, line, &signs)
        let bytes = UnsafeBufferPointer(rebasing: block[line])
        var shape = LineReader.shape(of: bytes, slots: found.slots)
        if !marks.isEmpty, let isHeading = marks.marks[HeadingMarks.key(of: bytes)] {
            shape.flags.insert(isHeading ? .saidHeading : .saidText)
        }
        return LineRecord(
            byteCount: line.count + lineEnd, shape: shape, slots: found.slots,
            alternatives: found.alternatives)
    }
}
