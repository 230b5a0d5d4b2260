extension LineReader {
    /// `第 5 段`, `第五章`, `第一节`.
    mutating func readOrdinal(_ cursor: inout ScalarCursor) -> LineLabel {
        guard cursor.take("第") else { return .none }
        cursor.skipSpace()
        let afterWord = cursor
        if takesDecision(&cursor) { return .decision }
        cursor = afterWord
        let number: Int
        if let digits = takeDigits(&cursor) {
            number = Int(digits.value)
        } else if let chinese = Numerals.readChinese(&cursor) {
            number = chinese
        } else {
            return .none
        }
        cursor.skipSpace()
        if cursor.take("段") {
            return endsLabel(cursor) || LineReader.isSeparator(cursor.scalar)
                ? .number(Int32(clamping: number), .spelled) : .none
        }
        var label = LineLabel.none
        if cursor.take("章") || cursor.take("编") || cursor.take("編") || cursor.take("篇") {
            label = .chapter(Int16(clamping: number))
        } else if cursor.take("部") {
            label = cursor.take("分") ? .division(Int16(clamping: number)) : .none
        } else if cursor.take("节") || cursor.take("節") {
            label = .sectionWord(Int16(clamping: number))
        } else if cursor.take("条") || cursor.take("條") {
            return endsLabel(cursor) ? .article : .none
        }
        if endsLabel(cursor) || LineReader.isSeparator(cursor.scalar) { return label }
        guard label != .none, isWhole, ScalarKind.isHan(cursor.scalar) || cursor.scalar == 0x300A else {
            return .none
        }
        shape.flags.insert(.gluedTitle)
        return label
    }

    /// `第18号决定`, `第1/CP.28号决议`, `第2/1号决议草案`, behind `第`: with the end of the line or a title behind it.
    private func takesDecision(_ cursor: inout ScalarCursor) -> Bool {
        guard takeIdentifier(&cursor) else { return false }
        cursor.skipSpace()
        guard cursor.take("号") || cursor.take("號") else { return false }
        cursor.skipSpace()
        guard cursor.take("决") || cursor.take("決") else { return false }
        guard cursor.take("定") || cursor.take("议") || cursor.take("議") else { return false }
        let end = cursor
        if !(cursor.take("草") && cursor.take("案")) { cursor = end }
        return endsLabel(cursor) || LineReader.isSeparator(cursor.scalar)
    }

    /// `一、`, `十一. `
    mutating func readChinese(_ cursor: inout ScalarCursor) -> LineLabel {
        guard let number = Numerals.readChinese(&cursor) else { return .none }
        let isComma = cursor.take("、")
        guard isComma || cursor.take(".") || cursor.take("．") else { return .none }
        let end = cursor
        cursor.skipSpace()
        if isComma, Numerals.readChinese(&cursor) != nil,
            !ScalarKind.isHan(cursor.scalar) || cursor.scalar == 0x548C
        {
            return .none
        }
        cursor = end
        return .chinese(Int16(number))
    }

    /// `A.`, `AA.`, `IV.`, `a)`.
    mutating func readLetters(_ cursor: inout ScalarCursor) -> LineLabel {
        if let roman = readRomanSign(&cursor) { return roman }
        var letters: [UInt8] = []
        if ScalarKind.isUpperCyrillic(cursor.scalar) || ScalarKind.isLowerCyrillic(cursor.scalar) {
            return readCyrillic(&cursor)
        }
        while letters.count < 9, let letter = cursor.take(where: { ScalarKind.latin($0) != 0 }) {
            letters.append(ScalarKind.latin(letter))
        }
        guard let first = letters.first, letters.count < 9 else { return .none }
        let isUpper = letters.allSatisfy { $0 < 0x60 }
        if cursor.take(")") || cursor.take("）") {
            let isMark = letters.count == 1 || (!isUpper && Numerals.roman(letters) != nil)
            return isMark ? .item(.mark, Int16(first & 0x1F)) : .none
        }
        guard cursor.take(".") || cursor.take("．") || cursor.take("、") || takesDash(&cursor, isUpper) else {
            return .none
        }
        guard endsLabel(cursor) || (isUpper && beginsText(cursor)) else { return .none }
        if !isUpper {
            let isMark = endsLabel(cursor) && (letters.count == 1 || Numerals.roman(letters) != nil)
            return isMark && !cursor.isAtEnd ? .item(.mark, Int16(first & 0x1F)) : .none
        }
        return upperLabel(letters)
    }

    /// `I –` as some texts have it.
    private func takesDash(_ cursor: inout ScalarCursor, _ isUpper: Bool) -> Bool {
        var later = cursor
        guard isUpper, later.skipSpace() > 0, later.take(where: { $0 == 0x2013 || $0 == 0x2014 }) != nil,
            ScalarKind.isSpace(later.scalar)
        else { return false }
        cursor = later
        return true
    }

    private func upperLabel(_ letters: [UInt8]) -> LineLabel {
        let roman = Numerals.roman(letters) ?? 0
        let place = Int16(letters[0] - 0x40)
        if letters.count == 1 { return .letter(place, roman: Int16(roman)) }
        let isDoubled = letters.count == 2 && letters[0] == letters[1]
        let isSecondRound = letters.count == 2 && letters[0] == 0x41
        let doubled = isDoubled ? 26 + place : isSecondRound ? 26 + Int16(letters[1] - 0x40) : 0
        if roman > 0 { return .roman(Int16(roman), doubled: doubled) }
        return doubled > 0 ? .letter(doubled, roman: 0) : .none
    }

    /// `Ⅳ.`
    private func readRomanSign(_ cursor: inout ScalarCursor) -> LineLabel? {
        guard (0x2160...0x216B).contains(cursor.scalar) else { return nil }
        let value = Int16(cursor.scalar - 0x2160 + 1)
        cursor.advance()
        guard cursor.take(".") || cursor.take("．") || cursor.take("、") || ScalarKind.isSpace(cursor.scalar)
        else {
            return LineLabel.none
        }
        return .roman(value, doubled: 0)
    }

    private func readCyrillic(_ cursor: inout ScalarCursor) -> LineLabel {
        let letter = cursor.scalar
        cursor.advance()
        if cursor.take(")") { return .item(.mark, 0) }
        guard ScalarKind.isUpperCyrillic(letter), cursor.take("."), endsLabel(cursor) else { return .none }
        let alike: [UInt32: Int16] = [0x410: 1, 0x412: 2, 0x421: 3, 0x415: 5, 0x41D: 8, 0x41A: 11, 0x41C: 13]
        return .letter(alike[letter] ?? Int16(letter - 0x40F), roman: letter == 0x425 ? 10 : 0)
    }

    /// Takes one of some words, whatever its case, if no letter follows it.
    func takeWord(_ cursor: inout ScalarCursor, _ words: [[UInt32]]) -> Bool {
        let first = LineWords.lower(cursor.scalar)
        for word in words where word.first == first {
            var later = cursor
            let fits = word.allSatisfy { letter in later.take(where: { LineWords.lower($0) == letter }) != nil
            }
            let isLonger = later.scalar < 0x2E80 && LineWords.isLetter(later.scalar)
            if fits, !isLonger {
                cursor = later
                return true
            }
        }
        return false
    }
}
