import TestSupport

/// Texts made up of what drafts are made of.
enum RandomText {
    private static let pieces = [
        "\n", "\n\n", "\r\n", "\r", "1. ", "2. ", "4. 文本。", "5. 如下：", "6. [待补]", "一、", "二、 议程（议程项目 2）",
        "A. 开幕", "I. 部分", "附件[--]", "附件一", "附录", "Annex I", "（议程项目 3）", "**", "：", "。", "[--]", "[待补]", "[",
        "]", "¹ 脚注。", "____", "(a) 项", "（4）", "第 5 段 ", "12 bis. ", "城市", "城市可持续发展。", "x", " ", "\u{3000}",
        "7",
        "HSP/HA.2/1", "\u{FEFF}", "\u{1B}[31m", "\u{0}", "\t", "e\u{301}", "👩‍👩‍👧", "\u{202E}", "𠮷", ":9",
    ]

    /// One of the pieces.
    static func piece(_ random: inout SeededGenerator) -> String {
        pieces.randomElement(using: &random) ?? ""
    }

    /// So many lines of them.
    static func draft(lines: Int, _ random: inout SeededGenerator) -> String {
        (0..<lines).map { _ in
            (0..<Int.random(in: 0...5, using: &random)).map { _ in piece(&random) }.joined()
        }.joined(separator: "\n")
    }
}
