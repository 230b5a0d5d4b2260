/// Words that stand before a number in references, in English, French, Spanish and Russian.
struct ReferenceWord {
    /// What the number behind the word is.
    enum Meaning {
        case paragraph, section, part, annex, appendix, agendaItem
        /// An item of the agenda where the agenda is named behind the number, else nothing: `point 7 de l’ordre du jour`.
        case agendaPoint
        /// A paragraph; an item of the agenda where the agenda is named behind the number: `пункт 7 повестки дня`.
        case paragraphOrItem
        /// An article or a rule, which is another document's.
        case article
    }

    var meaning: Meaning
    /// Whether a list may follow, and not only a range.
    var isPlural = false
    /// `para` is a word of English drafts alone: in Spanish it means “for”.
    var isEnglish = false

    /// The word that some bytes are, by their hash.
    static func word(hash: UInt64) -> ReferenceWord? { table[hash] }

    /// FNV-1a of 64 bits.
    struct Hash {
        private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

        mutating func add(_ scalar: UInt32) {
            value = (value ^ UInt64(LineWords.lower(scalar))) &* 0x0000_0100_0000_01B3
        }
    }

    private static let table: [UInt64: ReferenceWord] = {
        var table: [UInt64: ReferenceWord] = [:]
        func add(_ words: String, _ meaning: Meaning, isPlural: Bool = false, isEnglish: Bool = false) {
            for word in words.split(separator: " ") {
                // Words are read from their end.
                var hash = Hash()
                for scalar in word.unicodeScalars.reversed() { hash.add(scalar.value) }
                table[hash.value] = ReferenceWord(meaning: meaning, isPlural: isPlural, isEnglish: isEnglish)
            }
        }
        add("paragraph para. paragraphe párrafo parrafo párr. parr.", .paragraph)
        add("para", .paragraph, isEnglish: true)
        add(
            "paragraphs paras. paras paragraphes par. párrafos parrafos párrs. parrs.", .paragraph,
            isPlural: true)
        add("пункт пункта пункте пункту пунктом п.", .paragraphOrItem)
        add("пункты пунктов пунктах пунктам пунктами пп.", .paragraphOrItem, isPlural: true)
        add("annex annexe anexo приложение приложении приложению приложением", .annex)
        add(
            "annexes anexos приложения приложений приложениях приложениям приложениями", .annex,
            isPlural: true)
        add("appendix appendice apéndice добавление добавлении добавлению добавлением", .appendix)
        add("appendices apéndices добавления добавлений добавлениях", .appendix, isPlural: true)
        add("section sect. sec. sección secc. раздел раздела разделе разделу разделом", .section)
        add("sections sects. secciones разделы разделов разделах разделам", .section, isPlural: true)
        add("part chapter chap. partie chapitre parte capítulo capitulo cap.", .part)
        add("часть часть части частью глава главы главе главу главой", .part)
        add(
            "parts chapters chapitres parties partes capítulos частей частях глав главах", .part,
            isPlural: true)
        add("item tema", .agendaItem)
        add("items temas", .agendaItem, isPlural: true)
        add("point", .agendaPoint)
        add("points", .agendaPoint, isPlural: true)
        add(
            "article art. rule regulation artículo articulo règle regla статья статьи статье статью ст.",
            .article)
        add(
            "articles arts. rules regulations artículos règles reglas статей статьях правила правило",
            .article, isPlural: true)
        add("правилом правиле правил", .article, isPlural: true)
        return table
    }()
}
