/// A hash of the first letters of a title, by which a title is recognized where it comes again: in another case, with other
/// digits, marks and spaces, with page numbers behind it or brackets.
enum TitleHash {
    /// How much of a title counts: a Chinese character as two, any other letter as one.
    private static let limit = 24
    /// A title with less is too short to be recognized.
    private static let least = 3

    /// The hash (FNV-1a, over scalars) of a line from an offset on; 0 where there are too few letters.
    static func hash(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> UInt32 {
        var cursor = ScalarCursor(bytes, at: start)
        var hash: UInt32 = 2_166_136_261
        var weight = 0
        while weight < limit, !cursor.isAtEnd {
            let byte = bytes[cursor.offset]
            var scalar = UInt32(byte)
            if byte < 0x80 {
                cursor.offset += 1
                if byte == 0x28, weight >= least { break }
                guard (0x61...0x7A).contains(byte | 0x20) else { continue }
                scalar |= 0x20
            } else {
                // Most letters beyond ASCII are Chinese, of three bytes.
                if (0xE4...0xE9).contains(byte), cursor.offset + 2 < bytes.count {
                    let (second, third) = (bytes[cursor.offset + 1], bytes[cursor.offset + 2])
                    if second & 0xC0 == 0x80, third & 0xC0 == 0x80 {
                        scalar = UInt32(byte & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
                        cursor.offset += 3
                        hash = (hash ^ scalar) &* 16_777_619
                        weight += 2
                        continue
                    }
                }
                scalar = cursor.scalar
                cursor.advance()
                if scalar == 0xFF08, weight >= least { break }
                guard counts(scalar) else { continue }
                scalar = LineWords.lower(scalar)
            }
            hash = (hash ^ scalar) &* 16_777_619
            weight += ScalarKind.isHan(scalar) ? 2 : 1
        }
        return weight >= least ? max(hash, 1) : 0
    }

    /// Whether a scalar beyond ASCII is a letter that counts: vowel marks and lengthening of Arabic do not.
    private static func counts(_ scalar: UInt32) -> Bool {
        (ScalarKind.isHan(scalar) || LineWords.isLetter(scalar)) && !(0x064B...0x0655).contains(scalar)
            && scalar != 0x0640
    }

    /// The hash of a text.
    static func hash(_ text: String) -> UInt32 {
        Array(text.utf8).withUnsafeBufferPointer { hash($0, from: 0) }
    }

    /// The hashes of titles that first paragraphs stand below.
    static let introductions = Set(
        ["Introduction", "Introducción", "Введение", "导言", "引言", "مقدمة", "Opening of the session"].map(hash))

    /// The hashes of the titles that lists of the agenda bear; “Agenda” alone is the title of a section too.
    static let agendas = Set(
        [
            "临时议程", "临时议程说明", "Provisional agenda", "Ordre du jour provisoire", "Programa provisional",
            "Предварительная повестка дня", "جدول الأعمال المؤقت",
        ].map(hash))

    /// The hashes of the last line of a masthead that says whose text follows.
    static let notes = Set(
        [
            "秘书处的说明", "秘书长的说明", "主席的说明", "Note by the secretariat", "Note by the Secretary-General",
            "Note by the Chair", "Note du secrétariat", "Note du Secrétaire général", "Nota de la secretaría",
            "Nota del Secretario General", "Записка секретариата", "Записка Генерального секретаря",
            "مذكرة من الأمانة", "مذكرة من الأمين العام",
        ].map(hash))

    /// The hashes of the heads of a contents table's columns.
    static let columnHeads = Set(
        [
            "章次", "段次", "页次", "页数", "段次页次", "Chapter", "Paragraphs", "Page", "Paragraphs Page", "Chapitre",
            "Paragraphes",
            "Pages", "Paragraphes Page", "Paragraphes Pages", "Capítulo", "Párrafos", "Página", "Pág.",
            "Págs.", "Párr.",
            "Párrafos Página", "Párr. Pág.", "Capítulo Párrafos Página", "Глава", "Раздел", "Пункты", "Стр.",
            "Страница",
            "Пункты Стр.", "Глава Пункты Стр.", "Раздел Стр.", "Пункты Страница", "الفصل", "الفقرات",
            "الصفحة",
            "الفقرات الصفحة",
        ].map(hash))

    /// The hashes of the titles that contents tables bear.
    static let contents = Set(
        [
            "目录", "目次", "章次", "章次段次页次", "章次页次", "段次页次", "Contents", "Table of contents", "List of contents",
            "Table des matières", "Sommaire", "Índice", "Indice", "Sumario", "Contenido", "Содержание",
            "Оглавление",
            "المحتويات", "محتويات", "جدول المحتويات", "الفهرس", "Chapter Paragraphs Page", "Chapter Page",
        ].map(hash))
}
