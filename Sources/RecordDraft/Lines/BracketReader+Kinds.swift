extension BracketReader {
    /// What a pair of brackets is, by what stands in it and right beside it.
    func kind(of inner: Range<Int>, end: Int) -> Kind {
        guard !inner.isEmpty else { return .other }
        let form = BracketForm(UnsafeBufferPointer(rebasing: line[inner]))
        let start = inner.lowerBound - (line[inner.lowerBound - 1] == 0x5B ? 1 : 3)
        switch form {
        case .dashes: return .slot
        case .ellipsis: return isBesideLink(end) || saysOfOmission(start) ? .other : .blank
        case .spaces, .number:
            return isBesideLink(end) || isTick(start) || isPartOfWord(start) ? .other : .blank
        case .bullets: return isBesideLink(end) ? .other : .blank
        case .text:
            let folded = SlotVocabulary.fold(Array(line[inner]))
            if isWording(folded) { return .slot }
            if isBesideLink(end) { return .other }
            if vocabulary.takesPlaceholders, SlotPlaceholders.contains(folded) {
                return isPartOfWord(start) ? .other : .blank
            }
            return BracketWords(UnsafeBufferPointer(rebasing: line[inner])).kind
        }
    }

    private func isWording(_ folded: [UInt8]) -> Bool {
        vocabulary.folded.contains { wording in
            guard folded.starts(with: wording) else { return false }
            let rest = folded.dropFirst(wording.count)
            return rest.isEmpty
                || [":", "：", ",", "，", ";", "；"].contains { rest.starts(with: Array($0.utf8)) }
        }
    }

    /// `[text](address)` is a link.
    private func isBesideLink(_ end: Int) -> Bool { end < line.count && line[end] == 0x28 }

    /// `State[X]`, `list[number]`.
    private func isPartOfWord(_ start: Int) -> Bool {
        start > 0 && ((0x61...0x7A).contains(line[start - 1]) || line[start - 1] == 0x5F)
    }

    /// Whether the brackets are a box to be ticked: behind the mark of a list item, or beside an empty one.
    private func isTick(_ start: Int) -> Bool {
        let before = line[..<start].prefix(8).filter { $0 != 0x20 && $0 != 0x09 }
        if start <= 8, before.count == 1, let mark = before.first,
            mark == 0x2D || mark == 0x2A || mark == 0x2B
        {
            return true
        }
        return hasEmptyBox(near: start)
    }

    private func hasEmptyBox(near start: Int) -> Bool {
        let near = max(0, start - Self.reach)..<min(line.count, start + Self.reach)
        return near.dropLast(2).contains { line[$0] == 0x5B && line[$0 + 1] == 0x20 && line[$0 + 2] == 0x5D }
    }

    /// How far to look for what stands around, in bytes.
    private static let reach = 256

    /// Whether `[…]` says that words were left out: between two sentences, and where quotation marks are open.
    private func saysOfOmission(_ start: Int) -> Bool {
        var before = ScalarCursor(line, at: start)
        while let back = before.stepBack(), ScalarKind.isSpace(back.scalar) { before = back.cursor }
        guard let last = before.stepBack()?.scalar,
            ![0x2E, 0x21, 0x3F, 0x3002, 0xFF01, 0xFF1F, 0x061F, 0x06D4].contains(last)
        else { return true }
        return isInQuotation(start)
    }

    private func isInQuotation(_ start: Int) -> Bool {
        var from = max(0, start - Self.reach)
        while from < start, line[from] & 0xC0 == 0x80 { from += 1 }
        var cursor = ScalarCursor(line, at: from)
        var isOpen = false
        while cursor.offset < start {
            switch cursor.scalar {
            case 0x201C, 0x201E, 0xAB, 0x300C, 0x300E: isOpen = true
            case 0x201D, 0xBB, 0x300D, 0x300F: isOpen = false
            case 0x22: isOpen.toggle()
            default: break
            }
            cursor.advance()
        }
        return isOpen
    }
}

/// What stands between brackets, where it is a sign and no words.
enum BracketForm {
    /// `--`, `__`.
    case dashes
    /// Two and more spaces.
    case spaces
    /// `…`, `...`.
    case ellipsis
    /// `●`, `•`.
    case bullets
    /// `X`, `xx`, `XX,XXX`, `X–X`.
    case number
    case text

    init(_ inner: UnsafeBufferPointer<UInt8>) {
        var cursor = ScalarCursor(inner)
        var (dashes, spaces, dots, bullets, capitals, smalls, marks, others) = (0, 0, 0, 0, 0, 0, 0, 0)
        var first: UInt32 = 0
        var last: UInt32 = 0
        while !cursor.isAtEnd, others == 0 {
            let scalar = cursor.scalar
            switch scalar {
            case 0x5F: dashes += 1
            case 0x2026, 0x22EF: dots += 3
            case 0x2E: dots += 1
            case 0x25CF, 0x2022: bullets += 1
            case 0x58, 0xFF38, 0xD7: capitals += 1
            case 0x78, 0xFF58: smalls += 1
            case 0x2C, 0x2F: marks += 1
            default:
                if ScalarKind.isDash(scalar) {
                    dashes += 1
                } else if ScalarKind.isSpace(scalar) {
                    spaces += 1
                } else {
                    others += 1
                }
            }
            if !ScalarKind.isSpace(scalar) {
                if first == 0 { first = scalar }
                last = scalar
            }
            cursor.advance()
        }
        let letters = capitals + smalls
        let signs = dashes + dots + bullets + letters + marks
        self =
            switch (others, signs) {
            case (1..., _): .text
            case (_, 0): spaces >= 2 ? .spaces : .text
            case (_, dashes): .dashes
            case (_, dots): dots >= 3 ? .ellipsis : .text
            case (_, bullets): .bullets
            case (_, letters + dots + marks + dashes):
                (capitals > 0 || letters >= 2) && Self.isX(first) && Self.isX(last) ? .number : .text
            default: .text
            }
    }

    private static func isX(_ scalar: UInt32) -> Bool {
        [0x58, 0x78, 0xFF38, 0xFF58, 0xD7].contains(scalar)
    }
}
