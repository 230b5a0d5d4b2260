/// What stands behind the number of a reference in languages written with letters.
extension ReferenceScanner {
    /// Words that say that what is referred to stands near.
    static let near: Set<String> = [
        "above", "below", "supra", "infra", "ci-dessus", "ci-après", "anterior", "anteriores", "precedente",
        "precedentes",
        "siguiente", "siguientes", "выше", "ниже",
    ]
    /// Words before what a number belongs to.
    static let of: Set<String> = ["of", "de", "du", "des", "del", "d"]
    /// The same behind an annex: `annex II to resolution 77/165`.
    private static let to: Set<String> = ["to", "à", "au", "a", "al", "к", "ко"]
    private static let respectively: Set<String> = [
        "respectively", "respectivement", "respectivamente", "соответственно",
    ]
    private static let articles: Set<String> = [
        "the", "la", "le", "les", "l", "el", "los", "las", "provisional", "provisoire", "предварительной",
        "de",
    ]
    private static let this: Set<String> = [
        "this", "these", "present", "présent", "présente", "présents", "presente", "presentes", "este",
        "esta", "ce", "cet",
        "cette", "настоящего", "настоящей", "настоящему", "настоящих", "данного", "данной",
    ]
    private static let ownDocuments: Set<String> = [
        "report", "record", "records", "document", "proceedings", "note", "summary", "rapport", "compte",
        "actes", "informe",
        "documento", "acta", "actas", "nota", "доклада", "докладу", "документа", "документу", "отчета",
        "отчёта", "отчету",
        "отчёту", "записки",
    ]
    /// What the agenda is called, and the words behind that.
    private static let agendas: [String: [String]] = [
        "agenda": [], "programa": [], "ordre": ["du", "jour"], "orden": ["del", "día"], "повестки": ["дня"],
    ]
    private static let provisional: Set<String> = ["provisoire", "provisional"]
    /// How Russian words begin that name, in the genitive, what a number belongs to.
    private static let foreignStems = [
        "резолюц", "решени", "доклад", "документ", "стать", "правил", "устав", "конвенц", "протокол",
        "соглашени", "договор",
        "деклараци", "постановля", "преамбул", "записк", "этой", "этого", "той", "того", "указанн",
        "упомянут", "ее", "её",
        "его", "их", "пакт", "статут", "программ", "положени", "регламент", "проект", "заключительн", "общих",
        "рекомендац",
    ]

    /// Which agenda is named behind an item.
    enum Agenda { case own, another }

    /// What a number belongs to.
    private enum Owner {
        case agenda(Agenda)
        case scope(FoundReference.Scope)
        case part(FoundReference.Part)
        /// Another document; an article of it ends at an offset.
        case foreign(articleEnd: Int? = nil)
    }

    /// Reads on behind the numbers: a paragraph within an annex, an annex around a section, words that say which document. Gives
    /// which agenda is named, nil where none is.
    func readTail(_ cursor: inout ScalarCursor, into reference: inout FoundReference) -> Agenda? {
        for _ in 0..<5 {
            if takeInner(&cursor, into: &reference) { continue }
            var next = cursor
            skipSubparagraphs(&next)
            next.skipSpace()
            let hasComma = next.take(",")
            next.skipSpace()
            var start = next
            guard var word = takeWord(&next) else { return nil }
            let isRespectively = Self.respectively.contains(word)
            if isRespectively {
                next.skipSpace()
                _ = next.take(",")
                next.skipSpace()
                start = next
                guard let behind = takeWord(&next) else { return nil }
                word = behind
            }
            if Self.near.contains(word) {
                reference.scope = .near
                return nil
            }
            // `paragraph 5 thereof`: of the resolution that the sentence is about.
            if word == "thereof" || word == "thereto" {
                reference.isForeign = true
                return nil
            }
            if Self.of.contains(word) || isAnnex(reference) && Self.to.contains(word) {
                // `párrafo 46, a …`, `paragraphe 46, de …` go on with the sentence.
                if hasComma, !isRespectively, word != "of" { return nil }
            } else if ScalarKind.isUpperCyrillic(start.scalar) || ScalarKind.isLowerCyrillic(start.scalar),
                isRussianOwner(word, at: start)
            {
                next = start
            } else {
                return nil
            }
            let owner = owner(&next)
            switch owner {
            case .agenda, .part: reference.range = reference.range.lowerBound..<next.offset
            case .foreign(let articleEnd):
                let end = symbolEnd(behind: start.offset) ?? articleEnd ?? reference.range.upperBound
                reference.range = reference.range.lowerBound..<end
            case .scope: break
            }
            switch owner {
            case .agenda(let agenda): return agenda
            case .scope(let scope):
                reference.scope = scope
                return nil
            case .part(let part):
                reference.parts.insert(part, at: 0)
                cursor = next
            case .foreign:
                reference.isForeign = true
                return nil
            }
        }
        return nil
    }

    private func isAnnex(_ reference: FoundReference) -> Bool {
        reference.parts.contains { $0.kind == .annex }
    }

    /// Whether a Russian word behind a number names what it belongs to. A capital begins a name.
    private func isRussianOwner(_ word: String, at cursor: ScalarCursor) -> Bool {
        if ScalarKind.isUpperCyrillic(cursor.scalar)
            || Self.foreignStems.contains(where: { word.hasPrefix($0) })
        {
            return true
        }
        if Self.this.contains(word) || Self.agendas[word] != nil || word == "предварительной" { return true }
        switch meaning(at: cursor) {
        case .annex, .appendix, .section, .part: return true
        default: return false
        }
    }

    /// Reads what a number belongs to: the words behind `of`.
    private func owner(_ cursor: inout ScalarCursor) -> Owner {
        var isThis = false
        for _ in 0..<5 {
            cursor.skipSpace()
            let start = cursor
            guard let word = takeWord(&cursor) else { return .foreign() }
            if Self.articles.contains(word) { continue }
            if Self.this.contains(word) {
                isThis = true
                continue
            }
            if let rest = Self.agendas[word] {
                return takeWords(rest, &cursor) ? .agenda(agenda(behind: cursor)) : .foreign()
            }
            let meaning = meaning(at: start)
            switch meaning {
            case .annex, .appendix, .section, .part:
                let isAnnex = meaning == .annex || meaning == .appendix
                if isThis { return .scope(isAnnex ? .thisAnnex : .near) }
                var next = start
                if let part = takeWordAndNumbers(&next) {
                    cursor = next
                    return .part(part)
                }
                if meaning == .annex, endsPhrase(behind: cursor) { return .scope(.onlyAnnex) }
            case .article:
                var next = start
                if takeWordAndNumbers(&next) != nil { return .foreign(articleEnd: next.offset) }
            default: if isThis, Self.ownDocuments.contains(word) { return .scope(.body) }
            }
            return .foreign()
        }
        return .foreign()
    }

    private func takeWords(_ words: [String], _ cursor: inout ScalarCursor) -> Bool {
        for word in words {
            cursor.skipSpace()
            guard takeWord(&cursor) == word else { return false }
        }
        return true
    }

    /// Whose agenda it is that is named before a cursor: `the agenda of the Council` is another.
    private func agenda(behind cursor: ScalarCursor) -> Agenda {
        var next = cursor
        next.skipSpace()
        var word = takeWord(&next)
        if let provisional = word, Self.provisional.contains(provisional) {
            next.skipSpace()
            word = takeWord(&next)
        }
        guard let word, Self.of.contains(word) else { return .own }
        if case .scope = owner(&next) { return .own }
        return .another
    }

    /// Whether a mark or the present report follows: `of the annex.`, `of the annex to the present report`.
    private func endsPhrase(behind cursor: ScalarCursor) -> Bool {
        var cursor = cursor
        cursor.skipSpace()
        if [0x2E, 0x2C, 0x3B, 0x29].contains(cursor.scalar) { return true }
        guard let word = takeWord(&cursor), Self.of.contains(word) || Self.to.contains(word) else {
            return false
        }
        if case .scope = owner(&cursor) { return true }
        return false
    }

    /// `annex II, paragraph 5`, `chapter V, section A`, `annex II (para. 5)`, `article 10, paragraph 2`.
    private func takeInner(_ cursor: inout ScalarCursor, into reference: inout FoundReference) -> Bool {
        guard let outer = reference.parts.last, outer.kind != .agendaItem else { return false }
        var next = cursor
        skipSubparagraphs(&next)
        next.skipSpace()
        let isInBrackets = next.take("(")
        guard isInBrackets || next.take(",") else { return false }
        next.skipSpace()
        guard let part = takeWordAndNumbers(&next) else { return false }
        let isInner =
            outer.kind != .paragraph && part.kind != outer.kind
            && (part.kind == .paragraph || part.kind == .section)
        if part.numbers.isEmpty {
            // `section G (Article 3)`: a treaty's.
            guard isInBrackets || reference.isForeign else { return false }
            reference.isForeign = true
        } else if isInner {
            reference.parts.append(part)
        } else if !reference.isForeign {
            return false
        }
        if isInBrackets { _ = next.take(")") }
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
}
