/// Words by which `XX` is known to stand for a number.
enum NumberWords {
    /// The word before says that a number follows.
    static let leads: Set<String> = [
        "paragraph", "paragraphs", "para.", "paras.", "para", "paras", "item", "items", "page", "pages", "p.",
        "pp.", "no.",
        "nos.", "number", "numbers", "№", "between", "us$", "$", "€", "£", "¥", "paragraphe", "paragraphes",
        "par.", "point",
        "points", "nº", "n°", "entre", "párrafo", "párrafos", "párr.", "párrs.", "tema", "temas", "página",
        "páginas", "núm.",
        "núms.", "пункт", "пункта", "пункте", "пункту", "пунктом", "пункты", "пунктах", "пунктов", "пунктами",
        "п.", "пп.",
        "стр.", "между", "الفقرة", "الفقرات", "البند", "البنود", "الصفحة", "بين",
    ]
    /// Words behind which `XX` is twenty in Roman numerals.
    static let romanLeads: Set<String> = [
        "part", "chapter", "article", "articles", "annex", "annexes", "appendix", "section", "title",
        "volume", "vol.", "book",
        "schedule", "partie", "chapitre", "annexe", "appendice", "tome", "titre", "livre", "parte",
        "capítulo", "artículo",
        "anexo", "apéndice", "sección", "título", "tomo", "siglo", "часть", "глава", "статья", "статьи",
        "приложение",
        "приложения", "раздел", "том", "الجزء", "الفصل", "المادة", "المرفق", "附件", "附录", "附錄",
    ]
    /// What makes `XX` a century, or a label of a part, which are Roman.
    static let centuries = ["世纪", "世紀", "部分", "章", "篇", "编", "卷", "век", "столет", "century", "siècle"]
    static let connectors: Set<String> = [
        "-", "–", "—", "~", "～", ",", "，", "、", "to", "and", "or", "至", "和", "到", "及", "或", "与", "à", "et",
        "ou", "a", "y",
        "o", "и", "по", "до", "إلى", "و", "أو",
    ]
    /// Beginnings of words that follow a number, in small letters.
    private static let counted = [
        "%", "％", "per cent", "percent", "million", "billion", "thousand", "member", "state", "delegat",
        "representative",
        "participant", "countr", "parties", "observer", "vote", "speaker", "statement", "day", "month",
        "year", "hour",
        "minute", "dollar", "january", "february", "march ", "april", "june", "july", "august", "september",
        "october",
        "november", "december", "pour cent", "membre", "état", "délégation", "représentant", "pays",
        "observateur", "voix",
        "milliard", "jours", "mois", "heure", "janvier", "février", "mars ", "avril", "mai ", "juin",
        "juillet", "août",
        "septembre", "octobre", "novembre", "décembre", "por ciento", "miembro", "estado", "delegacion",
        "representante",
        "países", "observador", "voto", "millon", "días", "meses", "años", "horas", "de enero", "de febrero",
        "de marzo",
        "de abril", "de mayo", "de junio", "de julio", "de agosto", "de septiembre", "de octubre",
        "de noviembre",
        "de diciembre", "член", "государств", "делегац", "представител", "участник", "стран", "сторон",
        "наблюдател", "голос",
        "миллион", "миллиард", "млн", "млрд", "дней", "месяц", "лет", "процент", "январ", "феврал", "марта",
        "апрел", "мая",
        "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр", "في المائة", "دولة", "دول ", "عضو",
        "وفد", "ممثل",
        "مشارك", "بلد", "مليون", "يوم", "شهر", "سنة",
    ]

    /// The last word before, in small letters, without brackets that open in front of it.
    static func lastWord(of before: String) -> String {
        let scalars = FrontMatterRole.trimmed(before).unicodeScalars
        let start = scalars.lastIndex { endsWord($0.value) }.map { scalars.index(after: $0) }
        let word = String(scalars[(start ?? scalars.startIndex)...]).lowercased()
        // Chinese has no spaces: what is left is the end of it.
        return ["附件", "附录", "附錄"].first { word.hasSuffix($0) } ?? word
    }

    private static func endsWord(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x22, 0x28, 0x2C, 0x3B, 0x5B, 0x201C, 0x3001, 0x3002, 0xFF08, 0xFF0C, 0xFF1A, 0xFF1B, 0xFF3B:
            true
        default: ScalarKind.isSpace(scalar)
        }
    }

    /// `第 XX`, `议程项目 XX`.
    static func isLedByHan(_ before: String) -> Bool {
        let trimmed = FrontMatterRole.trimmed(before)
        return trimmed.hasSuffix("第") || trimmed.hasSuffix("项目") || trimmed.hasSuffix("項目")
    }

    /// What follows `XX to XX`, where that is what follows.
    ///
    /// - Parameter right: What follows, white space taken off.
    static func behindRange(_ right: String) -> String {
        let scalars = right.unicodeScalars
        guard let next = scalars.firstIndex(of: "X"), next > scalars.startIndex else { return right }
        let between = FrontMatterRole.trimmed(String(scalars[..<next]).lowercased())
        let rest = scalars[next...].drop { $0 == "X" }
        guard connectors.contains(between), scalars.distance(from: next, to: rest.startIndex) >= 2 else {
            return right
        }
        return FrontMatterRole.trimmed(String(rest))
    }

    /// Whether what follows is counted: `XX members`, `XX 段`.
    static func isCounted(_ right: String) -> Bool {
        guard let first = right.unicodeScalars.first else { return false }
        if SlotWords.measures.contains(first) || first == "号" || first == "號" {
            return !SlotWords.notMeasures.contains { right.hasPrefix($0) }
        }
        if right.hasPrefix("美元") || right.hasPrefix("May ") { return true }
        // `XX` again, most marks.
        if first.isASCII, first != "%", first == "X" || !LineWords.isLetter(first.value) { return false }
        let small = right.lowercased()
        return counted.contains { small.hasPrefix($0) }
    }
}
