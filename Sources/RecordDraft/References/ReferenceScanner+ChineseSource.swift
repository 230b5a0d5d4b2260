extension ReferenceScanner {
    /// What the words beside a reference say of the document that its number belongs to.
    enum Source {
        case unsaid
        /// This draft.
        case own(FoundReference.Scope)
        /// Another document, which is named from an offset on.
        case foreign(Int)
    }

    private static let near: [StaticString] = [
        "上文", "下文", "前文", "后文", "以上", "以下", "上述", "下列", "本章", "本节", "本部分",
    ]
    private static let ownAnnex: [StaticString] = ["本附件", "本附录", "本附錄", "本附文", "本增编", "本决定", "本决议"]
    private static let own: [StaticString] = [
        "本报告", "本次报告", "本记录", "本会议记录", "本次会议记录", "本次会议的记录", "本文件", "本说明", "本报告正文", "报告正文",
        "记录正文", "正文", "本报告草稿", "本报告草案",
    ]
    private static let documents: [StaticString] = [
        "决议", "决定", "规则", "宪章", "公约", "协定", "协议", "议定书", "条约", "条例", "规约", "章程", "盟约", "宣言", "文件",
        "报告", "说明", "结论", "建议", "意见", "纲领", "计划", "原则", "备忘录", "声明", "函", "信", "判决", "文书", "案文", "草案",
        "细则", "安排", "议程", "记录", "文本", "清单", "方案", "战略", "指南", "准则", "法", "序言", "执行部分", "序言部分", "决議",
        "決議", "憲章", "公約", "報告", "规定", "任务规定", "职权范围", "通知", "号文", "评论", "评注", "指引", "框架", "标准", "合同",
    ]

    /// What stands before an offset, in Chinese.
    func chineseSource(before offset: Int) -> Source {
        var end = skippingBlanks(before: offset)
        if let scope = ownScope(before: end) { return .own(scope) }
        if ends(end, "的") { end = skippingBlanks(before: end - 3) }
        if let scope = ownScope(before: end) { return .own(scope) }
        // Behind a comma or inside a bracket only what is surely a document counts.
        var isApart = false
        for _ in 0..<6 {
            if let start = documentStart(before: end, isApart: isApart) { return .foreign(start) }
            let marks: [StaticString] = ["，", ",", "）", ")", "（", "(", "、"]
            if let mark = marks.first(where: { ends(end, $0) }) {
                end = skippingBlanks(before: end - mark.utf8CodeUnitCount)
                isApart = true
            } else if ends(end, "附件") || ends(end, "附录") {
                end = skippingBlanks(before: end - 6)
                if let scope = ownScope(before: end) { return .own(scope) }
            } else if ends(end, "在") || ends(end, "的") {
                end = skippingBlanks(before: end - 3)
            } else if isApart || ends(offset, "其") {
                return ends(offset, "其") ? .foreign(offset - 3) : .unsaid
            } else {
                return .unsaid
            }
        }
        return .unsaid
    }

    private func ownScope(before end: Int) -> FoundReference.Scope? {
        if Self.near.contains(where: { ends(end, $0) }) { return .near }
        if Self.ownAnnex.contains(where: { ends(end, $0) }) { return .thisAnnex }
        return Self.own.contains { ends(end, $0) } ? .body : nil
    }

    private func documentStart(before end: Int, isApart: Bool) -> Int? {
        if ends(end, "同上") || ends(end, "同前") { return end - 6 }
        if let start = symbolStart(before: end) { return start }
        if ends(end, "》") {
            var start = ScalarCursor(bytes, at: end)
            while end - start.offset < Self.reach, let back = start.stepBack() {
                start = back.cursor
                if back.scalar == 0x300A { return start.offset }
            }
            return end - 3
        }
        guard !isApart, let word = Self.documents.first(where: { ends(end, $0) }) else { return nil }
        var start = end - word.utf8CodeUnitCount
        if word.utf8CodeUnitCount == 6, ends(end, "议事规则") { start = end - 12 }
        var number = skippingBlanks(before: start)
        if ends(number, "号") { number = skippingBlanks(before: number - 3) }
        if let symbol = symbolStart(before: number) {
            let ordinal = skippingBlanks(before: symbol)
            return ends(ordinal, "第") ? ordinal - 3 : symbol
        }
        if ends(start, "该") || ends(start, "本") { start -= 3 }
        return start
    }

    /// Where the symbol of a document, or the number of a resolution, begins that ends at an offset: `A/76/639`, `77/165`.
    func symbolStart(before end: Int) -> Int? {
        var start = end
        var (hasStroke, hasDigit) = (false, false)
        while start > 0, end - start < 64 {
            let byte = bytes[start - 1]
            if byte == 0x2F {
                hasStroke = true
            } else if DocumentSymbol.isPart(byte) {
                hasDigit = hasDigit || (0x30...0x39).contains(byte)
            } else if start >= 3, has("–", at: start - 3) {
                start -= 2
            } else {
                break
            }
            start -= 1
        }
        return hasStroke && hasDigit ? start : nil
    }

    /// Whether a document's symbol follows, in brackets or not.
    func isSymbol(behind offset: Int) -> Bool {
        var cursor = ScalarCursor(bytes, at: offset)
        cursor.skipSpace()
        while cursor.take(where: { $0 == 0x28 || $0 == 0xFF08 || $0 == 0x2C || ScalarKind.isSpace($0) })
            != nil
        {}
        let rest = bytes[cursor.offset...].prefix(64)
        let word = rest.prefix { $0 == 0x2F || DocumentSymbol.isPart($0) }
        return word.contains(0x2F) && word.contains { (0x30...0x39).contains($0) }
            && word.first.map { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) } == true
    }

    func skippingBlanks(before offset: Int) -> Int {
        var cursor = ScalarCursor(bytes, at: offset)
        while let back = cursor.stepBack(), ScalarKind.isSpace(back.scalar) { cursor = back.cursor }
        return cursor.offset
    }
}
