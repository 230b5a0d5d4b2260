/// Reads what may be slots in one line: brackets, rules of underscores, and `XX` in place of a number.
struct BracketReader {
    let line: UnsafeBufferPointer<UInt8>
    let vocabulary: SlotVocabulary

    /// What a pair of brackets, or a blank without any, is by itself.
    enum Kind {
        /// A slot whatever stands beside it.
        case slot
        /// A sign in the place of a number or a name: a slot unless there is a choice between it and words.
        case blank
        /// Words: a slot never, but perhaps a choice with the words in the brackets beside them.
        case words
        /// A choice by itself: `[shall/should]`.
        case choice
        case other
    }

    struct Part {
        var range: Range<Int>
        var kind: Kind
        var isBracketed = true
    }

    private(set) var parts: [Part] = []
    /// Whether anything in the line is a letter or a digit; nil where nobody has asked yet.
    private var hasText: Bool?

    init(line: UnsafeBufferPointer<UInt8>, vocabulary: SlotVocabulary) {
        self.line = line
        self.vocabulary = vocabulary
    }

    /// Reads what a sign may begin, and tells from where on to look for the next one.
    mutating func read(at start: Int) -> Int {
        switch line[start] {
        case 0x5F: return readRule(from: start)
        case 0x58: return readNumber(from: start)
        default:
            guard let (inner, end) = brackets(from: start) else { return start + 1 }
            let kind = kind(of: inner, end: end)
            parts.append(Part(range: start..<end, kind: kind))
            return kind == .slot || kind == .blank ? end : start + 1
        }
    }

    /// `____` is a blank in a line that says what for; a line of nothing else is a rule.
    private mutating func readRule(from start: Int) -> Int {
        var end = start
        while end < line.count, line[end] == 0x5F { end += 1 }
        let isInWord =
            start > 0 && end < line.count && Self.isASCIIWord(line[start - 1]) && Self.isASCIIWord(line[end])
        if end - start <= SlotScanner.longest, !isInWord, isBesideText() {
            parts.append(Part(range: start..<end, kind: .slot, isBracketed: false))
        }
        return end
    }

    private mutating func readNumber(from start: Int) -> Int {
        var end = start
        while end < line.count, line[end] == 0x58 { end += 1 }
        let previous = parts.last.flatMap { $0.isBracketed ? nil : $0.range.upperBound }
        if NumberBlank(line, start..<end).standsForNumber(after: previous) {
            parts.append(Part(range: start..<end, kind: .slot, isBracketed: false))
        }
        return end
    }

    private mutating func isBesideText() -> Bool {
        if let hasText { return hasText }
        var cursor = ScalarCursor(line)
        var found = false
        while !found, !cursor.isAtEnd {
            let scalar = cursor.scalar
            found = LineWords.isLetter(scalar) || ScalarKind.isHan(scalar) || ScalarKind.digit(scalar) != nil
            cursor.advance()
        }
        hasText = found
        return found
    }

    /// What stands between the brackets that open at an offset, and where they end; nil where they hold other brackets or
    /// too much.
    private func brackets(from start: Int) -> (inner: Range<Int>, end: Int)? {
        let inner = start + (line[start] == 0x5B ? 1 : 3)
        let limit = min(line.count, start + SlotScanner.longest)
        var position = inner
        while position < limit {
            let byte = line[position]
            if byte == 0x5D { return (inner..<position, position + 1) }
            if byte == 0xEF, isWide(0xBD, at: position) { return (inner..<position, position + 3) }
            if byte == 0x5B || (byte == 0xEF && isWide(0xBB, at: position)) { return nil }
            position += 1
        }
        return nil
    }

    /// `［` is EF BC BB, `］` is EF BC BD.
    private func isWide(_ last: UInt8, at position: Int) -> Bool {
        position + 2 < line.count && line[position] == 0xEF && line[position + 1] == 0xBC
            && line[position + 2] == last
    }

    static func isASCIIWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }
}
