extension LineReader {
    /// Reads the label that the line begins with; leaves the cursor after it.
    mutating func readLabel(_ cursor: inout ScalarCursor) {
        let start = cursor
        shape.label = firstLabel(&cursor, from: start)
        if shape.label == .none {
            cursor = start
        } else {
            shape.labelEnd = UInt16(cursor.offset)
            skipSeparator(&cursor, after: shape.label)
        }
    }

    /// Tries one kind of label after the other.
    private mutating func firstLabel(_ cursor: inout ScalarCursor, from start: ScalarCursor) -> LineLabel {
        func isFound(_ label: LineLabel) -> Bool {
            if label == .none { cursor = start }
            return label != .none
        }
        let first = start.scalar
        var label = readNoteMark(&cursor)
        if isFound(label) { return label }
        if ScalarKind.digit(first) != nil { return readNumber(&cursor) }
        label = readBracketed(&cursor)
        if isFound(label) { return label }
        label = readOrdinal(&cursor)
        if isFound(label) { return label }
        label = readChinese(&cursor)
        if isFound(label) { return label }
        if LineWords.mayBegin(first) {
            label = readAnnex(&cursor)
            if isFound(label) { return label }
            label = readNamed(&cursor)
            if isFound(label) { return label }
            // `M. Dupont (France) :` is a speaker.
            if first == 0x4D, MeetingWords.speakerLength(head, from: start.offset, isAddressed: true) != nil {
                return .none
            }
            label = readLetters(&cursor)
            if isFound(label) { return label }
            label = readArabic(&cursor)
            if isFound(label) { return label }
        }
        return readBullet(&cursor)
    }

    /// What stands between the label of a chapter or annex and its title belongs to neither.
    private func skipSeparator(_ cursor: inout ScalarCursor, after label: LineLabel) {
        switch label {
        case .annex, .chapter, .division, .sectionWord, .article, .agendaItem, .decision,
            .number(_, .spelled):
            cursor.skipSpace()
            while cursor.take(where: { LineReader.isSeparator($0) }) != nil { cursor.skipSpace() }
        default: break
        }
    }

    static func isSeparator(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x3A, 0xFF1A, 0x2E, 0xFF0E, 0x3001: true
        default: ScalarKind.isDash(scalar)
        }
    }

    private mutating func readNoteMark(_ cursor: inout ScalarCursor) -> LineLabel {
        var count = 0
        while cursor.take(where: ScalarKind.isNoteMark) != nil { count += 1 }
        if count > 0 { return cursor.isAtEnd && isWhole ? .none : .footnote }
        guard cursor.take("[") else { return .none }
        let inner = cursor.offset
        if let digits = takeDigits(&cursor), digits.count <= 3, cursor.take("]") { return .footnote }
        cursor.offset = inner
        if cursor.take(where: ScalarKind.isLowerLatin) != nil, cursor.take("]"),
            ScalarKind.isSpace(cursor.scalar)
        {
            return head[cursor.offset...].contains { $0 != 0x20 } ? .footnote : .none
        }
        return .none
    }

    /// Reads decimal digits; nil where there is none or where they make no number below a thousand million.
    func takeDigits(_ cursor: inout ScalarCursor) -> (value: Int32, count: Int)? {
        var value: Int32 = 0
        var count = 0
        while let digit = ScalarKind.digit(cursor.scalar), !cursor.isAtEnd {
            cursor.advance()
            count += 1
            if count <= 9 { value = value * 10 + Int32(digit) }
        }
        return (1...9).contains(count) ? (value, count) : nil
    }

    /// `（4）`, `（三）`, `(a)`, `(i)`, `(أ)`.
    private mutating func readBracketed(_ cursor: inout ScalarCursor) -> LineLabel {
        guard cursor.take(where: { $0 == 0x28 || $0 == 0xFF08 }) != nil else { return .none }
        cursor.skipSpace()
        let inner = cursor
        var label = LineLabel.none
        if let digits = takeDigits(&cursor) {
            label = digits.count <= 4 ? .number(digits.value, .bracketed) : .none
        } else {
            cursor = inner
            if let number = Numerals.readChinese(&cursor) {
                label = .bracketedChinese(Int16(number))
            } else {
                label = readMark(&cursor)
            }
        }
        cursor.skipSpace()
        guard cursor.take(where: { $0 == 0x29 || $0 == 0xFF09 }) != nil else { return .none }
        return label
    }

    /// A letter or a small Roman numeral, as in `(a)`, `(iv)`, `(bb)`.
    func readMark(_ cursor: inout ScalarCursor) -> LineLabel {
        let first = cursor.scalar
        var letters: [UInt8] = []
        while letters.count < 6, let letter = cursor.take(where: { ScalarKind.latin($0) != 0 }) {
            letters.append(ScalarKind.latin(letter))
        }
        if let letter = letters.first {
            let isDoubled = letters.count == 2 && letters[1] == letter
            guard letters.count == 1 || isDoubled || Numerals.roman(letters) != nil else { return .none }
            return .item(.mark, Int16(letter & 0x1F))
        }
        let isLetter =
            ScalarKind.isLowerCyrillic(first) || ScalarKind.isUpperCyrillic(first)
            || ScalarKind.isArabic(first)
            || "子丑寅卯辰巳午未甲乙丙丁戊己庚辛".unicodeScalars.contains { $0.value == first }
        guard isLetter else { return .none }
        cursor.advance()
        _ = cursor.take(where: { $0 == 0x0640 || $0 == 0x0647 || $0 == 0x200D })
        return .item(.mark, 0)
    }

    private mutating func readBullet(_ cursor: inout ScalarCursor) -> LineLabel {
        let scalar = cursor.scalar
        cursor.advance()
        switch scalar {
        case 0x2460...0x2473, 0x2474...0x249B, 0x24B6...0x24E9: return .item(.mark, 0)
        case 0x2022, 0x25A0, 0x25AA, 0x25CF, 0x25CB, 0x25E6, 0x2023, 0x25B6, 0x25C6, 0xB7, 0x30FB, 0xF0B7:
            return .item(.mark, 0)
        case 0x2D, 0x2013, 0x2014: return cursor.skipSpace() > 0 ? .item(.mark, -1) : .none
        default: return .none
        }
    }
}
