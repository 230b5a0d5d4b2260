extension DraftLanguage {
    /// Guesses the language of a sample of text; Chinese where nothing tells.
    init(ofMost sample: [UInt8]) {
        var han = 0
        var arabic = 0
        var cyrillic = 0
        var latin = 0
        sample.withUnsafeBufferPointer { bytes in
            var cursor = ScalarCursor(bytes)
            while !cursor.isAtEnd {
                let scalar = cursor.scalar
                cursor.advance()
                if ScalarKind.isHan(scalar) {
                    han += 1
                } else if ScalarKind.isArabic(scalar) {
                    arabic += 1
                } else if (0x0400...0x052F).contains(scalar) {
                    cyrillic += 1
                } else if ScalarKind.latin(scalar) != 0 || (0xC0...0x24F).contains(scalar) {
                    latin += 1
                }
            }
        }
        // A Chinese character says about as much as three letters do.
        let most = max(han * 3, arabic, cyrillic, latin)
        if most == 0 || most == han * 3 {
            self = .zh
        } else if most == arabic {
            self = .ar
        } else if most == cyrillic {
            self = .ru
        } else {
            self = DraftLanguage.latin(sample)
        }
    }

    /// English, French or Spanish, by the small words that each is full of.
    private static func latin(_ sample: [UInt8]) -> DraftLanguage {
        let text = String(decoding: sample, as: UTF8.self).lowercased()
        var counts: [DraftLanguage: Int] = [:]
        for word in text.split(whereSeparator: { !$0.isLetter }) {
            switch word {
            case "the", "of", "and", "to", "in", "on", "by": counts[.en, default: 0] += 1
            case "le", "les", "des", "et", "du", "au", "aux", "dans", "pour": counts[.fr, default: 0] += 1
            case "el", "los", "las", "del", "y", "al", "por", "para", "con": counts[.es, default: 0] += 1
            default: break
            }
        }
        return [.en, .fr, .es].max { counts[$0, default: 0] < counts[$1, default: 0] } ?? .en
    }
}
