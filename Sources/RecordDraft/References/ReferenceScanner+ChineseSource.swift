/// What stands before a reference in Chinese.
extension ReferenceScanner {
    private static let nearHere = HanWords("上文 下文 前文 后文 以上 以下 上述 下列 本章 本节 本部分")
    private static let thisAnnex = HanWords("本附件 本附录 本附文 本增编 本决定 本决议")
    private static let thisReport = HanWords(
        "本报告 本次报告 本记录 本会议记录 本次会议记录 本次会议的记录 本文件 本说明 报告正文 记录正文 本报告正文 本报告草稿 本报告草案 本次会议报告 本次会议的报告 本届会议报告 本届会议的报告")
    private static let documents = HanWords(
        """
        决议 决定 规则 议事规则 宪章 公约 协定 协议 议定书 条约 条例 规约 章程 盟约 宣言 文件 报告 说明 结论 建议 意见 纲领 计划 原则 \
        备忘录 声明 函 信 判决 文书 案文 草案 细则 安排 议程 记录 文本 清单 方案 战略 指南 准则 法 序言 执行部分 序言部分 规定 任务规定 \
        职权范围 通知 评论 评注 指引 框架 标准 合同 简报 公报 纪要
        """)
    private static let documentNumbers = HanWords("号文件 号文 号决议 号决定 号报告 号决议草案 号决定草案")
    private static let annexes = HanWords("附件 附录 附文")
    private static let meetings = HanWords("届会 会议 届会的 会议的")

    /// A reference with what the words before and behind it say of whose number it is.
    func placed(_ found: FoundReference) -> FoundReference {
        var reference = found
        switch chineseSource(before: reference.range.lowerBound) {
        case .own(let scope): if reference.scope == .unsaid { reference.scope = scope }
        // A blank is left for this draft's annex, whatever word stands before it.
        case .foreign(let start) where !reference.hasSlot || reference.kind == .paragraph:
            reference.isForeign = true
            reference.range = start..<reference.range.upperBound
        case .foreign, .unsaid:
            if isSymbol(behind: reference.range.upperBound) { reference.isForeign = true }
        }
        if reference.scope == .unsaid, reference.parts.count == 1,
            isOfSpeech(reference.parts[0], reference.range)
        {
            reference.isForeign = true
        }
        return reference
    }

    /// `第一段` is seldom the paragraph numbered 1, and `会议第二部分` no part of the report.
    private func isOfSpeech(_ part: FoundReference.Part, _ range: Range<Int>) -> Bool {
        if case .number(let number)? = part.numbers.first?.value {
            return number.digits == .chinese && number.number < 10
        }
        return part.kind == .part
            && start(of: Self.meetings, endingAt: skippingBlanks(before: range.lowerBound)) != nil
    }

    /// What stands before an offset.
    func chineseSource(before offset: Int) -> Source {
        var end = skippingBlanks(before: offset)
        // Behind a comma or inside a bracket only what is surely a document counts.
        var isApart = false
        for _ in 0..<6 {
            if let scope = ownScope(before: end), !isApart { return .own(scope) }
            if let start = documentStart(before: end, isApart: isApart) { return .foreign(start) }
            if ends(end, "其") || ends(end, "其中") { return isApart ? .unsaid : .foreign(offset) }
            var cursor = ScalarCursor(bytes, at: end)
            guard let back = cursor.stepBack() else { return .unsaid }
            switch back.scalar {
            case 0x2C, 0xFF0C, 0x28, 0xFF08, 0x29, 0xFF09, 0x3001:
                cursor = back.cursor
                isApart = true
            case 0x7684, 0x5728: cursor = back.cursor  // 的 在
            default:
                let words: [StaticString] = ["特别是", "尤其是", "包括", "特別是", "尤其", "特别"]
                if let word = words.first(where: { ends(end, $0) }) {
                    cursor.offset = end - word.utf8CodeUnitCount
                } else if let start = start(of: Self.annexes, endingAt: end) {
                    cursor.offset = start
                } else {
                    return .unsaid
                }
            }
            end = skippingBlanks(before: cursor.offset)
        }
        return .unsaid
    }

    private func ownScope(before end: Int) -> FoundReference.Scope? {
        if start(of: Self.nearHere, endingAt: end) != nil { return .near }
        if start(of: Self.thisAnnex, endingAt: end) != nil { return .thisAnnex }
        let isText = ends(end, "正文") && start(of: Self.documents, endingAt: end - 6) == nil
        return isText || start(of: Self.thisReport, endingAt: end) != nil ? .body : nil
    }

    /// Where the name or symbol of a document begins that ends at an offset.
    private func documentStart(before end: Int, isApart: Bool) -> Int? {
        if ends(end, "同上") || ends(end, "同前") { return end - 6 }
        if let start = symbolStart(before: end) { return start }
        if ends(end, "》") { return titleStart(before: end) }
        if let start = start(of: Self.documentNumbers, endingAt: end),
            let symbol = symbolStart(before: skippingBlanks(before: start))
        {
            let ordinal = skippingBlanks(before: symbol)
            return ends(ordinal, "第") ? ordinal - 3 : symbol
        }
        guard let start = start(of: Self.documents, endingAt: end) else { return nil }
        // `该决议（第 3 段）`
        if isApart { return ends(start, "该") || ends(start, "該") ? start - 3 : nil }
        return symbolStart(before: skippingBlanks(before: start))
            ?? (ends(start, "该") || ends(start, "該") || ends(start, "本") ? start - 3 : start)
    }

    /// Where a title in its marks begins: `《议事规则》`.
    private func titleStart(before end: Int) -> Int {
        var start = ScalarCursor(bytes, at: end)
        while end - start.offset < Self.longestTitle, let back = start.stepBack() {
            start = back.cursor
            if back.scalar == 0x300A { return start.offset }
        }
        return end - 3
    }

    /// How far the beginning of a title is looked for, in bytes.
    private static let longestTitle = 240
}
