extension LineReader {
    /// Reads how the line ends.
    mutating func readClose(_ slots: [LineSlot], byteCount: Int) {
        var cursor = ScalarCursor(tail, at: tail.count)
        while let back = cursor.stepBack(), ScalarKind.isSpace(back.scalar) { cursor = back.cursor }
        let textEnd = cursor.offset
        if textEnd >= 2, tail[textEnd - 1] == 0x2A, tail[textEnd - 2] == 0x2A {
            shape.flags.insert(.closesBold)
        }
        let tailStart = byteCount - tail.count
        if let brackets = AgendaBrackets(tail) {
            let isWholeLine = tailStart + brackets.range.lowerBound <= Int(shape.contentStart)
            if brackets.namesItems {
                shape.flags.insert(isWholeLine ? [.agendaItems, .agendaItemsOnly] : .agendaItems)
            }
            if brackets.isContinued { shape.flags.insert(.continued) }
        }
        cursor = skipClosing(cursor)
        guard tailStart + textEnd > Int(shape.contentStart) else { return }
        if let last = slots.last, Int(last.end) >= tailStart + cursor.offset {
            shape.close = .sentence
            return
        }
        guard tailStart + cursor.offset > Int(shape.contentStart), let back = cursor.stepBack() else {
            return
        }
        switch back.scalar {
        case 0x3002, 0xFF01, 0xFF1F, 0x21, 0x3F, 0x061F, 0x06D4, 0x2026, 0xFF0E, 0xFF61:
            shape.close = .sentence
        case 0x2E: shape.close = isAbbreviation(back.cursor) ? .open : .sentence
        case 0x2C, 0xFF0C, 0x060C: shape.flags.insert(.comma)
        case 0x3A, 0xFF1A: shape.close = .colon
        case 0x3B, 0xFF1B, 0x061B: shape.close = .semicolon
        default: shape.close = .open
        }
    }

    /// Steps back over quotes, brackets, emphasis and note marks.
    private func skipClosing(_ start: ScalarCursor) -> ScalarCursor {
        var cursor = start
        while let back = cursor.stepBack(),
            ScalarKind.isClosingQuoteOrBracket(back.scalar) || ScalarKind.isNoteMark(back.scalar)
                || ScalarKind.isSpace(back.scalar) || back.scalar == 0x2A
        {
            cursor = back.cursor
        }
        return cursor
    }

    private func isAbbreviation(_ end: ScalarCursor) -> Bool {
        let text = Array(tail[..<end.offset].suffix(8))
        let word = text.lastIndex(of: 0x20).map { text[($0 + 1)...] } ?? text[...]
        return ["Mr", "Ms", "Mrs", "Dr", "Messrs", "St", "No", "para", "paras", "Sr", "Sra", "M", "Mme"]
            .contains { word.elementsEqual($0.utf8) }
    }
}
