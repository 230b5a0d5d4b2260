extension LineReader {
    /// Recognizes page furniture that a line shows by itself: a page number (`- 3 -`, `3/12`, `第 3 页`, `Page 3`), a document
    /// symbol alone, a job number (`GE.25-01202 (C)`, `*1012345*`), these side by side, `[待续]`.
    mutating func readFurniture() {
        guard isWhole, head.count <= 60 else { return }
        let text = trimmed
        guard let first = text.first else { return }
        if LineWords.beginsFurniture(first), LineWords.isFurniture(text) { return setFurniture() }
        // A mark begins with a digit, a capital, an asterisk, or a dash.
        guard (0x2A...0x5A).contains(first) || first == 0xE2 else { return }
        switch shape.label {
        case .none, .item(.mark, -1), .footnote, .tabbedNumber, .bareNumber: break
        default: return
        }
        if areMarks(text) { setFurniture() }
    }

    private mutating func setFurniture() {
        shape.flags.insert(.furniture)
        shape.label = .none
    }

    /// What one word of such a line is.
    private enum Mark { case page, symbol, job, other }

    /// Whether all words are page marks: one page number alone, or a symbol or job number and at most three words beside it.
    private func areMarks(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var pages = 0
        var names = 0
        for word in text.split(whereSeparator: { $0 == 0x20 || $0 == 0x09 }) {
            // Dashes beside a page number.
            if word.elementsEqual([0x2D]) || word.elementsEqual("–".utf8) || word.elementsEqual("—".utf8) {
                continue
            }
            switch mark(UnsafeBufferPointer(rebasing: word)) {
            case .page: pages += 1
            case .symbol, .job: names += 1
            case .other: return false
            }
        }
        return names == 0 ? pages == 1 : names + pages <= 4
    }

    private func mark(_ word: UnsafeBufferPointer<UInt8>) -> Mark {
        var digits = 0
        var capitals = 0
        var strokes = 0
        var run = 0
        var longest = 0
        var dashes = 0
        for byte in word {
            let isDigit = (0x30...0x39).contains(byte)
            run = isDigit ? run + 1 : 0
            longest = max(longest, run)
            switch byte {
            case 0x30...0x39: digits += 1
            case 0x41...0x5A: capitals += 1
            case 0x2F: strokes += 1
            case 0x2D: dashes += 1
            case 0x2A, 0x2E: break
            case 0x61...0x7A where strokes > 0 || digits > 4: break
            // `(C)`, `[C]` behind a job number.
            case 0x28, 0x29, 0x5B, 0x5D: if word.count > 3 { return .other }
            default: return .other
            }
        }
        if word.count == 3, capitals == 1, digits == 0, let first = word.first, first == 0x28 || first == 0x5B
        {
            return .job
        }
        if word.last == 0x2E { return .other }
        // A date.
        if capitals == 0, strokes == 2, digits == 8 { return .page }
        // A year alone on a line is part of a sentence, or of a table.
        let isYear = word.count == 4 && (word.starts(with: "19".utf8) || word.starts(with: "20".utf8))
        if capitals == 0, strokes <= 1, word.first != 0x2A {
            if (1...4).contains(longest), (1...5).contains(digits), !isYear { return .page }
        }
        if strokes >= 1, capitals >= 1, let first = word.first, (0x41...0x5A).contains(first) {
            return digits > 0 || strokes >= 2 ? .symbol : .other
        }
        let isJob =
            longest >= 5 && capitals <= 3 && strokes == 0
            && (dashes > 0 || capitals > 0 || word.first == 0x2A || digits == 6)
        return isJob ? .job : .other
    }

    /// The line without white space at either end.
    private var trimmed: UnsafeBufferPointer<UInt8> {
        var start = ScalarCursor(head)
        start.skipSpace()
        var end = ScalarCursor(head, at: head.count)
        while let back = end.stepBack(notBefore: start.offset), ScalarKind.isSpace(back.scalar) {
            end = back.cursor
        }
        return UnsafeBufferPointer(rebasing: head[start.offset..<end.offset])
    }
}
