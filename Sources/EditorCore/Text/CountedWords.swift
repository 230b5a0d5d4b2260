/// What stands behind a number of people, States or organizations, unlike one behind a date or an amount.
enum CountedWords {
    /// Whether a text begins with it, blanks passed over.
    static func begin(_ text: String) -> Bool {
        let text = text.drop { $0 == " " || $0 == "\u{3000}" }
        guard let first = text.first else { return false }
        if measures.contains(first) { return true }
        let word = text.prefix { $0.isLetter }.lowercased()
        guard first.isLetter, !first.isIdeograph, !word.isEmpty else { return false }
        return !others.contains { word.hasPrefix($0) }
    }

    private static let measures: Set<Character> = ["个", "名", "位", "国", "家", "人"]

    /// Beginnings of words behind numbers that count no names.
    private static let others = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
        "november", "december", "day", "hour", "minute", "month", "year", "per", "million", "billion",
        "thousand", "dollar", "meeting", "session", "janvier", "février", "mars", "avril", "mai", "juin",
        "juillet",
        "août", "septembre", "octobre", "novembre", "décembre", "jour", "heure", "mois", "séance", "enero",
        "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
        "diciembre", "día", "hora", "sesion", "sesión", "январ", "феврал", "март", "апрел", "мая", "июн",
        "июл", "август", "сентябр", "октябр", "ноябр", "декабр", "час", "дн", "заседан", "долл",
    ]
}

extension Character {
    fileprivate var isIdeograph: Bool { unicodeScalars.first?.properties.isIdeographic ?? false }
}
