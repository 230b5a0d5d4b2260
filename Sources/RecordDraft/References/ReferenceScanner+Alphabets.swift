/// References in languages written with letters, and agenda items in Chinese.
extension ReferenceScanner {
    /// The reference whose first number, label or slot stands at an offset, behind its word.
    func numbered(at offset: Int) -> FoundReference? {
        let end = skippingBlanks(before: offset)
        if ends(end, "项目") || ends(end, "項目") { return chineseItem(at: offset, from: end - 6) }
        guard end > 0, end < offset || bytes[end - 1] == 0x2E, let (start, word) = word(before: end) else {
            return nil
        }
        if start > 0, bytes[start - 1] == 0x2D { return nil }
        if word.isEnglish, !isEnglish { return nil }
        var cursor = ScalarCursor(bytes, at: offset)
        guard let part = takePart(&cursor, word) else { return nil }
        var reference = FoundReference(range: start..<cursor.offset, parts: [part])
        reference.isForeign = word.meaning == .article
        let names = readTail(&cursor, into: &reference)
        switch word.meaning {
        case .agendaPoint where !names: return nil
        case .agendaPoint, .agendaItem: break
        case .paragraphOrItem where names:
            reference.parts = [FoundReference.Part(kind: .agendaItem, numbers: part.numbers)]
        default: if names { reference.isForeign = true }
        }
        return placed(reference, isItem: reference.kind == .agendaItem && !names)
    }

    private func placed(_ found: FoundReference, isItem: Bool) -> FoundReference {
        var reference = found
        let start = reference.range.lowerBound
        if isItem {
            let end = skippingBlanks(before: start)
            for word in ["agenda", "Agenda"] as [StaticString] where ends(end, word) {
                reference.range = end - 6..<reference.range.upperBound
            }
        }
        guard reference.scope == .unsaid else { return reference }
        switch source(before: reference.range.lowerBound) {
        case .own(let scope): reference.scope = scope
        case .foreign(let start):
            reference.isForeign = true
            reference.range = start..<reference.range.upperBound
        case .unsaid: if isSymbol(behind: reference.range.upperBound) { reference.isForeign = true }
        }
        return reference
    }

    /// `议程项目 7`, `项目 7 至 9`.
    private func chineseItem(at offset: Int, from start: Int) -> FoundReference? {
        guard bytes[offset] < 0x80 || bytes[offset] == 0xEF else { return nil }
        var cursor = ScalarCursor(bytes, at: offset)
        var numbers = takeNumbers(&cursor, of: .agendaItem, isList: true)
        while let last = numbers.last, isCounted(behind: last.range.upperBound) {
            numbers.removeLast()
            if let index = numbers.indices.last, numbers[index].role == .rangeStart {
                numbers[index].role = .single
            }
        }
        guard let last = numbers.last else { return nil }
        var start = start
        if ends(start, "议程") || ends(start, "議程") { start -= 6 }
        var reference = FoundReference(
            range: start..<last.range.upperBound,
            parts: [FoundReference.Part(kind: .agendaItem, numbers: numbers)])
        // Of which session is not said surely: `大会第七十七届会议议程项目 20`.
        let before = ends(start, "临时") ? start - 6 : start
        if ends(before, "届会议") || ends(before, "届会议的") {
            let end = ends(before, "的") ? before - 3 : before
            reference.isForeign = !ends(end - 9, "本")
        }
        if case .foreign = chineseSource(before: start),
            symbolStart(before: skippingBlanks(before: start)) != nil
        {
            reference.isForeign = true
        }
        return reference
    }

    /// `项目 7 月开始`, `项目 100 个`: no numbers of items.
    private func isCounted(behind offset: Int) -> Bool {
        var cursor = ScalarCursor(bytes, at: offset)
        cursor.skipSpace()
        let units: [StaticString] = [
            "年", "月", "日", "个", "万", "亿", "千", "百", "多", "美元", "名", "位", "次", "号", "余", "家", "欧元",
        ]
        return units.contains { has($0, at: cursor.offset) }
    }

    /// The numbers behind a word, as its meaning has them.
    private func takePart(_ cursor: inout ScalarCursor, _ word: ReferenceWord) -> FoundReference.Part? {
        let kind: Reference.Kind
        switch word.meaning {
        case .paragraph, .paragraphOrItem: kind = .paragraph
        case .agendaItem, .agendaPoint: kind = .agendaItem
        case .section: kind = .section
        case .part: kind = .part
        case .annex, .appendix: kind = .annex
        case .article:
            var roman = cursor
            guard
                !takeNumbers(&cursor, of: .paragraph, isList: word.isPlural).isEmpty
                    || !takeNumbers(&roman, of: .part, isList: word.isPlural).isEmpty
            else { return nil }
            cursor.offset = max(cursor.offset, roman.offset)
            return FoundReference.Part(kind: .paragraph, numbers: [])
        }
        if kind == .section, ScalarKind.digit(cursor.scalar) != nil { return nil }
        let numbers = takeNumbers(&cursor, of: kind, isList: word.isPlural)
        guard !numbers.isEmpty else { return nil }
        if kind == .paragraph || kind == .agendaItem, let first = numbers.first,
            case .number(let number) = first.value,
            number.digits == .chinese
        {
            return nil
        }
        return FoundReference.Part(kind: kind, numbers: numbers, isAppendix: word.meaning == .appendix)
    }

    /// The word of references that ends at an offset, and where it begins.
    private func word(before end: Int) -> (start: Int, word: ReferenceWord)? {
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

    /// Reads a word of references and its numbers: `paragraph 5` of `annex II, paragraph 5`.
    func takeWordAndNumbers(_ cursor: inout ScalarCursor) -> FoundReference.Part? {
        var next = cursor
        while next.take(where: LineWords.isLetter) != nil {}
        _ = next.take(".")
        guard let (start, word) = word(before: next.offset), start == cursor.offset,
            !word.isEnglish || isEnglish
        else {
            return nil
        }
        next.skipSpace()
        guard let part = takePart(&next, word) else { return nil }
        cursor = next
        return part
    }

    /// What a word means as one of references, the cursor left where it is.
    func meaning(at cursor: ScalarCursor) -> ReferenceWord.Meaning? {
        var next = cursor
        while next.take(where: LineWords.isLetter) != nil {}
        guard let (start, word) = word(before: next.offset), start == cursor.offset else { return nil }
        return word.meaning
    }
}
