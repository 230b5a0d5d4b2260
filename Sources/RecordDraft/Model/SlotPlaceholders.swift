/// What stands in brackets in place of something that is not known yet, and what that is.
enum SlotPlaceholders {
    /// How many, or which day.
    static let counts = [
        "number", "date", "dates", "dd/mm/yyyy", "yyyy", "day", "month", "year", "amount", "数字", "數字", "数目",
        "人数", "人數", "日期", "年份",
        "金额",
        "金額", "年", "月", "日", "numéro", "jour", "mois", "année", "montant", "fecha", "fechas",
        "número", "día",
        "mes", "año", "importe", "monto", "дата", "даты", "число", "количество", "месяц", "год", "сумма",
        "التاريخ", "تاريخ",
        "العدد", "عدد", "اليوم", "الشهر", "السنة", "المبلغ",
    ]
    /// Names of people and States.
    static let names = [
        "name", "names", "country", "countries", "姓名", "国名", "國名", "国家",
        "國家", "名单",
        "名單", "人名", "nom", "noms", "pays", "nombres", "país", "países", "имя", "имена", "фамилия", "страна",
        "страны", "الاسم",
        "اسم", "الأسماء", "البلد", "البلدان", "الدولة",
    ]
    /// The name of something, which is said.
    static let namesOf = ["name of …", "names of …", "nom du …", "nom de …", "nombre del …"]
    /// Other texts. `nombre` is a number in French and a name in Spanish.
    static let texts = [
        "place", "venue", "time", "title", "insert", "blank", "symbol", "名称", "名稱", "名字", "时间", "時間", "地点",
        "地點", "编号", "編號",
        "文号", "文號", "标题", "標題", "职务", "職務", "lieu", "heure", "titre", "cote", "nombre", "lugar", "hora",
        "título",
        "signatura", "место", "время", "номер", "название", "наименование", "المكان", "الوقت", "العنوان",
        "الرقم", "الرمز",
    ]

    /// Whether what stands between brackets, folded, is a placeholder: unlike a wording it has to stand alone.
    static func contains(_ folded: [UInt8]) -> Bool {
        kind(of: folded) != nil || foldedTexts.contains(folded)
    }

    /// What a placeholder stands for; nil for one of those that may be anything.
    static func kind(of folded: [UInt8]) -> SlotKind? {
        if foldedCounts.contains(folded) { return .count }
        let isName = foldedNames.contains(folded) || foldedNamesOf.contains { folded.starts(with: $0) }
        return isName ? .names : nil
    }

    // Made when the first brackets with words in them are met: most starts need none of it.
    private static let foldedCounts = counts.map { SlotVocabulary.fold(Array($0.utf8)) }
    private static let foldedNames = names.map { SlotVocabulary.fold(Array($0.utf8)) }
    private static let foldedNamesOf = namesOf.map { SlotVocabulary.fold(Array($0.dropLast().utf8)) }
    private static let foldedTexts = texts.map { SlotVocabulary.fold(Array($0.utf8)) }
}
