/// `XX` as a word of its own: whether it stands where a number would, and is no Roman numeral, name or label.
struct NumberBlank {
    private let before: String
    private let after: String
    /// What touches it, letters and digits in any writing: then it is part of a word.
    private let isPartOfWord: Bool
    private let line: UnsafeBufferPointer<UInt8>
    private let range: Range<Int>

    /// How much of what stands around is looked at, in bytes.
    private static let reach = 40

    init(_ line: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        self.line = line
        self.range = range
        let previous = ScalarCursor(line, at: range.lowerBound).stepBack()?.scalar ?? 0x20
        let next = range.upperBound < line.count ? ScalarCursor(line, at: range.upperBound).scalar : 0x20
        isPartOfWord = Self.isOfWord(previous) || Self.isOfWord(next)
        var start = max(0, range.lowerBound - Self.reach)
        while start < range.lowerBound, line[start] & 0xC0 == 0x80 { start += 1 }
        var end = min(line.count, range.upperBound + Self.reach)
        while end > range.upperBound, end < line.count, line[end] & 0xC0 == 0x80 { end -= 1 }
        before = String(decoding: line[start..<range.lowerBound], as: UTF8.self)
        after = String(decoding: line[range.upperBound..<end], as: UTF8.self)
    }

    private static func isOfWord(_ scalar: UInt32) -> Bool {
        LineWords.isLetter(scalar) || ScalarKind.digit(scalar) != nil || scalar == 0x5F || scalar == 0x40
    }

    /// - Parameter earlier: Where the last such blank of the line ends; nil where there is none.
    func standsForNumber(after earlier: Int?) -> Bool {
        guard !isPartOfWord else { return false }
        if isInSymbol { return true }
        // `decision XX/7` of a twentieth meeting.
        if let first = after.utf8.first, first == 0x2F { return false }
        let lead = NumberWords.lastWord(of: before)
        if NumberWords.romanLeads.contains(lead) { return false }
        let right = NumberWords.behindRange(FrontMatterRole.trimmed(after))
        if NumberWords.centuries.contains(where: { right.hasPrefix($0) }) { return false }
        if NumberWords.leads.contains(lead) || NumberWords.isLedByHan(before) { return true }
        if let earlier, goesOn(from: earlier) { return true }
        return NumberWords.isCounted(right)
    }

    /// `XX to XX`, `XX、XX`: whether the blank follows an earlier one.
    private func goesOn(from earlier: Int) -> Bool {
        guard earlier <= range.lowerBound, range.lowerBound - earlier <= 12 else { return false }
        let between = String(decoding: line[earlier..<range.lowerBound], as: UTF8.self).lowercased()
        return NumberWords.connectors.contains(FrontMatterRole.trimmed(between))
    }

    /// `A/XX/123`, `A/C.3/80/L.XX`, `Decision XX/CP.28`: touching a slash, or behind a stop in a symbol, and no address.
    private var isInSymbol: Bool {
        let run = before.utf8.reversed().prefix { DocumentSymbol.isPart($0) || $0 == 0x2F || $0 == 0x3A }
        let hasSlash = run.contains(0x2F)
        let isSymbolic = run.contains { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) }
        if let last = run.first, last == 0x2F || last == 0x2E, hasSlash {
            return isSymbolic && !run.contains(0x3A)
        }
        let next = after.utf8.prefix(2)
        guard run.isEmpty, next.count == 2, next.first == 0x2F, let behind = next.last else { return false }
        return (0x41...0x5A).contains(behind)
    }
}
