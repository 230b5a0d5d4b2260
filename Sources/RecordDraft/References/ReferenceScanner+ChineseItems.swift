/// Agenda items in Chinese.
extension ReferenceScanner {
    private static let items = HanWords("项目 议程项目")
    private static let units = HanWords("年 月 日 个 万 亿 千 百 多 美元 名 位 次 号 余 家 欧元 种 国 人 份 件 页 段 条")
    private static let sessions = HanWords("届会议 届会议的 届会 届会的")
    private static let thisSession = HanWords("本届会议 本届会议的 本届会")

    /// `议程项目 7`, `项目 7 至 9`: the reference whose first number stands at an offset.
    func chineseItem(at offset: Int, behind end: Int) -> FoundReference? {
        guard let start = start(of: Self.items, endingAt: end), bytes[offset] < 0x80 || bytes[offset] == 0xEF
        else {
            return nil
        }
        var cursor = ScalarCursor(bytes, at: offset)
        var numbers = takeNumbers(&cursor, of: .agendaItem, list: .open)
        while let last = numbers.last, isCounted(behind: last.range.upperBound) { dropLast(&numbers) }
        guard let last = numbers.last else { return nil }
        var reference = FoundReference(
            range: start..<last.range.upperBound,
            parts: [FoundReference.Part(kind: .agendaItem, numbers: numbers)])
        // Another session's, or another document's: `大会第七十七届会议议程项目 20`.
        let before = ends(start, "临时") || ends(start, "臨時") ? start - 6 : start
        let isOfSession = self.start(of: Self.sessions, endingAt: before) != nil
        reference.isForeign =
            isOfSession && self.start(of: Self.thisSession, endingAt: before) == nil
            || symbolStart(before: skippingBlanks(before: start)) != nil
        return reference
    }

    /// `项目 7 月开始`, `项目 100 个`: no numbers of items.
    private func isCounted(behind offset: Int) -> Bool {
        var cursor = ScalarCursor(bytes, at: offset)
        cursor.skipSpace()
        return has(Self.units, at: cursor.offset)
    }
}
