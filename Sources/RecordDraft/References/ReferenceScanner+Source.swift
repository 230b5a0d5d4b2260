/// What stands before a reference in languages written with letters.
extension ReferenceScanner {
    private static let between: Set<String> = [
        "in", "operative", "preambular", "the", "also", "au", "aux", "du", "le", "les", "la", "el", "los",
        "del", "en", "dans",
        "в", "во", "de", "l", "d", "annex", "annexe", "anexo", "приложение", "приложения", "appendix",
    ]
    private static let near: Set<String> = [
        "above", "foregoing", "following", "following", "вышеуказанном", "вышеупомянутом",
    ]
    private static let documents: Set<String> = [
        "resolution", "decision", "charter", "convention", "protocol", "covenant", "statute", "agreement",
        "résolution",
        "décision", "charte", "protocole", "pacte", "statut", "accord", "resolución", "decisión", "carta",
        "convención",
        "convenio", "protocolo", "pacto", "acuerdo", "резолюции", "резолюция", "решения", "решении", "устава",
        "конвенции",
        "протокола", "пакта", "соглашения", "treaty", "constitution", "declaration", "rules", "report",
    ]
    private static let ibid: Set<String> = [
        "ibid", "ibid.", "ibíd.", "ibíd", "idem", "id.", "its", "their", "там",
    ]

    /// What stands before an offset.
    func source(before offset: Int) -> Source {
        var end = offset
        var isApart = false
        var number: Int?
        for _ in 0..<10 {
            end = skippingBlanks(before: end)
            guard end > 0 else { return .unsaid }
            switch bytes[end - 1] {
            case 0x2C, 0x28, 0x29:
                if let start = symbolStart(before: end) { return .foreign(start) }
                end -= 1
                isApart = true
                continue
            case 0x2F, 0x30...0x39:
                if let start = symbolStart(before: end) { return .foreign(start) }
                var start = end
                while start > 0, (0x30...0x39).contains(bytes[start - 1]) { start -= 1 }
                guard start < end, number == nil else { return .unsaid }
                number = start
                end = start
                continue
            default: break
            }
            if let start = symbolStart(before: end) { return .foreign(start) }
            guard let (start, word) = wordBefore(end) else { return .unsaid }
            if Self.near.contains(word) { return .own(.near) }
            if Self.ibid.contains(word) { return .foreign(start) }
            if word == "же", let (before, there) = wordBefore(skippingBlanks(before: start)), there == "там" {
                return .foreign(before)
            }
            if Self.documents.contains(word) { return number != nil || !isApart ? .foreign(start) : .unsaid }
            if number != nil || isRoman(start..<end) {
                if number == nil {
                    number = start
                    end = start
                    continue
                }
                let isArticle = meaning(at: ScalarCursor(bytes, at: start)) == .article
                if isArticle { return .foreign(start) }
                if !Self.between.contains(word) { return .unsaid }
            }
            guard Self.between.contains(word) else { return .unsaid }
            end = start
        }
        return .unsaid
    }

    private func isRoman(_ range: Range<Int>) -> Bool {
        Numerals.roman(Array(bytes[range])) != nil && bytes[range.lowerBound] < 0x60
    }

    private func wordBefore(_ end: Int) -> (start: Int, word: String)? {
        var cursor = ScalarCursor(bytes, at: end)
        if let back = cursor.stepBack(), back.scalar == 0x2E || back.scalar == 0x27 || back.scalar == 0x2019 {
            cursor = back.cursor
        }
        let letters = cursor.offset
        var count = 0
        while count < 24, let back = cursor.stepBack(), LineWords.isLetter(back.scalar) {
            cursor = back.cursor
            count += 1
        }
        guard cursor.offset < letters else { return nil }
        let isStop = letters < end && bytes[letters] == 0x2E
        let word = String(decoding: bytes[cursor.offset..<(isStop ? end : letters)], as: UTF8.self)
            .lowercased()
        return (cursor.offset, word)
    }
}
