/// Words that tell from beside a slot what it waits for.
enum SlotWords {
    static let annexes = [
        "附件", "附录", "增编", "附文", "annex", "annexes", "appendix", "addendum", "annexe", "appendice", "additif",
        "anexo",
        "apéndice", "adición", "приложение", "приложении", "приложения", "приложению", "приложением",
        "добавлении",
        "добавление", "المرفق", "مرفق", "بالمرفق", "للمرفق", "التذييل",
    ]
    /// Chinese measure words and units.
    static let measures = Set("个次名位项份国届件票人年月日时分天万亿条款段页场轮种类笔期家".unicodeScalars)
    static let notMeasures = ["人居", "国家元首", "日内瓦", "条约", "个别"]
    /// Beginnings of words that are counted.
    static let counted = [
        "member", "state", "meeting", "delegation", "representative", "participant", "countr", "observer",
        "organiz",
        "session", "resolution", "decision", "vote", "speaker", "statement", "day", "month", "dollar",
        "million", "year",
        "hour", "document", "item", "january", "february", "march", "april", "may", "june", "july", "august",
        "september",
        "october", "november", "december", "plenary", "time", "percent", "draft", "projet", "séance", "état",
        "réunion",
        "délégation", "représentant", "pays", "observateur", "résolution", "décision", "membre", "janvier",
        "février",
        "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre",
        "sesion",
        "sesión", "reunion", "estado", "delegacion", "país", "observador", "resolucion", "decision",
        "miembro", "enero",
        "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
        "diciembre",
        "заседан", "государств", "делегац", "представител", "участник", "стран", "резолюц", "решени", "январ",
        "феврал",
        "март", "апрел", "мая", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр", "член",
        "доллар", "جلسات",
        "جلسة", "دولة", "دول", "وفد", "اجتماع", "قرار", "عضو", "ممثل",
    ]
    static let nameFollowers = [
        "观察员", "代表", "先生", "女士", "大使", "主席", "等国", "等会员国", "等政府", "和其他", "observers", "representatives",
    ]
    static let nameLeads = [
        "by", "of", "for", "from", "and", "mr.", "ms.", "mrs.", "by:", "par", "de", "des", "pour", "por",
        "para", "y", "et",
        "и", "от", "m.", "mme", "sr.", "sra.", "г-н", "г-жа", "السيد", "السيدة", "من", "由", "包括", "推选", "任命",
        "来自",
    ]
}
