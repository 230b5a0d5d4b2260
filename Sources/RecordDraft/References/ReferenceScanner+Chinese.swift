/// References in Chinese.
extension ReferenceScanner {
    /// `第 46 段`, `第 3、5 和 9 段`, `第二部分`, `第二章 A 节`, `第 17 条第 2 款`.
    func chineseOrdinal(at offset: Int) -> FoundReference? {
        var cursor = ScalarCursor(bytes, at: offset)
        guard let part = takeOrdinal(&cursor) else {
            return article(at: offset)
        }
        var reference = FoundReference(range: offset..<cursor.offset, parts: [part])
        if part.kind == .part { takeWithin(&cursor, into: &reference) }
        return placed(reference)
    }

    /// `附件一`, `附件[--]A 节`, `附件二第 5 段`, `附件第 5 段`.
    func chineseAnnex(at offset: Int) -> FoundReference? {
        var cursor = ScalarCursor(bytes, at: offset)
        guard let isAppendix = takeAnnexWord(&cursor) else { return nil }
        let isExcluded = ends(offset, "非")
        var reference = FoundReference(range: offset..<cursor.offset, parts: [])
        if let numbers = takeAnnexNumbers(&cursor) {
            reference.parts = [FoundReference.Part(kind: .annex, numbers: numbers, isAppendix: isAppendix)]
            reference.range = offset..<cursor.offset
            var next = cursor
            next.skipSpace()
            if numbers.count == 1, takeAnnexWord(&next) == true, let numbers = takeAnnexNumbers(&next) {
                reference.parts.append(FoundReference.Part(kind: .annex, numbers: numbers, isAppendix: true))
                reference.range = offset..<next.offset
                cursor = next
            }
        } else {
            reference.scope = .onlyAnnex
        }
        let count = reference.parts.count
        takeWithin(&cursor, into: &reference)
        guard !reference.parts.isEmpty else { return nil }
        if count == reference.parts.count, isExcluded || isParties(cursor) { reference.isForeign = true }
        // `本附件第 3 段`
        if reference.scope == .onlyAnnex, ends(offset, "本") {
            reference.scope = .thisAnnex
            reference.range = reference.parts[0].numbers[0].range.lowerBound..<reference.range.upperBound
            if let start = startOfOrdinal(before: reference.range.lowerBound) {
                reference.range = start..<reference.range.upperBound
            }
            return reference
        }
        return placed(reference)
    }

    /// `A 节`, `A 和 B 节`.
    func chineseSections(at offset: Int) -> FoundReference? {
        var cursor = ScalarCursor(bytes, at: offset)
        guard let part = takeSections(&cursor) else { return nil }
        return placed(FoundReference(range: offset..<cursor.offset, parts: [part]))
    }

    /// The offset of `第` before a number.
    private func startOfOrdinal(before offset: Int) -> Int? {
        var cursor = ScalarCursor(bytes, at: offset)
        while let back = cursor.stepBack(), ScalarKind.isSpace(back.scalar) { cursor = back.cursor }
        return ends(cursor.offset, "第") ? cursor.offset - 3 : nil
    }

    private func takeOrdinal(_ cursor: inout ScalarCursor) -> FoundReference.Part? {
        let start = cursor
        guard cursor.take("第") else { return nil }
        cursor.skipSpace()
        let first = cursor
        let numbers = takeNumbers(&cursor, of: .paragraph, isList: true)
        if !numbers.isEmpty {
            skipSubparagraphs(&cursor)
            cursor.skipSpace()
            if cursor.take("段") {
                return FoundReference.Part(kind: .paragraph, numbers: withSuffix(numbers, &cursor))
            }
        }
        cursor = first
        let labels = takeNumbers(&cursor, of: .part, isList: true)
        cursor.skipSpace()
        if !labels.isEmpty, let kind = takeDivision(&cursor) {
            return FoundReference.Part(kind: kind, numbers: labels)
        }
        cursor = start
        return nil
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

    private func takeDivision(_ cursor: inout ScalarCursor) -> Reference.Kind? {
        for word in ["部分", "章", "编"] as [StaticString] where has(word, at: cursor.offset) {
            cursor.offset += word.utf8CodeUnitCount
            return .part
        }
        guard has("节", at: cursor.offset), !isOtherWord(behind: cursor.offset) else { return nil }
        cursor.offset += 3
        return .section
    }

    private func takeSections(_ cursor: inout ScalarCursor) -> FoundReference.Part? {
        let start = cursor
        guard (0x41...0x5A).contains(cursor.scalar) else { return nil }
        let numbers = takeNumbers(&cursor, of: .section, isList: true)
        cursor.skipSpace()
        guard !numbers.isEmpty, has("节", at: cursor.offset), !isOtherWord(behind: cursor.offset) else {
            cursor = start
            return nil
        }
        cursor.offset += 3
        return FoundReference.Part(kind: .section, numbers: numbers)
    }

    /// `节目`, `节日`, `节约` and the like are no sections.
    private func isOtherWord(behind offset: Int) -> Bool {
        let others: [StaticString] = ["目", "日", "约", "能", "省", "奏", "点", "课", "车"]
        return others.contains { has($0, at: offset + 3) }
    }

    private func takeAnnexWord(_ cursor: inout ScalarCursor) -> Bool? {
        for (word, isAppendix) in [("附件", false), ("附文", false), ("附录", true), ("附錄", true)]
            as [(StaticString, Bool)] where has(word, at: cursor.offset)
        {
            cursor.offset += word.utf8CodeUnitCount
            return isAppendix
        }
        return nil
    }

    private func takeAnnexNumbers(_ cursor: inout ScalarCursor) -> [FoundReference.Number]? {
        var next = cursor
        next.skipSpace()
        // `附件 A 节`: the letter is the section's.
        var section = next
        if takeSections(&section) != nil { return nil }
        var numbers = takeNumbers(&next, of: .annex, isList: true)
        var end = next
        end.skipSpace()
        let isLetter = numbers.last.map { (0x41...0x5A).contains(bytes[$0.range.lowerBound]) } ?? false
        if numbers.count > 1, isLetter, has("节", at: end.offset) {
            numbers.removeLast()
            numbers[numbers.count - 1].role = .single
        }
        while let last = numbers.last, isCounted(last) {
            numbers.removeLast()
            if !numbers.isEmpty, numbers[numbers.count - 1].role == .rangeStart {
                numbers[numbers.count - 1].role = .single
            }
        }
        guard let last = numbers.last else { return nil }
        cursor.offset = last.range.upperBound
        return numbers
    }

    /// `附件一并分发`, `附件 3 份`: no numbers of annexes.
    private func isCounted(_ number: FoundReference.Number) -> Bool {
        guard number.value != .slot else { return false }
        var cursor = ScalarCursor(bytes, at: number.range.upperBound)
        let isChinese = bytes[number.range.lowerBound] >= 0x80
        if !isChinese { cursor.skipSpace() }
        let letters: [StaticString] = [
            "并", "併", "致", "般", "些", "样", "份", "个", "页", "次", "种", "起", "行", "直", "经", "切", "旦", "律",
            "同", "月", "年", "日", "方", "件", "国集", "项",
        ]
        return letters.contains { has($0, at: cursor.offset) }
    }

    /// `附件一缔约方`, `附件一所列国家`: words of conventions.
    private func isParties(_ cursor: ScalarCursor) -> Bool {
        var cursor = cursor
        cursor.skipSpace()
        if has("所列", at: cursor.offset) { cursor.offset += 6 }
        return (["缔约方", "缔约国", "国家", "物质", "物种"] as [StaticString]).contains { has($0, at: cursor.offset) }
    }

    /// Reads a section or paragraphs within what was read before: `第 5 段` of `附件二第 5 段`.
    private func takeWithin(_ cursor: inout ScalarCursor, into reference: inout FoundReference) {
        while reference.parts.last?.kind != .paragraph {
            var next = cursor
            next.skipSpace()
            if next.take("的") || next.take("，") || next.take("、") || next.take(",") { next.skipSpace() }
            guard let part = takeSections(&next) ?? takeOrdinal(&next),
                part.kind == .paragraph || part.kind == .section && reference.parts.last?.kind != .section
            else { return }
            reference.parts.append(part)
            reference.range = reference.range.lowerBound..<next.offset
            cursor = next
        }
    }

    /// `第 17 条第 2 款`: an article, which is another document's.
    private func article(at offset: Int) -> FoundReference? {
        var cursor = ScalarCursor(bytes, at: offset)
        var end: Int?
        while cursor.take("第") {
            cursor.skipSpace()
            guard !takeNumbers(&cursor, of: .paragraph, isList: true).isEmpty else { break }
            skipSubparagraphs(&cursor)
            cursor.skipSpace()
            guard cursor.take("条") || end != nil && (cursor.take("款") || cursor.take("项") || cursor.take("段"))
            else { break }
            end = cursor.offset
            cursor.skipSpace()
        }
        guard let end else { return nil }
        var start = offset
        if case .foreign(let source) = chineseSource(before: offset) { start = source }
        return FoundReference(
            range: start..<end, parts: [FoundReference.Part(kind: .paragraph, numbers: [])], isForeign: true)
    }

    /// With what the words before and behind it say of whose number it is.
    private func placed(_ reference: FoundReference) -> FoundReference {
        var reference = reference
        let hasSlot = reference.parts.contains { $0.numbers.contains { $0.value == .slot } }
        switch chineseSource(before: reference.range.lowerBound) {
        case .own(let scope): if reference.scope == .unsaid { reference.scope = scope }
        case .foreign(let start) where !hasSlot || reference.kind == .paragraph:
            reference.isForeign = true
            reference.range = start..<reference.range.upperBound
        case .foreign, .unsaid:
            if isSymbol(behind: reference.range.upperBound) { reference.isForeign = true }
        }
        // `第一段` is seldom the paragraph numbered 1.
        if reference.scope == .unsaid, reference.parts.count == 1, reference.parts[0].kind == .paragraph,
            case .number(let number) = reference.parts[0].numbers[0].value, number.digits == .chinese,
            number.number < 10
        {
            reference.isForeign = true
        }
        return reference
    }
}
