/// Words that labels are made of, in small letters, scalar by scalar.
enum LineWords {
    static let annexes = words("附件", "附文", "annex", "annexe", "anexo", "приложение", "المرفق", "مرفق")
    static let appendices = words(
        "附录", "附錄", "appendix", "appendice", "apéndice", "apendice", "добавление", "التذييل", "تذييل")
    static let addenda = words(
        "增编", "增編", "addendum", "additif", "adición", "adicion", "дополнение", "الإضافة", "إضافة")
    static let chapters = words("chapter", "chapitre", "capítulo", "capitulo", "глава", "الفصل", "الباب")
    /// How a list of the agenda is called behind an item's number.
    static let agendaNames: [StaticString] = [
        "de l’ordre du jour", "de l'ordre du jour", "del programa", "del orden del día", "повестки дня",
        "من جدول الأعمال", "of the agenda",
    ]
    static let divisions = words("part", "partie", "parte", "часть", "الجزء")
    static let articles = words("article", "artículo", "articulo", "статья", "المادة")
    static let agendaItems = words(
        "item", "agenda item", "point", "tema", "пункт", "项目", "议程项目", "البند")
    /// What decisions and resolutions are called at the head of their text.
    static let decisions = words(
        "decision", "resolution", "draft decision", "draft resolution", "décision", "résolution",
        "projet de décision", "projet de résolution", "decisión", "resolución", "proyecto de decisión",
        "proyecto de resolución", "решение", "резолюция", "проект решения", "проект резолюции", "المقرر",
        "القرار", "مشروع القرار", "مشروع المقرر", "决议草案", "决定草案", "決議草案", "決定草案", "决定", "决议")

    /// First, second, … as divisions are numbered in words, in small letters; several languages under each number.
    static let ordinals: [[[UInt32]]] = [
        words("one", "first", "première", "premier", "ier", "primera", "primero", "первая"),
        words("two", "second", "deuxième", "segunda", "вторая"),
        words("three", "third", "troisième", "tercera", "третья"),
        words("four", "fourth", "quatrième", "cuarta", "четвертая", "четвёртая"),
        words("five", "fifth", "cinquième", "quinta", "пятая"),
        words("six", "sixth", "sixième", "sexta", "шестая"),
        words("seven", "seventh", "septième", "séptima", "седьмая"),
        words("eight", "eighth", "huitième", "octava", "восьмая"),
        words("nine", "ninth", "neuvième", "novena", "девятая"),
        words("ten", "tenth", "dixième", "décima", "десятая"),
    ]

    /// First, second, … as Arabic parts are labelled (`أولا -`); further ones are made of two words.
    static let arabicParts: [[[UInt32]]] = [
        words("أولا", "اولا", "أولًا", "أولاً"), words("ثانيا", "ثانيًا", "ثانياً"),
        words("ثالثا", "ثالثًا", "ثالثاً"),
        words("رابعا", "رابعًا", "رابعاً"), words("خامسا", "خامسًا", "خامساً"), words("سادسا", "سادسًا", "سادساً"),
        words("سابعا", "سابعًا", "سابعاً"), words("ثامنا", "ثامنًا", "ثامناً"), words("تاسعا", "تاسعًا", "تاسعاً"),
        words("عاشرا", "عاشرًا", "عاشراً"), words("حادي عشر"), words("ثاني عشر"), words("ثالث عشر"),
        words("رابع عشر"),
        words("خامس عشر"), words("سادس عشر"), words("سابع عشر"), words("ثامن عشر"), words("تاسع عشر"),
        words("عشرون"),
        words("حادي وعشرون"), words("ثاني وعشرون"), words("ثالث وعشرون"), words("رابع وعشرون"),
        words("خامس وعشرون"),
    ]
    /// The names of the letters that Arabic sections are labelled by (`ألف -`).
    static let arabicLetters = words(
        "ألف", "باء", "جيم", "دال", "هاء", "واو", "زاي", "حاء", "طاء", "ياء", "كاف", "لام", "ميم", "نون",
        "سين", "عين",
        "فاء", "صاد", "قاف", "راء", "شين", "تاء", "ثاء", "خاء", "ذال", "ضاد", "ظاء", "غين")
    static let arabicOrdinals = words(
        "الأول", "الاول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع",
        "العاشر",
        "الحادي عشر", "الثاني عشر", "الثالث عشر", "الرابع عشر", "الخامس عشر")

    /// Whether a line's text is page furniture in words: `[待续]`, `第 3 页`, `Page 3 of 12`.
    static func isFurniture(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let plain = text.filter { !(0x30...0x39).contains($0) && $0 != 0x20 }
            .map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        return furniture.contains(plain)
    }

    /// Whether such a line may begin with a byte.
    static func beginsFurniture(_ byte: UInt8) -> Bool { furnitureBytes[Int(byte)] }

    private static let furnitureBytes: [Bool] = {
        var bytes = [Bool](repeating: false, count: 256)
        for word in furniture {
            guard let first = word.first else { continue }
            bytes[Int(first)] = true
            if (0x61...0x7A).contains(first) { bytes[Int(first - 0x20)] = true }
        }
        return bytes
    }()

    private static let furniture: [[UInt8]] = [
        "[待续]", "［待续］", "(待续)", "（待续）", "/...", "[продолжениеследует]", "[يتبع]", "стр.", "Стр.", "Страница",
        "страница", "الصفحة", "pleaserecycle", "merciderecycler", "第页", "第页共页", "第页，共页", "[tobecontinued]",
        "[àsuivre]", "[continuará]", "page",
        "pageof",
        "page/", "página", "pag.", "pagede",
    ].map { Array($0.utf8) }

    private static func words(_ words: String...) -> [[UInt32]] {
        words.map { $0.unicodeScalars.map(\.value) }
    }

    /// A Latin or Cyrillic letter in small; anything else as it is.
    static func lower(_ scalar: UInt32) -> UInt32 {
        switch scalar {
        case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE, 0x0410...0x042F: scalar + 0x20
        default: scalar
        }
    }

    /// 附, 增, 项, 議, 议, 决, 決: what labels of words begin with in Chinese.
    private static let hanBeginnings: [UInt32] = [0x9644, 0x589E, 0x9879, 0x8B70, 0x8BAE, 0x51B3, 0x6C7A]

    /// Whether a label made of letters or words may begin with a scalar.
    static func mayBegin(_ scalar: UInt32) -> Bool {
        isLetter(scalar) || (0x2160...0x216B).contains(scalar) || hanBeginnings.contains(scalar)
    }

    static func isLetter(_ scalar: UInt32) -> Bool {
        ScalarKind.latin(scalar) != 0 || (0xC0...0x24F).contains(scalar) || (0x0400...0x052F).contains(scalar)
            || ScalarKind.isArabic(scalar) && ScalarKind.digit(scalar) == nil
    }
}
