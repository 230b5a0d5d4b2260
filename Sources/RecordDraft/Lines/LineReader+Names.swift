/// Labels that begin with a word: `Chapter V`, `Part One`, `Article 3`, `Item 3.`, `Decision 12/CP.28`.
extension LineReader {
    /// Reads such a label. A line that begins with a small letter has none.
    mutating func readNamed(_ cursor: inout ScalarCursor) -> LineLabel {
        let start = cursor
        guard isWhole, !ScalarKind.isLowerLatin(start.scalar), !ScalarKind.isLowerCyrillic(start.scalar)
        else { return .none }
        if takeWord(&cursor, LineWords.chapters) {
            let number = chapter(&cursor) ?? ordinal(&cursor)
            return number.map { .chapter($0) } ?? .none
        }
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
        for (index, word) in LineWords.arabicOrdinals.enumerated() where takeWord(&cursor, [word]) {
            // The first is spelled in two ways.
            return Int16(max(index, 1))
        }
        return nil
    }

    /// `Item 3. Title`, `项目 3：Title`, `Point 9 de l’ordre du jour : Title`, `Agenda item 21 (a)` alone: a number, what the list
    /// is called, and a stop or colon and a title; or the end of the line, brackets left aside.
    private func agendaItem(_ cursor: inout ScalarCursor) -> LineLabel {
        cursor.skipSpace()
        guard let digits = takeDigits(&cursor), digits.count <= 3 else { return .none }
        cursor.skipSpace()
        for word in LineWords.agendaNames where Bytes.begin(rest(cursor), with: word) {
            cursor.offset += word.utf8CodeUnitCount
            cursor.skipSpace()
            break
        }
        let label = cursor
        if cursor.scalar == 0x28 || cursor.scalar == 0xFF08 {
            let end = head[cursor.offset...].last { $0 != 0x20 && $0 != 0x0D }
            guard end == 0x29 || end == 0x89 || end == 0x2A else { return .none }
            cursor = label
            return .agendaItem(Int16(digits.value))
        }
        let isSetOff =
            cursor.take(where: { $0 == 0x2E || $0 == 0x3A || $0 == 0xFF1A || $0 == 0xFF0E || $0 == 0x3001 })
            != nil
        return isSetOff || cursor.isAtEnd ? .agendaItem(Int16(digits.value)) : .none
    }

    private func rest(_ cursor: ScalarCursor) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: head[cursor.offset...])
    }

    /// `12/CP.28`, `2/1`, `[--]/CP.28`, `I`, `一`, `2758 (XXVI)`: up to the end of the line, or to a title that is set off.
    private func takesIdentifier(_ cursor: inout ScalarCursor) -> Bool {
        var end = cursor
        let spaces = end.skipSpace()
        guard takeIdentifier(&end) else { return false }
        var rest = end
        if rest.skipSpace() > 0, rest.scalar == 0x28 {
            let inside = head[(rest.offset + 1)...].prefix { (0x41...0x5A).contains($0) }
            if head[inside.endIndex...].first == 0x29, Numerals.roman(Array(inside.prefix(9))) != nil {
                end.offset = inside.endIndex + 1
            }
        }
        rest = end
        let gap = rest.skipSpace()
        let isTab = head[end.offset..<rest.offset].contains(0x09)
        let isHan = ScalarKind.isHan(ScalarCursor(head, at: Int(shape.labelStart)).scalar)
        let isSetOff =
            rest.isAtEnd || LineReader.isSeparator(rest.scalar) || isTab || gap >= 2 || (isHan && gap > 0)
            || rest.scalar == 0x2A
        guard isSetOff, spaces > 0 || isHan else { return false }
        cursor = end
        return true
    }

    /// The identifier of a decision. A document symbol, with several strokes, is none.
    func takeIdentifier(_ cursor: inout ScalarCursor) -> Bool {
        let start = cursor.offset
        var end = cursor
        var hasNumber = false
        var strokes = 0
        while !end.isAtEnd, end.offset - start < 40 {
            let scalar = end.scalar
            if ScalarKind.digit(scalar) != nil || scalar == 0x5B || Numerals.chinese(scalar) != nil {
                hasNumber = true
            } else if scalar == 0x2F {
                strokes += 1
            } else if !(ScalarKind.isUpperLatin(scalar) || ScalarKind.isDash(scalar) || scalar == 0x5D
                || scalar == 0x2E)
            {
                break
            }
            end.advance()
        }
        // A stop at its end sets the title off.
        if end.offset > start, head[end.offset - 1] == 0x2E { end.offset -= 1 }
        let identifier = UnsafeBufferPointer(rebasing: head[start..<end.offset])
        let isRoman = Numerals.roman(Array(identifier.prefix(9))) != nil
        let isLetter = identifier.count == 1 && identifier.allSatisfy { (0x41...0x5A).contains($0) }
        guard end.offset > start, strokes <= 1, hasNumber || isRoman || isLetter else { return false }
        cursor = end
        return true
    }
}
