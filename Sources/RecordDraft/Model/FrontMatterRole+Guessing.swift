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
        if statuses.contains(plain) { return .status }
        if DocumentSymbol.isSymbol(text) || isMasthead(plain) { return .other }
        if isSession(plain) { return .session }
        if isDate(plain) { return .dates }
        return holds(Array(plain.utf8), titleWords) ? .title : nil
    }

    /// Small letters, without brackets, emphasis and note marks.
    private static func bare(_ text: String) -> String {
        let scalars = text.lowercased().unicodeScalars.filter { scalar in
            !"*[]［］【】()（）#_".unicodeScalars.contains(scalar) && !ScalarKind.isNoteMark(scalar.value)
        }
        return trimmed(String(String.UnicodeScalarView(scalars)))
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

    /// Whether a text holds one of some words. Compares bytes that lie in the program as they are, since this runs before
    /// the first screen is drawn.
    private static func holds(_ text: [UInt8], _ words: [StaticString]) -> Bool {
        words.contains { $0.withUTF8Buffer { Bytes.first($0, in: text) != nil } }
    }

    private static func isMasthead(_ text: String) -> Bool {
        let starts = [
            "distr.", "original:", "原文", "分发", "agenda item", "item ", "议程项目", "项目 ", "临时议程", "point ",
            "tema ",
            "пункт ", "البند ", "general\n", "limited",
        ]
        return starts.contains { text.hasPrefix($0) }
    }

    private static func isSession(_ text: String) -> Bool {
        if text.hasPrefix("第") || text.hasSuffix("会议") || text.hasSuffix("會議") {
            let endings = ["会议", "届会", "會議", "屆會", "会期", "期会议", "常会"]
            let isShort = text.unicodeScalars.count <= 24
            return isShort && text.contains("第") && endings.contains { text.hasSuffix($0) }
        }
        let words = text.split(separator: " ")
        guard words.count <= 7 else { return false }
        return [
            "session", "período de sesiones", "periodo de sesiones", "сессия", "الدورة", "دورة", "meeting",
            "réunion", "reunión",
        ]
        .contains { text.hasSuffix($0) || text.hasPrefix($0) }
            && !holds(Array(text.utf8), titleWords)
    }

    private static func isDate(_ text: String) -> Bool {
        let digits = text.unicodeScalars.filter { ScalarKind.digit($0.value) != nil }.count
        guard digits >= 5, text.unicodeScalars.count <= 120 else { return false }
        let bytes = Array(text.utf8)
        if holds(bytes, titleWords) { return false }
        return holds(bytes, ["年"]) && holds(bytes, ["月"]) || holds(bytes, months)
    }

    private static let statuses = [
        "草案", "草稿", "初稿", "征求意见稿", "draft", "advance draft", "advance unedited version", "provisional",
        "projet",
        "version préliminaire", "proyecto", "borrador", "проект", "مشروع", "مسودة",
    ]
    private static let titleWords: [StaticString] = [
        "报告", "記錄", "记录", "纪要", "議事", "報告", "会议录", "report", "proceedings", "record", "minutes", "rapport",
        "compte rendu", "comptes rendus", "actes", "delibérations", "informe", "actas", "acta ", "memoria",
        "доклад",
        "отчет", "отчёт", "протокол", "материалы", "تقرير", "محضر", "أعمال", "وقائع",
    ]
    private static let months: [StaticString] = [
        "january", "february", "march", "april", "may ", "june", "july", "august", "september", "october",
        "november",
        "december", "janvier", "février", "mars", "avril", "mai ", "juin", "juillet", "août", "septembre",
        "octobre",
        "novembre", "décembre", "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto",
        "septiembre",
        "octubre", "noviembre", "diciembre", "январ", "феврал", "март", "апрел", "мая", "июн", "июл",
        "август",
        "сентябр", "октябр", "ноябр", "декабр", "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيه", "يونيو",
        "يوليه",
        "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر", "حزيران", "تموز", "أيار", "نيسان", "آذار",
        "أيلول",
    ]
}
