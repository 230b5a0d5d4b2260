/// Finds the references in one line, whatever they refer to. It looks for what a number, a label or a slot may begin with, and for
/// the few Chinese characters that stand before one, and reads the words around these places; all other bytes it passes over.
struct ReferenceScanner {
    let bytes: UnsafeBufferPointer<UInt8>
    let slots: [LineSlot]
    /// Whether the draft is written in English.
    let isEnglish: Bool
    private(set) var found: [FoundReference] = []
    private var quotes: OpenQuotes

    init(_ bytes: UnsafeBufferPointer<UInt8>, slots: [LineSlot], isEnglish: Bool) {
        self.bytes = bytes
        self.slots = slots
        self.isEnglish = isEnglish
        quotes = OpenQuotes(bytes)
    }

    /// Looks through the line from an offset on.
    mutating func scan(from start: Int) {
        var offset = start
        while let place = candidate(from: offset) {
            offset = place + 1
            guard let reference = reference(at: place) else { continue }
            found.append(judged(reference))
            offset = max(offset, reference.range.upperBound)
        }
    }

    /// The next place from an offset on where a reference, or its first number, may begin.
    private func candidate(from start: Int) -> Int? {
        var offset = start
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte >= 0xE0 {
                // Fast path: most of what is read are Chinese characters, three bytes each.
                if byte == 0xE7 && isSecond(0xAC, 0xAC, behind: offset) { return offset }  // 第
                if byte == 0xE9 && isSecond(0x99, 0x84, behind: offset) { return offset }  // 附
                if byte == 0xEF && isFullWidth(offset) { return offset }
                offset += 3
                continue
            }
            switch byte {
            case 0x30...0x39, 0x41...0x5A:
                if offset == 0 || !isWordByte(bytes[offset - 1]) { return offset }
            case 0x5B, 0x5F: return offset  // [ _
            case 0xD0: if isCyrillicLabel(offset) { return offset }
            default: break
            }
            offset += 1
        }
        return nil
    }

    private func isSecond(_ second: UInt8, _ third: UInt8, behind offset: Int) -> Bool {
        offset + 2 < bytes.count && bytes[offset + 1] == second && bytes[offset + 2] == third
    }

    /// Whether a full-width digit or opening bracket stands at an offset.
    private func isFullWidth(_ offset: Int) -> Bool {
        guard offset + 2 < bytes.count, bytes[offset + 1] == 0xBC else { return false }
        return (0x90...0x99).contains(bytes[offset + 2]) || bytes[offset + 2] == 0xBB
    }

    /// Whether a capital from А to Я stands at an offset, behind a blank.
    private func isCyrillicLabel(_ offset: Int) -> Bool {
        offset > 0 && (bytes[offset - 1] == 0x20 || bytes[offset - 1] == 0xA0) && offset + 1 < bytes.count
            && (0x90...0xAF).contains(bytes[offset + 1])
    }

    /// The reference whose first number, or Chinese word, begins at an offset.
    private func reference(at offset: Int) -> FoundReference? {
        switch bytes[offset] {
        case 0x30...0x39: return numbered(at: offset)
        case 0x41...0x5A:
            return isLabel(at: offset) ? chineseSections(at: offset) ?? numbered(at: offset) : nil
        case 0xD0: return numbered(at: offset)
        case 0xE7: return chineseOrdinal(at: offset)
        case 0xE9: return chineseAnnex(at: offset)
        case 0xEF where slot(at: offset) == nil && bytes[offset + 2] == 0xBB: return nil
        case 0xEF: return numbered(at: offset)
        default: return slot(at: offset) == nil ? nil : numbered(at: offset)
        }
    }

    private func isWordByte(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
    }

    /// Whether capitals that may be a label stand alone: `A`, `AA`, `IV`.
    private func isLabel(at offset: Int) -> Bool {
        var end = offset + 1
        while end < bytes.count, end - offset <= 6, (0x41...0x5A).contains(bytes[end]) { end += 1 }
        guard end - offset <= 6 else { return false }
        return end == bytes.count || !isWordByte(bytes[end])
    }

    /// Takes what stands in quotation marks, and what goes on from a foreign reference, for foreign too.
    private mutating func judged(_ found: FoundReference) -> FoundReference {
        guard !found.isForeign, found.scope == .unsaid else { return found }
        var reference = found
        if let last = self.found.last, (last.kind == .agendaItem) == (reference.kind == .agendaItem),
            joins(last.range.upperBound..<reference.range.lowerBound)
        {
            reference.isForeign = last.isForeign
            // `本报告第 3 段和第 5 段`: both are the body's.
            if last.scope != .near, last.parts.count == 1,
                reference.parts.map(\.kind) == last.parts.map(\.kind)
            {
                reference.scope = last.scope
            }
        }
        if reference.kind != .agendaItem, !reference.hasSlot, quotes.isOpen(at: reference.range.lowerBound) {
            reference.isForeign = true
        }
        return reference
    }

    /// Whether nothing but commas, sub-paragraphs and a word for “and” or “to” stands between two references.
    private func joins(_ gap: Range<Int>) -> Bool {
        guard gap.count <= 48 else { return false }
        var cursor = ScalarCursor(UnsafeBufferPointer(rebasing: bytes[..<gap.upperBound]), at: gap.lowerBound)
        for _ in 0..<4 {
            skipSubparagraphs(&cursor)
            cursor.skipSpace()
            if cursor.isAtEnd { return true }
            guard takeJoint(&cursor) != nil else { return false }
        }
        return cursor.isAtEnd
    }
}

extension ReferenceScanner {
    /// Whether a word stands at an offset.
    func has(_ word: StaticString, at offset: Int) -> Bool {
        offset <= bytes.count && Bytes.begin(UnsafeBufferPointer(rebasing: bytes[offset...]), with: word)
    }

    /// Whether a word ends at an offset.
    func ends(_ end: Int, _ word: StaticString) -> Bool {
        let start = end - word.utf8CodeUnitCount
        return start >= 0 && has(word, at: start)
    }

    /// Where one of some words begins that ends at an offset.
    func start(of words: HanWords, endingAt end: Int) -> Int? { words.start(endingAt: end, in: bytes) }

    /// Whether one of some words stands at an offset.
    func has(_ words: HanWords, at offset: Int) -> Bool { words.end(beginningAt: offset, in: bytes) != nil }

    /// The slot that begins at an offset.
    func slot(at offset: Int) -> LineSlot? { slots.first { Int($0.start) == offset } }

    /// The end of what stands before an offset, blanks left out.
    func skippingBlanks(before offset: Int) -> Int {
        // Fast path: a small letter, a digit or a Chinese character.
        if offset > 0, bytes[offset - 1] > 0x20, bytes[offset - 1] < 0x80 { return offset }
        var cursor = ScalarCursor(bytes, at: offset)
        while let back = cursor.stepBack(), ScalarKind.isSpace(back.scalar) { cursor = back.cursor }
        return cursor.offset
    }

    /// Whether a reference that names a part begins its line and a colon follows it: then it is that part's heading.
    func isHeading(_ range: Range<Int>) -> Bool {
        var cursor = ScalarCursor(bytes, at: range.upperBound)
        cursor.skipSpace()
        guard cursor.scalar == 0x3A || cursor.scalar == 0xFF1A else { return false }
        let end = skippingBlanks(before: range.lowerBound)
        return end == 0 || [0x2E, 0x2A, 0x23].contains(bytes[end - 1]) || ends(end, "、")
    }
}

/// Tells where in a line quotation marks are open.
private struct OpenQuotes {
    private var cursor: ScalarCursor
    private var depth = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { cursor = ScalarCursor(bytes) }

    /// - Parameter offset: Not before the last one asked for.
    mutating func isOpen(at offset: Int) -> Bool {
        while cursor.offset < offset {
            switch cursor.scalar {
            case 0x201C, 0xAB, 0x300C: depth += 1
            case 0x201D, 0xBB, 0x300D: depth = max(0, depth - 1)
            default: break
            }
            cursor.advance()
        }
        return depth > 0
    }
}
