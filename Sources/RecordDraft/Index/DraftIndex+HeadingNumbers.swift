import TextRope

extension DraftIndex {
    /// The number in the label of a heading; nil where the label has none, or one in words, and for annexes, appendices, addenda,
    /// decisions and agenda items, which are numbered otherwise.
    ///
    /// - Parameter ordinal: The heading's ordinal, below `headingCount`.
    public func headingNumber(ofHeading ordinal: Int) -> HeadingNumber? {
        let line = headingLine(ordinal)
        let record = lines[line]
        let shape = record.shape
        let start = start(of: line) + Int(shape.labelStart)
        let bytes = text.bytes(in: start..<start + Int(shape.labelEnd - shape.labelStart))
        guard let token = bytes.withUnsafeBufferPointer({ numberToken(of: shape.label, in: $0) }) else {
            return nil
        }
        let letters = Array(bytes[token])
        let range = start + token.lowerBound..<start + token.upperBound
        func number(_ value: Int, _ style: NumeralStyle) -> HeadingNumber {
            HeadingNumber(range: range, value: value, style: style)
        }
        switch shape.label {
        case .chinese(let value), .bracketedChinese(let value): return number(Int(value), .chinese)
        case .number(let value, _): return number(Int(value), .arabic)
        case .letter(let place, let roman):
            let isPart = record.verdict.heading == .part && roman > 0
            return isPart ? number(Int(roman), .roman) : number(Int(place), .upperLetter)
        case .roman(let roman, let doubled):
            let isSection = record.verdict.heading == .section && doubled > 0
            return isSection ? number(Int(doubled), .upperLetter) : number(Int(roman), .roman)
        case .chapter(let value), .division(let value), .sectionWord(let value):
            return number(Int(value), style(of: letters))
        case .article:
            let style = style(of: letters)
            return style.number(String(decoding: letters, as: UTF8.self)).map { number($0, style) }
        case .item(.mark, let value):
            if letters.allSatisfy({ (0x30...0x39).contains($0) }) { return number(Int(value), .arabic) }
            return markNumber(letters, ordinal, record).map { number($0.value, $0.style) }
        default: return nil
        }
    }

    /// A letter, or a Roman numeral: `i` behind `(h)` is a letter.
    private func markNumber(_ letters: [UInt8], _ ordinal: Int, _ record: LineRecord)
        -> (value: Int, style: NumeralStyle)?
    {
        let isLower = (letters.first ?? 0) > 0x60
        let place = Numerals.letters(letters)
        if let roman = Numerals.roman(letters), isLower {
            let above = heading(before: ordinal, upTo: Int(record.verdict.level))
            let isLetter =
                place == Int(record.state.lastMark) && place == above.flatMap(letter).map { $0 + 1 }
            if !isLetter { return (roman, .lowerRoman) }
        }
        return place.map { ($0, isLower ? .lowerLetter : .upperLetter) }
    }

    /// The place in the alphabet of a heading's label `(h)`.
    private func letter(ofHeading ordinal: Int) -> Int? {
        guard case .item(.mark, let value) = lines[headingLine(ordinal)].shape.label else { return nil }
        return Int(value)
    }

    private func style(of token: [UInt8]) -> NumeralStyle {
        switch token.first ?? 0 {
        case 0x30...0x39: .arabic
        case 0x41...0x5A: .roman
        default: .chinese
        }
    }

    /// Which bytes of a label are its number.
    private func numberToken(of label: LineLabel, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        var cursor = ScalarCursor(bytes)
        func isNumeral(_ scalar: UInt32) -> Bool {
            switch label {
            case .chinese, .bracketedChinese: Numerals.chinese(scalar) != nil
            case .number: (0x30...0x39).contains(scalar)
            case .letter:
                (0x41...0x5A).contains(scalar) || ScalarKind.isUpperCyrillic(scalar)
            case .roman: (0x41...0x5A).contains(scalar) || (0x2160...0x216B).contains(scalar)
            case .item:
                (0x41...0x5A).contains(scalar) || (0x61...0x7A).contains(scalar)
                    || (0x30...0x39).contains(scalar)
            default:
                Numerals.chinese(scalar) != nil || (0x30...0x39).contains(scalar)
                    || [0x49, 0x56, 0x58, 0x4C].contains(scalar)
            }
        }
        if label.hasWord, cursor.take("第") {
            cursor.skipSpace()
        } else if label.hasWord {
            while !cursor.isAtEnd, !ScalarKind.isSpace(cursor.scalar) { cursor.advance() }
            cursor.skipSpace()
        } else {
            while cursor.take(where: { $0 == 0x28 || $0 == 0xFF08 || ScalarKind.isSpace($0) }) != nil {}
        }
        let start = cursor.offset
        while cursor.take(where: isNumeral) != nil {}
        guard cursor.offset > start, !LineWords.isLetter(cursor.scalar) else { return nil }
        return start..<cursor.offset
    }
}

extension LineLabel {
    /// Whether a word stands beside the number: `Chapter V`, `第五章`.
    fileprivate var hasWord: Bool {
        switch self {
        case .chapter, .division, .sectionWord, .article: true
        default: false
        }
    }
}
