/// Names in a list as a sentence has it: `阿根廷、巴西和智利`, `Argentina, Brazil and Chile`.
enum NameList {
    /// How many names there are up to the end of the sentence; what is still open in brackets is none.
    static func count(in text: some StringProtocol) -> Int {
        var list = String(text.prefix { !ends.contains($0) })
        list = withoutParentheses(list)
        for name in namesWithJoints { list = list.replacing(name, with: "_") }
        for joint in joints { list = list.replacing(joint, with: "、") }
        return list.split(whereSeparator: { marks.contains($0) }).filter { part in
            guard let first = part.first(where: { !$0.isWhitespace }) else { return false }
            return first != "[" && first != "［"
        }.count
    }

    private static let ends: Set<Character> = ["。", "！", "？", "\n", "\r\n", "\r"]
    private static let marks: Set<Character> = ["、", "，", ",", "；", ";"]
    private static let joints = [" and ", " et ", " y ", " e ", " и ", "以及", "和", "及"]

    /// Names of States, and words in such names, that hold what joins names elsewhere.
    private static let namesWithJoints = [
        "共和", "和平", "埃及", "大不列颠及北爱尔兰", "波斯尼亚和黑塞哥维那", "安提瓜和巴布达", "特立尼达和多巴哥", "圣基茨和尼维斯",
        "圣文森特和格林纳丁斯", "圣多美和普林西比",
        "Great Britain and Northern Ireland", "Bosnia and Herzegovina", "Antigua and Barbuda",
        "Trinidad and Tobago", "Saint Kitts and Nevis", "Saint Vincent and the Grenadines",
        "Sao Tome and Principe",
        "Grande-Bretagne et d’Irlande du Nord", "Grande-Bretagne et d'Irlande du Nord",
        "Gran Bretaña e Irlanda del Norte", "Bosnia y Herzegovina", "Antigua y Barbuda", "Trinidad y Tabago",
        "Trinidad y Tobago", "Saint Kitts y Nevis", "San Vicente y las Granadinas", "Santo Tomé y Príncipe",
        "Великобритании и Северной Ирландии", "Босния и Герцеговина", "Антигуа и Барбуда",
        "Тринидад и Тобаго", "Сент-Китс и Невис", "Сент-Винсент и Гренадины", "Сан-Томе и Принсипи",
    ]

    private static func withoutParentheses(_ text: String) -> String {
        var depth = 0
        return text.filter { character in
            switch character {
            case "(", "（": depth += 1
            case ")", "）":
                if depth > 0 {
                    depth -= 1
                    return false
                }
            default: break
            }
            return depth == 0
        }
    }
}
