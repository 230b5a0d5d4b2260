import TestSupport

/// Makes lines of all that may stand in a draft, and of what should not.
enum SampleText {
    static let pieces = [
        "人居大会", "在", "第 13 条", "2023 年", "6 月 6 日", "，", "。", "：", "（", "）", "《新城市议程》", "“", "”", "——", "……",
        "HSP/HA.2/INF/[--]", "A/76/639–E/2022/10", "[待补]", "12. ", "Silvio Albuquerque", " ", "  ", "\t", "*",
        "l’ordre", "3,300", "é", "e\u{301}", "\u{301}", "👨‍👩‍👧", "🇨🇳", "☎️", "\u{200B}", "\u{202E}", "\u{FEFF}",
        "\u{1B}",
        "\u{7F}", "\u{85}", "한", "각", "नि", "क्ष", "ไทย", "ก่", "العربية", "\u{E000}", "\u{378}", "ｱ", "ｶﾞ",
        "\u{3000}", "\u{A0}",
        "①", "·", "×", "👋🏽", "\u{200D}", "a", "b c",
    ]

    static func text(pieces count: Int, using random: inout SeededGenerator) -> String {
        var text = ""
        for _ in 0..<count { text += pieces.randomElement(using: &random) ?? "" }
        return text
    }

    static func bytes(pieces count: Int, using random: inout SeededGenerator) -> [UInt8] {
        var bytes: [UInt8] = []
        for _ in 0..<count {
            if Int.random(in: 0..<12, using: &random) == 0 {
                bytes.append(UInt8.random(in: .min ... .max, using: &random))
            } else {
                bytes += Array((pieces.randomElement(using: &random) ?? "").utf8)
            }
        }
        return bytes
    }
}
