extension LineReader {
    /// Recognizes page furniture that a line shows by itself: a page number (`- 3 -`, `3/12`, `第 3 页`, `Page 3`), a document
    /// symbol alone, a job number (`GE.25-01202 (C)`, `*1012345*`), `[待续]`.
    mutating func readFurniture() {
        guard isWhole, head.count <= 60 else { return }
        let text = UnsafeBufferPointer(rebasing: head[Int(shape.labelStart)..<end])
        guard let first = text.first else { return }
        if first == 0x5B || first == 0xEF || first == 0xE7 || first | 0x20 == 0x70 {
            if LineWords.isFurniture(text) { setFurniture() }
            return
        }
        switch shape.label {
        case .none, .item(.mark, -1), .footnote: break
        default: return
        }
        if isPageOrSymbol(text) || isJobNumber(text) { setFurniture() }
    }

    private mutating func setFurniture() {
        shape.flags.insert(.furniture)
        shape.label = .none
    }

    private func isPageOrSymbol(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard shape.label != .footnote else { return false }
        var digits = 0
        var letters = 0
        var slashes = 0
        var brackets = 0
        for byte in text {
            switch byte {
            case 0x30...0x39: digits += 1
            case 0x41...0x5A, 0x61...0x7A: letters += 1
            case 0x2F: slashes += 1
            case 0x28, 0x29: brackets += 1
            case 0x20, 0x2D, 0x2E, 0x0D: break
            default: return false
            }
        }
        // A year alone on a line is part of a sentence, or of a table.
        let isYear = text.count == 4 && (text.starts(with: "19".utf8) || text.starts(with: "20".utf8))
        let isNumber = letters == 0 && slashes <= 1 && (1...5).contains(digits) && !isYear
        let isSymbol =
            slashes >= 2 && brackets == 0 && !text.dropFirst(Int(shape.contentStart)).contains(0x20)
        return isNumber || isSymbol
    }

    /// `GE.25-01202 (C)`, `V.18-08023`, `18-11021 (F)`, `K0360265.s`, `*1012345*`, with what follows them on the line: capitals,
    /// digits and marks, at least five digits in all, and no word.
    private func isJobNumber(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var digits = 0
        var run = 0
        var letters = 0
        var hasLongRun = false
        for byte in text {
            switch byte {
            case 0x30...0x39:
                digits += 1
                run += 1
                letters = 0
                hasLongRun = hasLongRun || run >= 5
                continue
            case 0x41...0x5A: letters += 1
            case 0x61...0x7A where text.last == byte: break
            case 0x20, 0x2A, 0x2D, 0x2E, 0x28, 0x29: letters = 0
            default: return false
            }
            run = 0
            if letters > 3 { return false }
        }
        let first = text[0]
        let isNumber = (0x30...0x39).contains(first)
        return hasLongRun && digits >= 5 && (!isNumber || text.contains(0x2D))
    }

    /// Where the line ends, white space left aside, in bytes of a whole line.
    private var end: Int {
        var cursor = ScalarCursor(head, at: head.count)
        while let back = cursor.stepBack(notBefore: Int(shape.labelStart)), ScalarKind.isSpace(back.scalar) {
            cursor = back.cursor
        }
        return cursor.offset
    }
}
