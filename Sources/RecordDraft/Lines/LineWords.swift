/// Words that labels are made of, in small letters, scalar by scalar.
enum LineWords {
    static let annexes = words("附件", "附文", "annex", "annexe", "anexo", "приложение", "المرفق", "مرفق")
    static let appendices = words(
        "附录", "附錄", "appendix", "appendice", "apéndice", "apendice", "добавление", "التذييل", "تذييل")
    static let addenda = words(
        "增编", "增編", "addendum", "additif", "adición", "adicion", "дополнение", "الإضافة", "إضافة")
    static let chapters = words(
        "chapter", "chapitre", "capítulo", "capitulo", "глава", "part", "partie", "parte", "часть")

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

    /// Whether a label made of letters or words may begin with a scalar.
    static func mayBegin(_ scalar: UInt32) -> Bool {
        isLetter(scalar) || (0x2160...0x216B).contains(scalar) || scalar == 0x9644 || scalar == 0x589E
    }

    static func isLetter(_ scalar: UInt32) -> Bool {
        ScalarKind.latin(scalar) != 0 || (0xC0...0x24F).contains(scalar) || (0x0400...0x052F).contains(scalar)
            || ScalarKind.isArabic(scalar) && ScalarKind.digit(scalar) == nil
    }
}
