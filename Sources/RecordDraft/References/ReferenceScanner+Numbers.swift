/// Numbers and lists of them.
extension ReferenceScanner {
    enum Joint { case range, list }

    /// Reads what stands at the cursor as a number of a kind: one or several, and leaves the cursor behind the last. Empty where
    /// none stands there.
    func takeNumbers(
        _ cursor: inout ScalarCursor, of kind: Reference.Kind, isList: Bool
    ) -> [FoundReference.Number] {
        guard let first = takeNumber(&cursor, of: kind) else { return [] }
        var numbers = [first]
        while true {
            var next = cursor
            skipSubparagraphs(&next)
            guard let joint = takeJoint(&next), isList || joint == .range else { break }
            if next.take("第") { next.skipSpace() }
            guard var number = takeNumber(&next, of: kind) else { break }
            if joint == .range {
                guard numbers[numbers.count - 1].role == .single else { break }
                numbers[numbers.count - 1].role = .rangeStart
                number.role = .rangeEnd
            }
            numbers.append(number)
            cursor = next
        }
        return numbers
    }

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

    /// Capitals, digits or a Chinese numeral.
    private func takeLabel(_ cursor: inout ScalarCursor) -> Bool {
        let start = cursor.offset
        if Numerals.readChinese(&cursor) != nil { return true }
        while cursor.take(where: { (0x30...0x39).contains($0) }) != nil {}
        if cursor.offset > start { return cursor.offset - start <= 3 }
        while cursor.take(where: { (0x41...0x5A).contains($0) }) != nil {}
        if cursor.offset > start { return cursor.offset - start <= 6 }
        return cursor.take(where: ScalarKind.isUpperCyrillic) != nil
    }

    /// Whether a number is not part of something longer: `70/1`, `3.5`, `103.1`, `5%`, `5th`.
    private func isWhole(_ cursor: ScalarCursor) -> Bool {
        var cursor = cursor
        let scalar = cursor.scalar
        if LineWords.isLetter(scalar) || scalar == 0x25 || scalar == 0xFF05 || ScalarKind.digit(scalar) != nil
        {
            return cursor.isAtEnd
        }
        guard scalar == 0x2F || scalar == 0x2E || scalar == 0x2D || scalar == 0x3A else { return true }
        cursor.advance()
        let next = cursor.scalar
        return scalar == 0x2D
            ? !LineWords.isLetter(next) : cursor.isAtEnd || ScalarKind.digit(next) == nil && next != 0x5B
    }

    /// Skips `(a)`, `（二）`, `(b) (ii)`, `(a)–(c)`, `(a) and (b)`.
    func skipSubparagraphs(_ cursor: inout ScalarCursor) {
        while true {
            var next = cursor
            next.skipSpace()
            if !takeSubparagraph(&next) {
                next = cursor
                guard next.offset > 0, bytes[next.offset - 1] == 0x29, takeJoint(&next) != nil,
                    takeSubparagraph(&next)
                else { return }
            }
            cursor = next
        }
    }

    private func takeSubparagraph(_ cursor: inout ScalarCursor) -> Bool {
        guard cursor.take(where: { $0 == 0x28 || $0 == 0xFF08 }) != nil else { return false }
        var count = 0
        while count < 5,
            cursor.take(where: {
                LineWords.isLetter($0) || Numerals.chinese($0) != nil || (0x30...0x39).contains($0)
            }) != nil
        {
            count += 1
        }
        return count > 0 && count < 5 && cursor.take(where: { $0 == 0x29 || $0 == 0xFF09 }) != nil
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
            if takeConjunction(&next) == .list { cursor = next }
            return .list
        default: break
        }
        if let joint = takeConjunction(&cursor) { return joint }
        cursor = start
        return nil
    }

    private static let conjunctions: [(StaticString, Joint)] = [
        ("以及", .list), ("和", .list), ("及", .list), ("与", .list), ("與", .list), ("或", .list),
        ("to ", .range), ("through ", .range), ("and ", .list), ("or ", .list), ("à ", .range),
        ("au ", .range),
        ("et ", .list), ("ou ", .list), ("a ", .range), ("al ", .range), ("y ", .list), ("e ", .list),
        ("o ", .list), ("u ", .list), ("по ", .range), ("и ", .list), ("или ", .list),
    ]

    private func takeConjunction(_ cursor: inout ScalarCursor) -> Joint? {
        for (word, joint) in Self.conjunctions where hasSpaced(word, at: cursor) {
            cursor.offset = min(cursor.offset + word.utf8CodeUnitCount, cursor.bytes.count)
            cursor.skipSpace()
            return joint
        }
        return nil
    }

    /// Whether a word stands at a cursor; a blank at its end may be any blank.
    private func hasSpaced(_ word: StaticString, at cursor: ScalarCursor) -> Bool {
        if has(word, at: cursor.offset) { return true }
        let count = word.utf8CodeUnitCount - 1
        guard word.utf8Start[count] == 0x20, cursor.offset + count + 1 < bytes.count,
            bytes[cursor.offset + count] == 0xC2, bytes[cursor.offset + count + 1] == 0xA0
        else { return false }
        return (0..<count).allSatisfy { bytes[cursor.offset + $0] == word.utf8Start[$0] }
    }
}
