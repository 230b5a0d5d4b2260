/// What stands before a reference in languages written with letters.
extension ReferenceScanner {
    /// What the words beside a reference say of the document that its number belongs to.
    enum Source {
        case unsaid
        /// This draft.
        case own(FoundReference.Scope)
        /// Another document, which is named from an offset on.
        case foreign(Int)
    }

    /// Words that may stand between a document's name and the number.
    private static let between: Set<String> = [
        "the", "also", "au", "aux", "du", "le", "les", "la", "el", "los", "del", "de", "l", "d",
    ]
    private static let within: Set<String> = ["in", "dans", "en", "в", "во"]
    private static let annexes: Set<String> = [
        "annex", "annexe", "anexo", "приложение", "приложения", "приложении", "appendix",
    ]
    private static let nearBefore: Set<String> = [
        "above", "foregoing", "following", "вышеуказанном", "вышеупомянутом",
    ]
    private static let documents: Set<String> = [
        "resolution", "decision", "charter", "convention", "protocol", "covenant", "statute", "agreement",
        "treaty",
        "constitution", "declaration", "rules", "report", "résolution", "décision", "charte", "protocole",
        "pacte", "statut",
        "accord", "resolución", "decisión", "carta", "convención", "convenio", "protocolo", "pacto",
        "acuerdo", "резолюции",
        "резолюция", "решения", "решении", "устава", "конвенции", "протокола", "пакта", "соглашения",
    ]
    /// Words that make the number another document's by themselves.
    private static let others: Set<String> = [
        "ibid", "ibid.", "ibíd.", "ibíd", "idem", "id.", "operative", "preambular", "same", "там",
    ]
    private static let owners: Set<String> = ["its", "their", "his", "her"]

    /// What stands before an offset.
    func source(before offset: Int) -> Source {
        var end = offset
        // Behind a comma or inside a bracket a document counts only with its number.
        var isApart = false
        // `as set out in the annex, paragraph 3`
        var isOfAnnex = false
        // A number that stands between: `Article 5, paragraph 2`, `annex II`.
        var number: Int?
        reading: for _ in 0..<10 {
            end = skippingBlanks(before: end)
            guard end > 0 else { break }
            if let symbol = symbolStart(before: end) { return .foreign(nameStart(before: symbol)) }
            switch bytes[end - 1] {
            case 0x2C, 0x28, 0x29:
                end -= 1
                isApart = true
                continue
            case 0x30...0x39:
                guard number == nil else { return .unsaid }
                while end > 0, (0x30...0x39).contains(bytes[end - 1]) { end -= 1 }
                number = end
                continue
            default: break
            }
            guard let (start, word) = wordBefore(end) else { break }
            if Self.nearBefore.contains(word) { return .own(.near) }
            if Self.others.contains(word) { return .foreign(start) }
            if Self.owners.contains(word) { return .foreign(offset) }
            if word == "же", let (before, there) = wordBefore(skippingBlanks(before: start)), there == "там" {
                return .foreign(before)
            }
            if Self.documents.contains(word) { return number != nil || !isApart ? .foreign(start) : .unsaid }
            if number == nil, isRoman(start..<end) {
                number = start
            } else if number != nil, meaning(at: ScalarCursor(bytes, at: start)) == .article {
                return .foreign(start)
            } else if Self.within.contains(word) {
                isApart = true
            } else if Self.annexes.contains(word) {
                isOfAnnex = true
            } else if !Self.between.contains(word) {
                break reading
            }
            end = start
        }
        return isOfAnnex && number == nil ? .own(.onlyAnnex) : .unsaid
    }

    /// Where the word before a symbol begins if it names a document, `resolution 77/165`, else where the symbol does.
    private func nameStart(before symbol: Int) -> Int {
        let end = skippingBlanks(before: symbol)
        guard end < symbol, let (start, word) = wordBefore(end), Self.documents.contains(word) else {
            return symbol
        }
        return start
    }

    private func isRoman(_ range: Range<Int>) -> Bool {
        bytes[range.lowerBound] < 0x60 && Numerals.roman(Array(bytes[range])) != nil
    }

    /// The word that ends at an offset, in small letters, with a stop behind it or without, and where it begins.
    func wordBefore(_ end: Int) -> (start: Int, word: String)? {
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
