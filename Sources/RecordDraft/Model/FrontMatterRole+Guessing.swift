extension FrontMatterRole {
    /// What each of the lines before the first heading says.
    static func roles(of texts: [String]) -> [FrontMatterRole] {
        var roles = texts.map(role)
        if let first = roles.firstIndex(of: nil), !roles[..<first].contains(.title) { roles[first] = .organ }
        if !roles.contains(.title), let title = roles.firstIndex(of: nil) { roles[title] = .title }
        var hasTitle = false
        return roles.map { role in
            defer { hasTitle = hasTitle || role == .title }
            return role == .title && hasTitle ? .other : role ?? .other
        }
    }

    /// What a line says by itself; nil where only its place could tell.
    private static func role(of text: String) -> FrontMatterRole? {
        let plain = bare(text)
        if statuses.contains(where: { isSame($0, plain) }) { return .status }
        if DocumentSymbol.isSymbol(text) || mastheads.contains(where: { begins(plain, $0) }) { return .other }
        if isSession(plain) { return .session }
        if isDate(plain) { return .dates }
        return holds(plain, titleWords) ? .title : nil
    }

    /// Small letters, without brackets, emphasis and note marks, in UTF-8.
    private static func bare(_ text: String) -> [UInt8] {
        var scalars = String.UnicodeScalarView()
        for scalar in text.lowercased().unicodeScalars {
            switch scalar {
            case "*", "[", "]", "［", "］", "【", "】", "(", ")", "（", "）", "#", "_": continue
            default: if !ScalarKind.isNoteMark(scalar.value) { scalars.append(scalar) }
            }
        }
        return Array(trimmed(String(scalars)).utf8)
    }

    /// A text without white space at either end.
    static func trimmed(_ text: String) -> String {
        let scalars = text.unicodeScalars
        func isSpace(_ scalar: Unicode.Scalar) -> Bool {
            ScalarKind.isSpace(scalar.value) || scalar == "\n" || scalar == "\r"
        }
        guard let first = scalars.firstIndex(where: { !isSpace($0) }),
            let last = scalars.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(scalars[first...last])
    }

    // Words are compared byte by byte, those with accents in both of the forms that programs write them in, and lie in the
    // program as they are: this runs before the first screen is drawn.

    /// Whether a text holds one of some words.
    private static func holds(_ text: [UInt8], _ words: [StaticString]) -> Bool {
        words.contains { $0.withUTF8Buffer { Bytes.first($0, in: text) != nil } }
    }

    private static func begins(_ text: [UInt8], _ word: StaticString) -> Bool {
        word.withUTF8Buffer { text.starts(with: $0) }
    }

    private static func ends(_ text: [UInt8], _ word: StaticString) -> Bool {
        word.withUTF8Buffer { text.suffix($0.count).elementsEqual($0) }
    }

    private static func isSame(_ word: StaticString, _ text: [UInt8]) -> Bool {
        word.withUTF8Buffer { text.elementsEqual($0) }
    }

    /// How many scalars there are in UTF-8.
    private static func scalarCount(_ text: [UInt8]) -> Int {
        text.reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
    }

    private static func isSession(_ text: [UInt8]) -> Bool {
        if begins(text, "第") || ends(text, "会议") || ends(text, "會議") {
            return scalarCount(text) <= 24 && holds(text, ["第"])
                && sessionEndings.contains { ends(text, $0) }
        }
        guard text.split(separator: 0x20).count <= 7 else { return false }
        return sessionWords.contains { ends(text, $0) || begins(text, $0) } && !holds(text, titleWords)
    }

    private static func isDate(_ text: [UInt8]) -> Bool {
        let digits = String(decoding: text, as: UTF8.self).unicodeScalars
            .reduce(0) { ScalarKind.digit($1.value) == nil ? $0 : $0 + 1 }
        guard digits >= 5, scalarCount(text) <= 120 else { return false }
        if holds(text, titleWords) { return false }
        return holds(text, ["年"]) && holds(text, ["月"]) || holds(text, months)
    }

    private static let mastheads: [StaticString] = [
        "distr.", "original:", "原文", "分发", "agenda item", "item ", "议程项目", "项目 ", "临时议程", "point ",
        "tema ",
        "пункт ", "البند ", "limited",
    ]
    private static let sessionEndings: [StaticString] = [
        "会议", "届会", "會議", "屆會", "会期", "期会议", "常会",
    ]
    private static let sessionWords: [StaticString] = [
        "session", "período de sesiones", "periodo de sesiones", "сессия", "الدورة", "دورة", "meeting",
        "réunion", "re\u{301}union", "reunión", "reunio\u{301}n", "peri\u{301}odo de sesiones",
    ]
    private static let statuses: [StaticString] = [
        "草案", "草稿", "初稿", "征求意见稿", "draft", "advance draft", "advance unedited version", "provisional",
        "projet",
        "version préliminaire", "version pre\u{301}liminaire", "proyecto", "borrador", "проект", "مشروع",
        "مسودة",
    ]
    private static let titleWords: [StaticString] = [
        "报告", "記錄", "记录", "纪要", "議事", "報告", "会议录", "report", "proceedings", "record", "minutes", "rapport",
        "compte rendu", "comptes rendus", "actes", "délibérations", "de\u{301}libe\u{301}rations", "informe",
        "actas", "acta ", "memoria",
        "доклад",
        "отчет", "отчёт", "отче\u{308}т", "протокол", "материалы", "تقرير", "محضر", "أعمال", "وقائع",
    ]
    private static let months: [StaticString] = [
        "january", "february", "march", "april", "may ", "june", "july", "august", "september", "october",
        "november",
        "december", "janvier", "février", "fe\u{301}vrier", "mars", "avril", "mai ", "juin", "juillet",
        "août", "aou\u{302}t", "septembre",
        "octobre",
        "novembre", "décembre", "de\u{301}cembre", "enero", "febrero", "marzo", "abril", "mayo", "junio",
        "julio", "agosto",
        "septiembre",
        "octubre", "noviembre", "diciembre", "январ", "феврал", "март", "апрел", "мая", "июн", "июл",
        "август",
        "сентябр", "октябр", "ноябр", "декабр", "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيه", "يونيو",
        "يوليه",
        "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر", "حزيران", "تموز", "أيار", "نيسان", "آذار",
        "أيلول",
    ]
}
