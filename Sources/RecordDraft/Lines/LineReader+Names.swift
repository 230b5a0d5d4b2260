/// Labels that begin with a word: `Chapter V`, `Part One`, `Article 3`, `Item 3.`, `Decision 12/CP.28`.
extension LineReader {
    /// Reads such a label. A line that begins with a small letter has none.
    mutating func readNamed(_ cursor: inout ScalarCursor) -> LineLabel {
        let start = cursor
        guard isWhole, !ScalarKind.isLowerLatin(start.scalar), !ScalarKind.isLowerCyrillic(start.scalar)
        else { return .none }
        if takeWord(&cursor, LineWords.chapters) { return chapter(&cursor).map { .chapter($0) } ?? .none }
        if takeWord(&cursor, LineWords.divisions) {
            let number = chapter(&cursor) ?? ordinal(&cursor)
            return number.map { .division($0) } ?? .none
        }
        if takeWord(&cursor, LineWords.articles) { return chapter(&cursor) == nil ? .none : .article }
        if takeWord(&cursor, LineWords.decisions) { return takesIdentifier(&cursor) ? .decision : .none }
        if takeWord(&cursor, LineWords.agendaItems) { return agendaItem(&cursor) }
        // `Première partie`
        guard let number = ordinalWord(&cursor) else { return .none }
        cursor.skipSpace()
        guard takeWord(&cursor, LineWords.divisions), isClosed(cursor) else { return .none }
        return .division(number)
    }

    /// A Roman numeral or a number, set off from what follows.
    private func chapter(_ cursor: inout ScalarCursor) -> Int16? {
        var end = cursor
        guard end.skipSpace() > 0 else { return nil }
        let start = end
        var letters: [UInt8] = []
        while letters.count < 8, let letter = end.take(where: ScalarKind.isUpperLatin) {
            letters.append(ScalarKind.latin(letter))
        }
        var number = Numerals.roman(letters)
        if letters.isEmpty {
            end = start
            number = takeDigits(&end).map { Int($0.value) }
        }
        guard let number, (1...999).contains(number), isClosed(end) else { return nil }
        cursor = end
        return Int16(number)
    }

    private func isClosed(_ cursor: ScalarCursor) -> Bool {
        var end = cursor
        end.skipSpace()
        return end.isAtEnd || LineReader.isSeparator(end.scalar) || end.scalar == 0x2A
    }

    /// A number in words, set off from what follows: `Part One`.
    private func ordinal(_ cursor: inout ScalarCursor) -> Int16? {
        var end = cursor
        guard end.skipSpace() > 0, let number = ordinalWord(&end), isClosed(end) else { return nil }
        cursor = end
        return number
    }

    private func ordinalWord(_ cursor: inout ScalarCursor) -> Int16? {
        for (index, words) in LineWords.ordinals.enumerated() where takeWord(&cursor, words) {
            return Int16(index + 1)
        }
        return nil
    }

    /// `Item 3. Title`, `项目 3：Title`: a number, a stop or colon, and a title.
    private func agendaItem(_ cursor: inout ScalarCursor) -> LineLabel {
        cursor.skipSpace()
        guard let digits = takeDigits(&cursor), digits.count <= 3 else { return .none }
        cursor.skipSpace()
        let isSetOff =
            cursor.take(where: { $0 == 0x2E || $0 == 0x3A || $0 == 0xFF1A || $0 == 0xFF0E || $0 == 0x3001 })
            != nil
        guard isSetOff else { return .none }
        let end = cursor
        cursor.skipSpace()
        guard !cursor.isAtEnd else { return .none }
        cursor = end
        return .agendaItem(Int16(digits.value))
    }

    /// `12/CP.28`, `2/1`, `[--]/CP.28`, `I`, `一`: up to the end of the line, or to a title that is set off.
    private func takesIdentifier(_ cursor: inout ScalarCursor) -> Bool {
        var end = cursor
        let spaces = end.skipSpace()
        let start = end
        var hasNumber = false
        while !end.isAtEnd, end.offset - start.offset < 40 {
            let scalar = end.scalar
            if ScalarKind.digit(scalar) != nil || scalar == 0x5B || Numerals.chinese(scalar) != nil {
                hasNumber = true
            } else if !(ScalarKind.isUpperLatin(scalar) || ScalarKind.isDash(scalar) || scalar == 0x2F
                || scalar == 0x5D || scalar == 0x2E)
            {
                break
            }
            end.advance()
        }
        let identifier = UnsafeBufferPointer(rebasing: head[start.offset..<end.offset])
        let isRoman = Numerals.roman(Array(identifier.prefix(9))) != nil
        let isLetter = identifier.count == 1 && identifier.allSatisfy { (0x41...0x5A).contains($0) }
        guard end.offset > start.offset, hasNumber || isRoman || isLetter else { return false }
        var rest = end
        let gap = rest.skipSpace()
        let isTab = head[end.offset..<rest.offset].contains(0x09)
        let isHan = ScalarKind.isHan(head.isEmpty ? 0 : ScalarCursor(head, at: Int(shape.labelStart)).scalar)
        guard
            rest.isAtEnd || LineReader.isSeparator(rest.scalar) || isTab || gap >= 2 || (isHan && gap > 0)
                || rest.scalar == 0x2A,
            spaces > 0 || isHan
        else { return false }
        cursor = end
        return true
    }
}
