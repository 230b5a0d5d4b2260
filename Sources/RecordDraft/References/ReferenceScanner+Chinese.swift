/// Paragraphs, sections and parts in Chinese.
extension ReferenceScanner {
    /// `第 46 段`, `第 3、5 和 9 段`, `第二部分`, `第二章 A 节`, `第 17 条第 2 款`.
    func chineseOrdinal(at offset: Int) -> FoundReference? {
        var cursor = ScalarCursor(bytes, at: offset)
        guard let part = takeOrdinal(&cursor) else { return chineseArticle(at: offset) }
        guard part.kind == .paragraph || !isHeading(offset..<cursor.offset) else { return nil }
        var reference = FoundReference(range: offset..<cursor.offset, parts: [part])
        takeWithin(&cursor, into: &reference)
        return placed(reference)
    }

    /// `A 节`, `A 和 B 节`.
    func chineseSections(at offset: Int) -> FoundReference? {
        var cursor = ScalarCursor(bytes, at: offset)
        guard let part = takeSections(&cursor) else { return nil }
        var reference = FoundReference(range: offset..<cursor.offset, parts: [part])
        takeWithin(&cursor, into: &reference)
        return placed(reference)
    }

    /// Reads sections or paragraphs within what was read before: `第 5 段` of `附件二第 5 段`.
    func takeWithin(_ cursor: inout ScalarCursor, into reference: inout FoundReference) {
        while reference.parts.last?.kind != .paragraph {
            var next = cursor
            next.skipSpace()
            skipWithin(&next)
            guard var part = takeSections(&next) ?? takeOrdinal(&next),
                part.kind == .paragraph || part.kind == .section && reference.parts.last?.kind != .section
            else { return }
            // `附件一第 3 段和第 5 段`: both are the annex's.
            var further = next
            while further.scalar != 0xFF0C, let joint = takeJoint(&further), joint != .range,
                let more = takeSections(&further) ?? takeOrdinal(&further), more.kind == part.kind
            {
                part.numbers += more.numbers
                next = further
            }
            reference.parts.append(part)
            reference.range = reference.range.lowerBound..<next.offset
            cursor = next
        }
    }

    /// Skips what stands between an annex and its paragraphs: `附件中的第 5 段`, `附件二，第 5 段`.
    func skipWithin(_ cursor: inout ScalarCursor) {
        let start = cursor.offset
        _ = cursor.take("中")
        _ = cursor.take("的")
        if cursor.offset == start { _ = cursor.take("，") || cursor.take(",") }
        cursor.skipSpace()
    }

    private static let passages = HanWords("时间 时期 时光 录音 录像 视频 影片 话 路 旅程 经历 历史 关系 铁路 公路 落 文字")

    /// `第 46 段`, `第 46 段至第 48 段`, `第二部分`.
    private func takeOrdinal(_ cursor: inout ScalarCursor) -> FoundReference.Part? {
        var next = cursor
        guard next.take("第") else { return nil }
        next.skipSpace()
        let first = next
        if let numbers = takeParagraphs(&next) {
            guard !has(Self.passages, at: next.offset) else { return nil }
            var end = next
            if numbers.count == 1, takeJoint(&end) == .range, end.take("第") {
                end.skipSpace()
                if var last = takeParagraphs(&end), last.count == 1 {
                    var range = numbers
                    range[0].role = .rangeStart
                    last[0].role = .rangeEnd
                    cursor = end
                    return FoundReference.Part(kind: .paragraph, numbers: range + last)
                }
            }
            cursor = next
            return FoundReference.Part(kind: .paragraph, numbers: numbers)
        }
        next = first
        let labels = takeNumbers(&next, of: .part, list: .closed)
        next.skipSpace()
        guard !labels.isEmpty, let kind = takeDivision(&next) else { return nil }
        cursor = next
        return FoundReference.Part(kind: kind, numbers: labels)
    }

    /// Reads numbers and the word for a paragraph behind them: `46 至 48 段` of `第 46 至 48 段`.
    private func takeParagraphs(_ cursor: inout ScalarCursor) -> [FoundReference.Number]? {
        var next = cursor
        let numbers = takeNumbers(&next, of: .paragraph, list: .closed)
        skipSubparagraphs(&next)
        next.skipSpace()
        guard !numbers.isEmpty, next.take("段") else { return nil }
        cursor = next
        return withSuffix(numbers, &cursor)
    }

    /// `第 45 段之二`: the suffix belongs to the number.
    private func withSuffix(
        _ numbers: [FoundReference.Number], _ cursor: inout ScalarCursor
    ) -> [FoundReference.Number] {
        var next = cursor
        next.skipSpace()
        guard numbers.count == 1, case .number(let number) = numbers[0].value, number.suffix == 0,
            next.take("之"),
            let suffix = Numerals.readChinese(&next), suffix > 1
        else { return numbers }
        cursor = next
        let suffixed = ParagraphNumber(number.number, suffix: suffix, style: .chinese, digits: number.digits)
        return [
            FoundReference.Number(range: numbers[0].range.lowerBound..<next.offset, value: .number(suffixed))
        ]
    }

    private static let divisions = HanWords("部分 章 编")
    /// What makes other words of them: `章程`, `部分内容`.
    private static let noDivisions = HanWords("程 节 内容 即 钱款 资金 人 国家 成员 地区")

    private func takeDivision(_ cursor: inout ScalarCursor) -> Reference.Kind? {
        if cursor.take(Self.divisions) { return has(Self.noDivisions, at: cursor.offset) ? nil : .part }
        return takeSectionWord(&cursor) ? .section : nil
    }

    private func takeSections(_ cursor: inout ScalarCursor) -> FoundReference.Part? {
        guard (0x41...0x5A).contains(cursor.scalar) || slot(at: cursor.offset) != nil else { return nil }
        var next = cursor
        let numbers = takeNumbers(&next, of: .section, list: .closed)
        next.skipSpace()
        guard !numbers.isEmpty, takeSectionWord(&next) else { return nil }
        cursor = next
        return FoundReference.Part(kind: .section, numbers: numbers)
    }

    private static let section = HanWords("节")
    /// What makes other words of it: `节目`, `节日`, `节约`.
    private static let noSections = HanWords("目 日 约 能 省 奏 点 课 车")

    private func takeSectionWord(_ cursor: inout ScalarCursor) -> Bool {
        var next = cursor
        guard next.take(Self.section), !has(Self.noSections, at: next.offset) else { return false }
        cursor = next
        return true
    }

    private static let article = HanWords("条")
    private static let clauses = HanWords("条 款 项 段")

    /// `第 17 条第 2 款`: an article, which is another document's.
    private func chineseArticle(at offset: Int) -> FoundReference? {
        var cursor = ScalarCursor(bytes, at: offset)
        var end: Int?
        while cursor.take("第") {
            cursor.skipSpace()
            guard !takeNumbers(&cursor, of: .paragraph, list: .closed).isEmpty else { break }
            skipSubparagraphs(&cursor)
            cursor.skipSpace()
            guard cursor.take(end == nil ? Self.article : Self.clauses) else { break }
            end = cursor.offset
            cursor.skipSpace()
        }
        guard let end else { return nil }
        var start = offset
        if case .foreign(let source) = chineseSource(before: offset) { start = source }
        return FoundReference(
            range: start..<end, parts: [FoundReference.Part(kind: .paragraph, numbers: [])], isForeign: true)
    }
}
