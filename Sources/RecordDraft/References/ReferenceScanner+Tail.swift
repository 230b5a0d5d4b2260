/// What stands behind the number of a reference in languages written with letters.
extension ReferenceScanner {
    private static let near: Set<String> = [
        "above", "below", "supra", "infra", "ci-dessus", "ci-après", "ci", "plus", "anterior", "anteriores",
        "precedente",
        "precedentes", "siguiente", "siguientes", "выше", "ниже",
    ]
    private static let of: Set<String> = [
        "of", "to", "de", "du", "des", "del", "d", "к", "ко", "from", "a", "à", "al", "au",
    ]
    private static let articles: Set<String> = [
        "the", "la", "le", "les", "l", "el", "los", "las", "provisional", "provisoire", "предварительной",
        "de",
    ]
    private static let this: Set<String> = [
        "this", "present", "presente", "présent", "présente", "présents", "presentes", "este", "esta",
        "cette", "cet",
        "ce", "настоящего", "настоящей", "настоящему", "настоящих", "данного", "данной", "these",
    ]
    private static let ownDocuments: Set<String> = [
        "report", "record", "records", "document", "proceedings", "note", "summary", "rapport", "compte",
        "informe",
        "documento", "acta", "actas", "nota", "доклада", "документа", "отчета", "отчёта", "записки",
        "докладу", "документу",
        "отчету", "отчёту", "actes",
    ]
    private static let agendas: [String: [String]] = [
        "agenda": [], "programa": [], "ordre": ["du", "jour"], "orden": ["del", "día"], "повестки": ["дня"],
    ]
    private static let foreignStems = [
        "резолюц", "решени", "доклад", "документ", "стать", "правил", "устав", "конвенц", "протокол",
        "соглашени", "договор",
        "деклараци", "постановля", "преамбул", "записк", "этой", "этого", "той", "того", "указанн",
        "упомянут", "ее", "её",
        "его", "их", "пакт", "статут", "программ", "положени", "регламент", "проект", "заключительн", "общих",
        "рекомендац",
    ]

    /// Reads on behind the numbers: a paragraph within an annex, an annex around a section, words that say which document. Tells
    /// whether the agenda is named.
    func readTail(_ cursor: inout ScalarCursor, into reference: inout FoundReference) -> Bool {
        for _ in 0..<5 {
            if takeInner(&cursor, into: &reference) { continue }
            var next = cursor
            skipSubparagraphs(&next)
            next.skipSpace()
            if next.take(",") { next.skipSpace() }
            let start = next
            guard let word = takeWord(&next) else { return false }
            if Self.near.contains(word) {
                reference.scope = .near
                return false
            }
            let isCyrillic = (0x400...0x52F).contains(start.scalar)
            if Self.of.contains(word) {
                // `párrafo 46, a …`, `paragraphe 46, de …` go on with the sentence.
                if bytes[cursor.offset..<start.offset].contains(0x2C), word != "of" { return false }
            } else if isCyrillic, isForeign(word, at: start) || isOwner(word, at: start) {
                next = start
            } else {
                return false
            }
            switch owner(&next, isRussian: isCyrillic) {
            case .agenda:
                reference.range = reference.range.lowerBound..<next.offset
                return true
            case .scope(let scope):
                reference.scope = scope
                return false
            case .part(let part):
                reference.parts.insert(part, at: 0)
                reference.range = reference.range.lowerBound..<next.offset
                cursor = next
            case .foreign:
                reference.isForeign = true
                reference.range =
                    reference.range
                    .lowerBound..<(symbolEnd(behind: start.offset) ?? reference.range.upperBound)
                return false
            }
        }
        return false
    }

    private enum Owner { case agenda, scope(FoundReference.Scope), part(FoundReference.Part), foreign }

    /// Whether a Russian word behind a number says that it belongs to another document. A capital begins a name.
    private func isForeign(_ word: String, at cursor: ScalarCursor) -> Bool {
        ScalarKind.isUpperCyrillic(cursor.scalar) || Self.foreignStems.contains { word.hasPrefix($0) }
    }

    private func isOwner(_ word: String, at cursor: ScalarCursor) -> Bool {
        if Self.this.contains(word) || Self.agendas[word] != nil || word == "предварительной" { return true }
        switch meaning(at: cursor) {
        case .annex, .appendix, .section, .part: return true
        default: return false
        }
    }

    /// What a number belongs to: the words behind `of`.
    private func owner(_ cursor: inout ScalarCursor, isRussian: Bool) -> Owner {
        var isThis = false
        for _ in 0..<5 {
            cursor.skipSpace()
            let start = cursor
            guard let word = takeWord(&cursor) else { return .foreign }
            if Self.articles.contains(word) { continue }
            if Self.this.contains(word) {
                isThis = true
                continue
            }
            if let rest = Self.agendas[word] {
                for expected in rest {
                    cursor.skipSpace()
                    guard takeWord(&cursor) == expected else { return .foreign }
                }
                return .agenda
            }
            switch meaning(at: start) {
            case .annex, .appendix, .section, .part:
                if isThis {
                    return .scope(
                        meaning(at: start) == .annex || meaning(at: start) == .appendix ? .thisAnnex : .near)
                }
                cursor = start
                if let part = takeWordAndNumbers(&cursor) { return .part(part) }
                guard meaning(at: start) == .annex else { return .foreign }
                return endsSentence(behind: start) ? .scope(.onlyAnnex) : .foreign
            default: return isThis && Self.ownDocuments.contains(word) ? .scope(.body) : .foreign
            }
        }
        return .foreign
    }

    /// Whether a mark or the present report follows a word: `of the annex.`, `of the annex to the present report`.
    private func endsSentence(behind start: ScalarCursor) -> Bool {
        var cursor = start
        _ = takeWord(&cursor)
        cursor.skipSpace()
        let scalar = cursor.scalar
        if cursor.isAtEnd { return false }
        if scalar == 0x2E || scalar == 0x2C || scalar == 0x3B || scalar == 0x29 { return true }
        guard let word = takeWord(&cursor), Self.of.contains(word) else { return false }
        if case .scope = owner(&cursor, isRussian: false) { return true }
        return false
    }

    /// `annex II, paragraph 5`, `chapter V, section A`, `annex II (para. 5)`.
    private func takeInner(_ cursor: inout ScalarCursor, into reference: inout FoundReference) -> Bool {
        guard let outer = reference.parts.last, outer.kind != .paragraph || reference.isForeign,
            outer.kind != .agendaItem
        else { return false }
        var next = cursor
        skipSubparagraphs(&next)
        next.skipSpace()
        guard next.take(",") || next.take("(") else { return false }
        next.skipSpace()
        guard let part = takeWordAndNumbers(&next),
            part.kind == .paragraph || part.kind == .section || reference.isForeign,
            part.kind != outer.kind || reference.isForeign
        else { return false }
        if !reference.isForeign { reference.parts.append(part) }
        reference.range = reference.range.lowerBound..<next.offset
        cursor = next
        return true
    }

    /// Reads letters, and hyphens among them, and gives them in small ones; an apostrophe behind them is skipped.
    func takeWord(_ cursor: inout ScalarCursor) -> String? {
        let start = cursor.offset
        while true {
            if cursor.take(where: LineWords.isLetter) != nil { continue }
            var next = cursor
            guard cursor.offset > start, next.take("-"), LineWords.isLetter(next.scalar) else { break }
            cursor = next
        }
        guard cursor.offset > start else { return nil }
        let word = String(decoding: bytes[start..<cursor.offset], as: UTF8.self).lowercased()
        _ = cursor.take(where: { $0 == 0x27 || $0 == 0x2019 })
        return word
    }

    /// Where the first document symbol ends that follows in the same sentence.
    private func symbolEnd(behind offset: Int) -> Int? {
        var end = offset
        while end < bytes.count, end - offset < 120 {
            let byte = bytes[end]
            if byte == 0x2F, let start = symbolStart(before: min(end + 1, bytes.count)) ?? strokeStart(end) {
                var last = end + 1
                while last < bytes.count, DocumentSymbol.isPart(bytes[last]) || bytes[last] == 0x2F {
                    last += 1
                }
                while last > end, bytes[last - 1] == 0x2E || bytes[last - 1] == 0x29 { last -= 1 }
                return start >= offset && last > end + 1 ? last : nil
            }
            if byte == 0x3B || byte == 0x2E && end + 1 < bytes.count && bytes[end + 1] == 0x20 { return nil }
            end += 1
        }
        return nil
    }

    private func strokeStart(_ stroke: Int) -> Int? {
        var start = stroke
        while start > 0, DocumentSymbol.isPart(bytes[start - 1]) { start -= 1 }
        return start < stroke ? start : nil
    }
}
