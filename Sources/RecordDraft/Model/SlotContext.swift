import TextRope

/// What stands around a slot, and what that says about it.
struct SlotContext {
    let kind: SlotKind

    private static let reach = 96

    init(_ slot: SlotSpan, in index: DraftIndex) {
        let record = index.lines[slot.line]
        let start = index.start(of: slot.line)
        let content = index.text.lineContent(slot.line)
        let before = index.text.string(
            in: max(content.lowerBound, slot.range.lowerBound - SlotContext.reach)..<slot.range.lowerBound)
        let after = index.text.string(
            in: slot.range
                .upperBound..<max(
                    slot.range.upperBound, min(content.upperBound, slot.range.upperBound + SlotContext.reach))
        )
        let spelling = index.text.string(in: slot.range)
        let isInLabel = slot.range.lowerBound < start + Int(record.shape.labelEnd)
        if isInLabel, record.verdict.heading?.opensDomain == true {
            kind = .annexNumber
        } else if record.shape.flags.contains(.slotOnly) {
            kind = record.verdict.kind == .paragraph ? .paragraph : .text
        } else {
            let around = SlotContext.kind(before: before, after: after, isDash: SlotContext.isSign(spelling))
            kind = around == .text || around == .names ? SlotContext.placeholder(spelling) ?? around : around
        }
    }

    /// Whether a slot is a sign and no words: `[--]`, `[X]`, `XX`, `____`.
    private static func isSign(_ spelling: String) -> Bool {
        !spelling.unicodeScalars.contains {
            (LineWords.isLetter($0.value) || ScalarKind.isHan($0.value))
                && ScalarKind.latin($0.value) | 0x20 != UInt8(ascii: "x")
        }
    }

    /// What a placeholder, `[date]`, says by itself.
    private static func placeholder(_ spelling: String) -> SlotKind? {
        let inner = spelling.filter { !"[]［］".contains($0) }
        return SlotPlaceholders.kind(of: SlotVocabulary.fold(Array(inner.utf8)))
    }

    /// What a slot within a sentence waits for.
    static func kind(before: String, after: String, isDash: Bool) -> SlotKind {
        let left = before.lowercased()
        let right = after.lowercased()
        let closeLeft = trimmedEnd(left)
        let closeRight = FrontMatterRole.trimmed(right)
        if SlotWords.annexes.contains(where: { endsWithWord(closeLeft, $0) }) { return .annexReference }
        if isInSymbol(before, after) { return .documentNumber }
        if isCount(closeLeft, closeRight, right, isDash: isDash) { return .count }
        return isNames(closeLeft, closeRight, isDash: isDash) ? .names : .text
    }

    private static func trimmedEnd(_ text: String) -> String { FrontMatterRole.trimmed("|" + text) }

    private static func endsWithWord(_ text: String, _ word: String) -> Bool {
        guard text.hasSuffix(word) else { return false }
        guard let previous = text.dropLast(word.count).unicodeScalars.last else { return true }
        return !LineWords.isLetter(previous.value)
            || word.unicodeScalars.first.map { ScalarKind.isHan($0.value) } == true
    }

    /// `HSP/HA.2/INF/[--]`, `[--]/Add.1`, `A/C.[--]`.
    private static func isInSymbol(_ before: String, _ after: String) -> Bool {
        let left = Array(before.utf8)
        if after.utf8.first == 0x2F { return true }
        let next = FrontMatterRole.trimmed(after)
        if ["号文件", "号决议", "号决定"].contains(where: { next.hasPrefix($0) }) { return true }
        guard let last = left.last, last == 0x2F || last == 0x2E else { return false }
        let run = left.reversed().prefix { DocumentSymbol.isPart($0) || $0 == 0x2F }
        return run.contains(0x2F) && run.contains { (0x41...0x5A).contains($0) }
    }

    private static func isCount(_ left: String, _ right: String, _ rawRight: String, isDash: Bool) -> Bool {
        if let first = right.unicodeScalars.first, SlotWords.measures.contains(first),
            isDash || left.hasSuffix("第")
        {
            return !SlotWords.notMeasures.contains { right.hasPrefix($0) }
        }
        let word = right.prefix { $0.isLetter || $0 == "%" }
        let words = right.split(separator: " ", maxSplits: 3).prefix(3).map { $0.filter(\.isLetter) }
        if word == "%" || right.hasPrefix("美元") || right.hasPrefix("per cent") { return true }
        guard isDash, !word.isEmpty else { return isDash && left.hasSuffix("第") }
        if SlotWords.nameLeads.contains(where: {
            endsWithWord(left, $0) && $0 != "from" && $0 != "по" && $0 != "de"
        }) {
            return SlotWords.counted.contains { words.first?.hasPrefix($0) == true }
        }
        return words.contains { word in SlotWords.counted.contains { word.hasPrefix($0) } }
    }

    private static func isNames(_ left: String, _ right: String, isDash: Bool) -> Bool {
        if left.hasSuffix("：") || left.hasSuffix(":") { return true }
        if SlotWords.nameFollowers.contains(where: { right.hasPrefix($0) }) { return true }
        if isDash, right.hasPrefix("的") { return true }
        return SlotWords.nameLeads.contains { endsWithWord(left, $0) }
    }
}
