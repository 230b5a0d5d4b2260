/// References in languages written with letters: a word and the numbers behind it.
extension ReferenceScanner {
    /// The reference whose first number, label or slot stands at an offset, behind its word.
    func numbered(at offset: Int) -> FoundReference? {
        let end = skippingBlanks(before: offset)
        guard end > 0 else { return nil }
        if bytes[end - 1] == 0xAE { return chineseItem(at: offset, behind: end) }  // … 目
        // In a table of contents a number behind a tab is a page's.
        guard end < offset || bytes[end - 1] == 0x2E, !bytes[end..<offset].contains(0x09),
            let (start, word) = referenceWord(before: end), !word.isEnglish || isEnglish
        else { return nil }
        var cursor = ScalarCursor(bytes, at: offset)
        guard let part = takePart(&cursor, word) else { return nil }
        guard part.kind != .part || !isProse(start..<cursor.offset, part) else { return nil }
        var reference = FoundReference(range: start..<cursor.offset, parts: [part])
        reference.isForeign =
            word.meaning == .article || part.kind == .annex && isOfParties(start..<cursor.offset)
        let agenda = readTail(&cursor, into: &reference)
        switch word.meaning {
        case .agendaPoint: guard agenda != nil else { return nil }
        case .agendaItem: break
        case .paragraphOrItem:
            if agenda != nil {
                reference.parts = [FoundReference.Part(kind: .agendaItem, numbers: part.numbers)]
            } else if isSettlement(before: start) {
                return nil
            }
        default: if agenda != nil { reference.isForeign = true }
        }
        if agenda == .another { reference.isForeign = true }
        if reference.kind == .agendaItem, agenda == nil { takeAgenda(before: start, into: &reference) }
        return placedBehindWords(reference)
    }

    /// Takes the word before `item 7` in `agenda item 7`.
    private func takeAgenda(before start: Int, into reference: inout FoundReference) {
        guard let (before, word) = wordBefore(skippingBlanks(before: start)), word == "agenda" else { return }
        reference.range = before..<reference.range.upperBound
    }

    /// A reference with what the words before it, and a symbol behind it, say of whose number it is.
    private func placedBehindWords(_ found: FoundReference) -> FoundReference {
        guard found.scope == .unsaid else { return found }
        var reference = found
        let start = reference.range.lowerBound
        switch source(before: start) {
        case .own(let scope): reference.scope = scope
        case .foreign(let start):
            reference.isForeign = true
            reference.range = start..<reference.range.upperBound
        case .unsaid:
            if reference.kind == .agendaItem || reference.kind == .annex, isAcronym(before: start) {
                reference.isForeign = true
            }
            if reference.kind != .agendaItem, isSymbol(behind: reference.range.upperBound) {
                reference.isForeign = true
            }
        }
        return reference
    }

    /// Whether the name of another body or convention stands before an offset: `SBI agenda item 16`, `UNFCCC Annex I`.
    private func isAcronym(before offset: Int) -> Bool {
        let end = skippingBlanks(before: offset)
        var start = end
        while start > 0, (0x41...0x5A).contains(bytes[start - 1]) { start -= 1 }
        return end < offset && end - start > 2 && (start == 0 || bytes[start - 1] == 0x20)
    }

    /// `Annex I Parties`, `non-Annex I countries`: words of conventions.
    private func isOfParties(_ range: Range<Int>) -> Bool {
        if range.lowerBound > 0, bytes[range.lowerBound - 1] == 0x2D { return true }
        var cursor = ScalarCursor(bytes, at: range.upperBound)
        cursor.skipSpace()
        guard let word = takeWord(&cursor) else { return false }
        return ["party", "parties", "country", "countries", "inventory", "inventories"].contains(word)
    }

    /// `the part I played`, and the heading of a part.
    private func isProse(_ range: Range<Int>, _ part: FoundReference.Part) -> Bool {
        let isWordOrName =
            part.numbers.count == 1 && ["A", "I"].map { .label($0) }.contains(part.numbers[0].value)
        return isHeading(range)
            || isWordOrName && wordBefore(skippingBlanks(before: range.lowerBound))?.word == "the"
    }

    /// `населенный пункт`, `пропускной пункт`: a place.
    private func isSettlement(before start: Int) -> Bool {
        guard let (_, word) = wordBefore(skippingBlanks(before: start)) else { return false }
        return ["насел", "пропускн", "контрольн", "медицинск", "избирательн", "наблюдательн", "сборн"]
            .contains { word.hasPrefix($0) }
    }

    /// The numbers behind a word, as its meaning has them.
    private func takePart(_ cursor: inout ScalarCursor, _ word: ReferenceWord) -> FoundReference.Part? {
        let list = word.isPlural ? NumberList.open : .none
        let kind: Reference.Kind
        switch word.meaning {
        case .paragraph, .paragraphOrItem: kind = .paragraph
        case .agendaItem, .agendaPoint: kind = .agendaItem
        case .section: kind = .section
        case .part: kind = .part
        case .annex, .appendix: kind = .annex
        case .article:
            guard
                !takeNumbers(&cursor, of: .paragraph, list: list).isEmpty
                    || !takeNumbers(&cursor, of: .part, list: list).isEmpty
            else { return nil }
            return FoundReference.Part(kind: .paragraph, numbers: [])
        }
        // Sections have letters and Roman numerals; `Parties 107` is a page of a table of contents.
        if kind == .section || kind == .part && word.isPlural, ScalarKind.digit(cursor.scalar) != nil {
            return nil
        }
        let numbers = takeNumbers(&cursor, of: kind, list: list)
        guard let first = numbers.first else { return nil }
        if case .number(let number) = first.value, number.digits == .chinese { return nil }
        return FoundReference.Part(kind: kind, numbers: numbers, isAppendix: word.meaning == .appendix)
    }

    /// Reads a word of references and its numbers: `paragraph 5` of `annex II, paragraph 5`.
    func takeWordAndNumbers(_ cursor: inout ScalarCursor) -> FoundReference.Part? {
        guard let (end, word) = referenceWord(at: cursor), !word.isEnglish || isEnglish else { return nil }
        var next = ScalarCursor(bytes, at: end)
        next.skipSpace()
        guard let part = takePart(&next, word) else { return nil }
        cursor = next
        return part
    }

    /// What a word means as one of references.
    func meaning(at cursor: ScalarCursor) -> ReferenceWord.Meaning? {
        referenceWord(at: cursor)?.word.meaning
    }

    /// The word of references at a cursor, and where it ends.
    private func referenceWord(at cursor: ScalarCursor) -> (end: Int, word: ReferenceWord)? {
        var next = cursor
        while next.take(where: LineWords.isLetter) != nil {}
        let letters = next.offset
        _ = next.take(".")
        guard letters > cursor.offset else { return nil }
        for end in [next.offset, letters] {
            if let (start, word) = referenceWord(before: end), start == cursor.offset { return (end, word) }
        }
        return nil
    }

    /// The word of references that ends at an offset, and where it begins.
    private func referenceWord(before end: Int) -> (start: Int, word: ReferenceWord)? {
        var cursor = ScalarCursor(bytes, at: end)
        var hash = ReferenceWord.Hash()
        if let back = cursor.stepBack(), back.scalar == 0x2E {
            hash.add(back.scalar)
            cursor = back.cursor
        }
        var count = 0
        while count < 15, let back = cursor.stepBack(), LineWords.isLetter(back.scalar) {
            hash.add(back.scalar)
            cursor = back.cursor
            count += 1
        }
        guard count > 0, count < 15 else { return nil }
        return ReferenceWord.word(hash: hash.value).map { (cursor.offset, $0) }
    }
}
