/// Finds the references in one line, whatever they refer to. It looks for what a number, a label or a slot may begin with and reads
/// the words around it, so that most bytes are looked at once.
struct ReferenceScanner {
    let bytes: UnsafeBufferPointer<UInt8>
    let slots: [LineSlot]
    /// Whether the draft is written in English.
    let isEnglish: Bool
    private(set) var found: [FoundReference] = []

    /// How far from a reference words are looked at that say what it refers to, in bytes.
    static let reach = 240

    init(_ bytes: UnsafeBufferPointer<UInt8>, slots: [LineSlot], isEnglish: Bool) {
        self.bytes = bytes
        self.slots = slots
        self.isEnglish = isEnglish
    }

    /// Looks through the line from an offset on.
    mutating func scan(from start: Int) {
        var offset = start
        while offset < bytes.count {
            guard let reference = reference(at: offset) else {
                offset += 1
                continue
            }
            found.append(judged(reference))
            offset = max(offset + 1, reference.range.upperBound)
        }
    }

    /// The reference whose first number, or Chinese word, begins at an offset.
    private func reference(at offset: Int) -> FoundReference? {
        switch bytes[offset] {
        case 0x30...0x39:
            return offset > 0 && isWordByte(bytes[offset - 1]) ? nil : numbered(at: offset)
        case 0x41...0x5A:
            guard offset == 0 || !isWordByte(bytes[offset - 1]), isLabel(at: offset) else { return nil }
            return chineseSections(at: offset) ?? numbered(at: offset)
        case 0x5B, 0x5F: return slot(at: offset) == nil ? nil : numbered(at: offset)
        case 0xD0:  // А … Я
            guard offset > 0, offset + 1 < bytes.count, (0x90...0xAF).contains(bytes[offset + 1]),
                bytes[offset - 1] == 0x20 || bytes[offset - 1] == 0xA0
            else { return nil }
            return numbered(at: offset)
        case 0xE7: return has("第", at: offset) ? chineseOrdinal(at: offset) : nil
        case 0xE9: return has("附", at: offset) ? chineseAnnex(at: offset) : nil
        case 0xEF:
            let isDigit = offset + 2 < bytes.count && bytes[offset + 1] == 0xBC && bytes[offset + 2] <= 0x99
            return isDigit || slot(at: offset) != nil ? numbered(at: offset) : nil
        default: return nil
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

    func has(_ word: StaticString, at offset: Int) -> Bool {
        offset <= bytes.count && Bytes.begin(UnsafeBufferPointer(rebasing: bytes[offset...]), with: word)
    }

    func ends(_ end: Int, _ word: StaticString) -> Bool {
        let start = end - word.utf8CodeUnitCount
        return start >= 0 && has(word, at: start)
    }

    /// The slot that begins at an offset.
    func slot(at offset: Int) -> LineSlot? { slots.first { Int($0.start) == offset } }

    /// Takes what stands in quotation marks, and what goes on from a foreign reference, for foreign too.
    private func judged(_ reference: FoundReference) -> FoundReference {
        guard !reference.isForeign, reference.scope == .unsaid else { return reference }
        var reference = reference
        if let last = found.last, last.isForeign, joins(last.range.upperBound..<reference.range.lowerBound) {
            reference.isForeign = true
        }
        let hasSlot = reference.parts.contains { $0.numbers.contains { $0.value == .slot } }
        if reference.kind != .agendaItem, !hasSlot, isQuoted(reference.range.lowerBound) {
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

    /// Whether quotation marks that stand before an offset are still open there.
    private func isQuoted(_ offset: Int) -> Bool {
        var depth = 0
        var cursor = ScalarCursor(bytes, at: max(0, offset - 8 * Self.reach))
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
