extension LineReader {
    /// A line that begins with digits: a paragraph, a sub-paragraph, a resolution, a footnote or none of them.
    mutating func readNumber(_ cursor: inout ScalarCursor) -> LineLabel {
        let isArabicDigit = ScalarKind.isArabicDigit(cursor.scalar)
        guard let digits = takeDigits(&cursor) else { return .none }
        let number = digits.value
        let afterDigits = cursor
        let next = cursor.scalar
        if next == 0x2E || next == 0xFF0E { return readAfterStop(&cursor, number) }
        if cursor.take("、") {
            cursor.skipSpace()
            let isEnumeration =
                ScalarKind.digit(cursor.scalar) != nil || Numerals.chinese(cursor.scalar) == 10
            cursor = afterDigits
            cursor.advance()
            return isEnumeration ? .none : .number(number, .plain)
        }
        if cursor.take(")") || cursor.take("）") { return .item(.mark, Int16(clamping: number)) }
        // An arrow stands for a tab where a text was taken out of a table.
        if cursor.take("→") { return .tabbedNumber(number) }
        if cursor.take("/") {
            if takeDigits(&cursor) != nil, cursor.take(".") || cursor.take("．") {
                return endsLabel(cursor) ? .resolution : .none
            }
            cursor = afterDigits
            cursor.advance()
            return ScalarKind.isSpace(cursor.scalar) ? .footnote : .none
        }
        if let suffixed = readSuffix(&cursor, number) { return suffixed }
        cursor = afterDigits
        if let dashed = readDashed(&cursor, number, isArabicDigit: isArabicDigit) { return dashed }
        cursor = afterDigits
        let spaces = head[cursor.offset...].prefix { $0 == 0x20 || $0 == 0x09 }
        if spaces.isEmpty { return .none }
        let isNote = spaces.contains(0x09)
        cursor.skipSpace()
        guard !cursor.isAtEnd else { return .none }
        return isNote ? .tabbedNumber(number) : .bareNumber(number)
    }

    /// `12.`, `166.1`, `3.5 亿`.
    private func readAfterStop(_ cursor: inout ScalarCursor, _ number: Int32) -> LineLabel {
        cursor.advance()
        let afterStop = cursor
        if let second = takeDigits(&cursor) {
            let afterSecond = cursor
            _ = cursor.take(".")
            while takeDigits(&cursor) != nil, cursor.take(".") {}
            let end = cursor.offset > afterSecond.offset ? cursor : afterSecond
            if endsLabel(end) {
                cursor = end
                return .subnumber(number, second.value)
            }
            cursor = afterStop
            return ScalarKind.isHan(afterSecond.scalar) ? .number(number, .glued) : .none
        }
        cursor = afterStop
        if endsLabel(cursor) || beginsText(cursor) { return .number(number, .plain) }
        let isCapital =
            ScalarKind.isUpperLatin(cursor.scalar) || ScalarKind.isUpperCyrillic(cursor.scalar)
            || (0xC0...0xDE).contains(cursor.scalar)
        return isCapital ? .number(number, .glued) : .none
    }

    /// Whether white space or the end of the line follows.
    func endsLabel(_ cursor: ScalarCursor) -> Bool {
        (cursor.isAtEnd && isWhole) || ScalarKind.isSpace(cursor.scalar)
    }

    /// Whether text follows that may stand right after a label's stop: `12.会议`, `12.[待补]`.
    func beginsText(_ cursor: ScalarCursor) -> Bool {
        var cursor = cursor
        let scalar = cursor.scalar
        if ScalarKind.isHan(scalar) || ScalarKind.isArabic(scalar) { return true }
        switch scalar {
        case 0x5B, 0xFF3B, 0x300A, 0x201C, 0xFF08, 0x28, 0x2A, 0xAB: return true
        default: break
        }
        guard ScalarKind.isUpperLatin(scalar) || ScalarKind.isUpperCyrillic(scalar) else { return false }
        cursor.advance()
        return ScalarKind.isLowerLatin(cursor.scalar) || ScalarKind.isLowerCyrillic(cursor.scalar)
    }

    /// `12 bis.`, `12 之二.`, `12A.`
    private func readSuffix(_ cursor: inout ScalarCursor, _ number: Int32) -> LineLabel? {
        let isSpaced = cursor.skipSpace() > 0
        let start = cursor.offset
        if cursor.take("之") {
            guard Numerals.readChinese(&cursor) != nil else { return nil }
        } else {
            while cursor.offset - start < 14, cursor.take(where: { ScalarKind.latin($0) != 0 }) != nil {}
            let word = String(decoding: head[start..<cursor.offset], as: UTF8.self)
            let isLetter =
                word.utf8.count == 1 && word.utf8.allSatisfy { (0x41...0x5A).contains($0) } && !isSpaced
            let isOrdinal = LatinOrdinals.number(word) != nil
            guard isLetter || isOrdinal else { return nil }
        }
        let hasStop = cursor.take(".") || cursor.take("．") || cursor.take("、")
        guard hasStop, endsLabel(cursor) || beginsText(cursor) else { return nil }
        return .number(number, .suffixed)
    }

    /// `١ -` and, before Arabic text, `1 -`.
    private func readDashed(_ cursor: inout ScalarCursor, _ number: Int32, isArabicDigit: Bool) -> LineLabel?
    {
        cursor.skipSpace()
        guard cursor.take(where: ScalarKind.isDash) != nil else { return nil }
        let end = cursor
        cursor.skipSpace()
        let isSlot = cursor.scalar == 0x5B && isArabicDigit
        guard ScalarKind.isArabic(cursor.scalar) || isSlot || (isArabicDigit && cursor.isAtEnd) else {
            return nil
        }
        cursor = end
        return .number(number, .plain)
    }
}
