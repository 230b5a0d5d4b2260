extension LineReader {
    /// `附件一`, `附件[--]`, `Annex II`, `Appendix`, alone or before a title that is set off.
    mutating func readAnnex(_ cursor: inout ScalarCursor) -> LineLabel {
        let kind: HeadingKind
        let isChinese = ScalarKind.isHan(cursor.scalar)
        if takeWord(&cursor, LineWords.annexes) {
            kind = .annex
        } else if takeWord(&cursor, LineWords.appendices) {
            kind = .appendix
        } else if takeWord(&cursor, LineWords.addenda) {
            kind = .addendum
        } else {
            return .none
        }
        let isSmall = (0x61...0x7A).contains(head[Int(shape.labelStart)])
        guard isWhole, !isSmall else { return .none }
        var end = cursor
        end.skipSpace()
        // In a contents table a page stands behind a tab: `附件⇥12`.
        let isTabbed = head[cursor.offset..<end.offset].contains(0x09)
        if isTabbed, ScalarKind.digit(end.scalar) != nil {
            shape.flags.insert(.pageTail)
            return .annex(kind)
        }
        let isNumbered = takeAnnexNumber(&end)
        if isNumbered { cursor = end }
        return endsAnnex(cursor, isNumbered: isNumbered, isChinese: isChinese) ? .annex(kind) : .none
    }

    private func takeAnnexNumber(_ cursor: inout ScalarCursor) -> Bool {
        let start = cursor
        if cursor.scalar == 0x5B || cursor.scalar == 0xFF3B {
            let end = head[cursor.offset...].prefix(SlotScanner.longest)
            if let close = end.firstIndex(of: 0x5D) {
                cursor.offset = close + 1
                return true
            }
            while !cursor.isAtEnd {
                let scalar = cursor.scalar
                cursor.advance()
                if scalar == 0xFF3D { return true }
            }
            cursor = start
            return false
        }
        if Numerals.readChinese(&cursor) != nil { return true }
        if let digits = takeDigits(&cursor) { return digits.count <= 3 || restore(&cursor, start) }
        if takeWord(&cursor, LineWords.arabicOrdinals) { return true }
        var letters: [UInt8] = []
        while letters.count < 8, let letter = cursor.take(where: ScalarKind.isUpperLatin) {
            letters.append(ScalarKind.latin(letter))
        }
        let isNumber = Numerals.roman(letters) != nil || letters.count == 1
        let isWord = LineWords.isLetter(cursor.scalar)
        return (isNumber && !isWord) || restore(&cursor, start)
    }

    private func restore(_ cursor: inout ScalarCursor, _ start: ScalarCursor) -> Bool {
        cursor = start
        return false
    }

    /// Whether the line ends here, or a title is set off from the label.
    private func endsAnnex(_ start: ScalarCursor, isNumbered: Bool, isChinese: Bool) -> Bool {
        var cursor = start
        let spaces = cursor.skipSpace()
        let hasTab = head[start.offset..<cursor.offset].contains(0x09)
        while cursor.take(where: { $0 == 0x2A || ScalarKind.isNoteMark($0) || ScalarKind.isSpace($0) }) != nil
        {}
        if cursor.isAtEnd { return true }
        if cursor.scalar == 0x3A || cursor.scalar == 0xFF1A || ScalarKind.isDash(cursor.scalar) {
            return true
        }
        if AgendaBrackets(UnsafeBufferPointer(rebasing: head[cursor.offset...]))?.range.lowerBound == 0 {
            return true
        }
        guard isNumbered else { return false }
        if cursor.scalar == 0x2E || cursor.scalar == 0xFF0E || cursor.scalar == 0x3001 {
            cursor.advance()
            return endsLabel(cursor) || beginsText(cursor)
        }
        return hasTab || spaces >= 2 || (isChinese && spaces > 0)
    }

    /// `أولا -`, `ألف -`.
    mutating func readArabic(_ cursor: inout ScalarCursor) -> LineLabel {
        guard ScalarKind.isArabic(cursor.scalar) else { return .none }
        let start = cursor
        for (index, words) in LineWords.arabicParts.enumerated() {
            cursor = start
            if takeWord(&cursor, words), takesSpacedDash(&cursor) { return .chapter(Int16(index + 1)) }
        }
        for (index, word) in LineWords.arabicLetters.enumerated() {
            cursor = start
            if takeWord(&cursor, [word]), takesSpacedDash(&cursor) {
                return .letter(Int16(index + 1), roman: 0)
            }
        }
        return .none
    }

    private func takesSpacedDash(_ cursor: inout ScalarCursor) -> Bool {
        _ = cursor.take(where: { (0x064B...0x0652).contains($0) })
        cursor.skipSpace()
        return cursor.take(where: { ScalarKind.isDash($0) || $0 == 0x2E || $0 == 0x3A }) != nil
    }
}
