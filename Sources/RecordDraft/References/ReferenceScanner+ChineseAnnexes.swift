/// Annexes in Chinese.
extension ReferenceScanner {
    private static let annex = HanWords("附件 附文")
    private static let appendix = HanWords("附录")

    /// `附件一`, `附件[--]A 节`, `附件二第 5 段`, `附件第 5 段`.
    func chineseAnnex(at offset: Int) -> FoundReference? {
        var cursor = ScalarCursor(bytes, at: offset)
        var reference = FoundReference(range: offset..<offset, parts: [])
        if let annexes = takeAnnexes(&cursor) {
            reference.parts = [annexes]
            if annexes.numbers.count == 1, !annexes.isAppendix {
                var next = cursor
                next.skipSpace()
                if let appendices = takeAnnexes(&next), appendices.isAppendix {
                    reference.parts.append(appendices)
                    cursor = next
                }
            }
        } else {
            guard cursor.take(Self.annex) || cursor.take(Self.appendix) else { return nil }
            reference.scope = .onlyAnnex
        }
        reference.range = offset..<cursor.offset
        let outer = cursor
        takeWithin(&cursor, into: &reference)
        guard !reference.parts.isEmpty else { return nil }
        if cursor.offset == outer.offset, ends(offset, "非") || isOfParties(behind: cursor) {
            reference.isForeign = true
        }
        if reference.scope == .onlyAnnex, ends(offset, "本") {
            // `本附件第 3 段`
            var start = outer
            start.skipSpace()
            skipWithin(&start)
            reference.scope = .thisAnnex
            reference.range = start.offset..<cursor.offset
            return reference
        }
        return placed(reference)
    }

    /// `附件一`, `附件一和二`, `附录二`; not `附件 A 节`, where the letter is the section's.
    private func takeAnnexes(_ cursor: inout ScalarCursor) -> FoundReference.Part? {
        var next = cursor
        let isAppendix = next.take(Self.appendix)
        guard isAppendix || next.take(Self.annex) else { return nil }
        next.skipSpace()
        var numbers = takeNumbers(&next, of: .annex, list: .open)
        if let last = numbers.last, isSection(last) {
            while let last = numbers.last, last.range.count == 1 { dropLast(&numbers) }
        }
        while let last = numbers.last, isCounted(last) { dropLast(&numbers) }
        guard let last = numbers.last else { return nil }
        cursor.offset = last.range.upperBound
        return FoundReference.Part(kind: .annex, numbers: numbers, isAppendix: isAppendix)
    }

    /// Takes the last number off a list, and what made a range of the one before it.
    func dropLast(_ numbers: inout [FoundReference.Number]) {
        numbers.removeLast()
        if let last = numbers.indices.last, numbers[last].role == .rangeStart { numbers[last].role = .single }
    }

    private func isSection(_ number: FoundReference.Number) -> Bool {
        var cursor = ScalarCursor(bytes, at: number.range.upperBound)
        cursor.skipSpace()
        return number.value != .slot && (0x41...0x5A).contains(bytes[number.range.lowerBound])
            && (cursor.scalar == 0x8282 || cursor.scalar == 0x7BC0)  // 节 節
    }

    private static let counted = HanWords(
        "并 併 致 般 些 样 份 个 页 次 种 起 行 直 经 切 旦 律 同 月 年 日 方 件 国集 项 分之 类 条 段 章 节 部分 号文件")

    /// `附件一并分发`, `附件 3 份`: no numbers of annexes.
    private func isCounted(_ number: FoundReference.Number) -> Bool {
        guard number.value != .slot else { return false }
        var cursor = ScalarCursor(bytes, at: number.range.upperBound)
        if bytes[number.range.lowerBound] < 0x80 { cursor.skipSpace() }
        return has(Self.counted, at: cursor.offset)
    }

    private static let parties = HanWords("缔约方 缔约国 国家 物质 物种")

    /// `附件一缔约方`, `附件一所列国家`: words of conventions.
    private func isOfParties(behind cursor: ScalarCursor) -> Bool {
        var cursor = cursor
        cursor.skipSpace()
        if has("所列", at: cursor.offset) { cursor.offset += 6 }
        return has(Self.parties, at: cursor.offset)
    }
}
