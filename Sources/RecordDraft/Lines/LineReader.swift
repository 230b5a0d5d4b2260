/// Reads the shape of one line. Of a long line only the beginning and the end are read.
struct LineReader {
    /// How many bytes at the beginning and at the end of a line decide on its shape.
    static let headLimit = 1_024
    static let tailLimit = 512

    /// The line's first bytes, all of them in a line of no more than `headLimit`.
    let head: UnsafeBufferPointer<UInt8>
    /// The line's last bytes, all of them in a line of no more than `tailLimit`.
    let tail: UnsafeBufferPointer<UInt8>
    /// Whether `head` is the whole line.
    let isWhole: Bool
    var shape = LineShape()

    /// A reader for a whole line.
    static func shape(of line: UnsafeBufferPointer<UInt8>, slots: [LineSlot]) -> LineShape {
        let head = UnsafeBufferPointer(rebasing: line.prefix(headLimit))
        let tail = UnsafeBufferPointer(rebasing: line.suffix(tailLimit))
        return shape(head: head, tail: tail, byteCount: line.count, slots: slots)
    }

    /// A reader for the beginning and the end of a long line.
    static func shape(
        head: UnsafeBufferPointer<UInt8>, tail: UnsafeBufferPointer<UInt8>, byteCount: Int, slots: [LineSlot]
    ) -> LineShape {
        var reader = LineReader(head: head, tail: tail, isWhole: head.count == byteCount)
        reader.read(slots, byteCount: byteCount)
        return reader.shape
    }

    private mutating func read(_ slots: [LineSlot], byteCount: Int) {
        var cursor = ScalarCursor(head)
        cursor.skipSpace()
        if cursor.isAtEnd, isWhole {
            shape.flags.insert(.blank)
            return
        }
        if isRule(cursor) {
            shape.flags.insert(.rule)
            return
        }
        skipMarkup(&cursor)
        let start = cursor.offset
        shape.labelStart = UInt16(start)
        shape.labelEnd = UInt16(start)
        if shape.label == .none { readLabel(&cursor) }
        if shape.label == .none {
            cursor.offset = start
            shape.labelEnd = UInt16(start)
        }
        cursor.skipSpace()
        shape.contentStart = UInt16(cursor.offset)
        measure(from: cursor)
        readClose(slots, byteCount: byteCount)
        readFurniture()
        readContent(cursor, slots)
        readTitle(from: cursor)
    }

    /// A line of at least three equal strokes.
    private func isRule(_ start: ScalarCursor) -> Bool {
        var cursor = start
        let sign = cursor.scalar
        guard isWhole, sign == 0x5F || sign == 0x3D || sign == 0x2A || sign == 0x7E || ScalarKind.isDash(sign)
        else {
            return false
        }
        var count = 0
        while !cursor.isAtEnd {
            let scalar = cursor.scalar
            cursor.advance()
            if scalar == sign {
                count += 1
            } else if !ScalarKind.isSpace(scalar) {
                return false
            }
        }
        return count >= 3
    }

    /// Skips what sets a line off without being text: `**`, `#`. An asterisk may be a footnote's mark instead.
    private mutating func skipMarkup(_ cursor: inout ScalarCursor) {
        let start = cursor
        if cursor.scalar == 0x23 {
            var count = 0
            while cursor.take("#") { count += 1 }
            if count > 6 || cursor.skipSpace() == 0 { cursor = start }
        }
        let marked = cursor
        var stars = 0
        while cursor.take("*") { stars += 1 }
        guard stars > 0 else { return }
        let isClosed = head[cursor.offset...].contains(0x2A)
        if ScalarKind.isSpace(cursor.scalar) || (stars == 1 && !isClosed) || stars > 3 {
            shape.label = .footnote
            shape.labelStart = UInt16(marked.offset)
            shape.labelEnd = UInt16(cursor.offset)
        } else if stars >= 2 {
            shape.flags.insert(.opensBold)
        }
    }

    /// Counts columns roughly: a scalar of three bytes or more takes two.
    private mutating func measure(from start: ScalarCursor) {
        guard isWhole else {
            shape.columns = UInt16(LineShape.columnLimit)
            return
        }
        let columns = ByteColumns.count(UnsafeBufferPointer(rebasing: head[start.offset...]))
        shape.columns = UInt16(min(columns, LineShape.columnLimit))
        if start.isAtEnd { shape.flags.insert(.labelOnly) }
    }

    private mutating func readContent(_ cursor: ScalarCursor, _ slots: [LineSlot]) {
        let first = cursor.scalar
        if ScalarKind.isClosingPunctuation(first) || ScalarKind.isLowerLatin(first)
            || ScalarKind.isLowerCyrillic(first)
        {
            shape.flags.insert(.goesOn)
        }
        guard isWhole else { return }
        var last = ScalarCursor(head, at: head.count)
        while let back = last.stepBack(notBefore: cursor.offset), ScalarKind.isSpace(back.scalar) {
            last = back.cursor
        }
        if let slot = slots.first, slots.count == 1, Int(slot.start) == cursor.offset {
            var rest = ScalarCursor(head, at: Int(slot.end))
            while rest.take(where: {
                [0x2E, 0x3002, 0x3B, 0xFF1B, 0x2A].contains($0) || ScalarKind.isSpace($0)
            }) != nil {}
            if rest.isAtEnd { shape.flags.insert(.slotOnly) }
        } else if first == 0x5B || first == 0xFF3B, let back = last.stepBack(),
            back.scalar == 0x5D || back.scalar == 0xFF3D
        {
            shape.flags.insert(.bracketed)
        }
        if isContentsEntry() { shape.flags.insert(.contents) }
        if isTableRow(cursor) { shape.flags.insert(.tableRow) }
        countSentences(from: cursor.offset, to: last.offset)
    }

    /// A leader of dots before a page number: at least five, blanks between them or not; or `……5`.
    private func isContentsEntry() -> Bool {
        var dot = Bytes.next(0x2E, in: head, from: 0)
        while dot < head.count {
            var end = dot
            var run = 0
            while end < head.count, head[end] == 0x2E || head[end] == 0x20 {
                run += head[end] == 0x2E ? 1 : 0
                end += 1
            }
            if run >= 5 { return true }
            dot = Bytes.next(0x2E, in: head, from: end)
        }
        guard let mark = Bytes.place(of: "……", in: head) else { return false }
        let rest = head[(mark + 6)...]
        return rest.contains { (0x30...0x39).contains($0) }
            && rest.allSatisfy {
                (0x30...0x39).contains($0) || $0 == 0x20 || $0 == 0x2D || [0xE2, 0x80, 0xA6].contains($0)
            }
    }

    private func isTableRow(_ cursor: ScalarCursor) -> Bool {
        if cursor.scalar == 0x7C { return true }
        let tab = Bytes.next(0x09, in: head, from: cursor.offset)
        return tab < head.count && Bytes.next(0x09, in: head, from: tab + 1) < head.count
    }

    /// Whether the line leaves a round bracket open, and whether a sentence ends in it before its end. Only the bytes that
    /// brackets and marks begin with are looked at.
    private mutating func countSentences(from start: Int, to end: Int) {
        let text = UnsafeBufferPointer(rebasing: head[start..<end])
        var depth = 0
        for (bracket, step) in [(Int32(0x28), 1), (0x29, -1)] {
            var place = Bytes.next(bracket, in: text, from: 0)
            while place < text.count {
                depth += step
                place = Bytes.next(bracket, in: text, from: place + 1)
            }
        }
        var place = Bytes.next(0xEF, in: text, from: 0)
        while place + 2 < text.count {
            switch (text[place + 1], text[place + 2]) {
            case (0xBC, 0x88): depth += 1
            case (0xBC, 0x89): depth -= 1
            case (0xBC, 0x81), (0xBC, 0x9F):
                if place + 3 < text.count { shape.flags.insert(.severalSentences) }
            default: break
            }
            place = Bytes.next(0xEF, in: text, from: place + 3)
        }
        if let stop = Bytes.place(of: "。", in: text), stop + 3 < text.count {
            shape.flags.insert(.severalSentences)
        }
        if depth > 0 { shape.flags.insert(.leavesBracketOpen) }
    }
}
