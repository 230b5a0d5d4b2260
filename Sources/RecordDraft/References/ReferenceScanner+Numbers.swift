/// Numbers and lists of them.
extension ReferenceScanner {
    /// What joins two numbers.
    enum Joint { case range, comma, conjunction }

    /// How far numbers may go on behind the first.
    enum NumberList {
        /// One, or a range: `paragraph 46`.
        case none
        /// A list whose end only its last “and” tells: `items 7, 8 and 9`, `项目 7、8 和 9`.
        case open
        /// A list that a word closes: `第 3、5 和 9 段`.
        case closed
    }

    /// Reads what stands at the cursor as numbers of a kind, and leaves the cursor behind the last. Empty where none stands there.
    func takeNumbers(
        _ cursor: inout ScalarCursor, of kind: Reference.Kind, list: NumberList
    ) -> [FoundReference.Number] {
        guard let first = takeNumber(&cursor, of: kind) else { return [] }
        var numbers = [first]
        var last = Joint.range
        while numbers.count < Self.longestList {
            var next = cursor
            skipSubparagraphs(&next)
            let isFullWidthComma = next.scalar == 0xFF0C
            guard let joint = takeJoint(&next), list != .none || joint == .range else { break }
            // `项目 7，12 个代表团`, `items 7 and 8, 12 members`: the sentence goes on.
            if list == .open, joint == .comma, isFullWidthComma || last == .conjunction { break }
            if list == .closed, next.take("第") { next.skipSpace() }
            guard var number = takeNumber(&next, of: kind) else { break }
            if list == .open, joint == .comma, isWordBehind(next) { break }
            if joint == .range {
                guard numbers[numbers.count - 1].role == .single else { break }
                numbers[numbers.count - 1].role = .rangeStart
                number.role = .rangeEnd
            }
            numbers.append(number)
            cursor = next
            last = joint
        }
        return numbers
    }

    /// How many numbers a list may have: a line that is one long list costs no more than its length then.
    private static let longestList = 32

    private func takeNumber(
        _ cursor: inout ScalarCursor, of kind: Reference.Kind
    ) -> FoundReference.Number? {
        let start = cursor
        if let slot = slot(at: cursor.offset) {
            cursor.offset = Int(slot.end)
            return FoundReference.Number(range: start.offset..<cursor.offset, value: .slot)
        }
        var value: FoundReference.Value?
        switch kind {
        case .paragraph, .paragraphs, .agendaItem:
            value = ParagraphNumber(&cursor).map { .number($0) }
        case .section, .part, .annex:
            if takeLabel(&cursor) {
                value = .label(String(decoding: bytes[start.offset..<cursor.offset], as: UTF8.self))
            }
        }
        guard let value, isWhole(cursor) else {
            cursor = start
            return nil
        }
        return FoundReference.Number(range: start.offset..<cursor.offset, value: value)
    }

    /// A Chinese numeral, digits, one capital, two as headings are labelled by (`AA`), or a Roman numeral.
    private func takeLabel(_ cursor: inout ScalarCursor) -> Bool {
        let start = cursor.offset
        if Numerals.readChinese(&cursor) != nil { return true }
        var count = 0
        while let digit = cursor.take(where: { ScalarKind.digit($0) != nil }), digit != 0 { count += 1 }
        if count > 0 { return count <= 3 }
        while cursor.take(where: { (0x41...0x5A).contains($0) }) != nil {}
        if cursor.offset > start {
            let letters = Array(bytes[start..<cursor.offset])
            return Numerals.letters(letters) != nil || Numerals.roman(letters) != nil
        }
        return cursor.take(where: ScalarKind.isUpperCyrillic) != nil
    }

    /// Whether a number is not part of something longer: `70/1`, `3.5`, `5,000`, `5%`, `5th`.
    private func isWhole(_ cursor: ScalarCursor) -> Bool {
        var cursor = cursor
        let scalar = cursor.scalar
        cursor.advance()
        switch scalar {
        case 0x25, 0xFF05: return false  // %
        case 0x2C:
            let start = cursor.offset
            while cursor.take(where: { ScalarKind.digit($0) != nil }) != nil {}
            return cursor.offset - start != 3
        case 0x2D: return !LineWords.isLetter(cursor.scalar)
        case 0x2E, 0x2F, 0x3A:
            return cursor.isAtEnd || ScalarKind.digit(cursor.scalar) == nil && cursor.scalar != 0x5B
        default: return !LineWords.isLetter(scalar) && ScalarKind.digit(scalar) == nil
        }
    }

    /// Whether a word in small letters follows that does not say where a paragraph stands: `items 7, 12 delegations`.
    private func isWordBehind(_ cursor: ScalarCursor) -> Bool {
        var cursor = cursor
        guard cursor.skipSpace() > 0,
            ScalarKind.isLowerLatin(cursor.scalar) || ScalarKind.isLowerCyrillic(cursor.scalar),
            takeJoint(&cursor) == nil, let word = takeWord(&cursor)
        else { return false }
        return !Self.near.contains(word) && !Self.of.contains(word)
    }
}

/// What stands between numbers.
extension ReferenceScanner {
    /// Skips `(a)`, `（二）`, `(b) (ii)`, `(a–c)`, `(a) and (b)`.
    func skipSubparagraphs(_ cursor: inout ScalarCursor) {
        var isBehindOne = false
        while true {
            var next = cursor
            next.skipSpace()
            if !takeSubparagraph(&next) {
                next = cursor
                guard isBehindOne, takeJoint(&next) != nil, takeSubparagraph(&next) else { return }
            }
            isBehindOne = true
            cursor = next
        }
    }

    private func takeSubparagraph(_ cursor: inout ScalarCursor) -> Bool {
        guard cursor.take(where: { $0 == 0x28 || $0 == 0xFF08 }) != nil else { return false }
        var count = 0
        while count < 5,
            cursor.take(where: {
                LineWords.isLetter($0) || Numerals.chinese($0) != nil || (0x30...0x39).contains($0)
                    || ScalarKind.isDash($0)
            }) != nil
        {
            count += 1
        }
        return count > 0 && cursor.take(where: { $0 == 0x29 || $0 == 0xFF09 }) != nil
    }

    /// Reads what joins two numbers, the blanks around it too.
    func takeJoint(_ cursor: inout ScalarCursor) -> Joint? {
        let start = cursor
        cursor.skipSpace()
        switch cursor.scalar {
        case 0x7E, 0xFF5E, 0x301C, 0x81F3, 0x5230:  // ~ ～ 〜 至 到
            cursor.advance()
            cursor.skipSpace()
            return .range
        case let scalar where ScalarKind.isDash(scalar):
            while cursor.take(where: ScalarKind.isDash) != nil {}
            cursor.skipSpace()
            return .range
        case 0x2C, 0xFF0C, 0x3001:
            cursor.advance()
            cursor.skipSpace()
            var next = cursor
            guard takeConjunction(&next) == .conjunction else { return .comma }
            cursor = next
            return .conjunction
        default: break
        }
        if let joint = takeConjunction(&cursor) { return joint }
        cursor = start
        return nil
    }

    private static let hanConjunctions = HanWords("以及 和 及 与 或")
    private static let conjunctions: [(StaticString, Joint)] = [
        ("to", .range), ("through", .range), ("à", .range), ("au", .range), ("a", .range), ("al", .range),
        ("по", .range),
        ("and", .conjunction), ("or", .conjunction), ("et", .conjunction), ("ou", .conjunction),
        ("y", .conjunction),
        ("e", .conjunction), ("o", .conjunction), ("u", .conjunction), ("и", .conjunction),
        ("или", .conjunction),
    ]

    private func takeConjunction(_ cursor: inout ScalarCursor) -> Joint? {
        if cursor.take(Self.hanConjunctions) {
            cursor.skipSpace()
            return .conjunction
        }
        for (word, joint) in Self.conjunctions where has(word, at: cursor.offset) {
            var next = ScalarCursor(bytes, at: cursor.offset + word.utf8CodeUnitCount)
            guard next.skipSpace() > 0 else { continue }
            cursor.offset = min(next.offset, cursor.bytes.count)
            return joint
        }
        return nil
    }
}
