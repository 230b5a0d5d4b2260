extension BracketReader {
    /// What the parts are to each other: brackets with words right beside each other are a choice, and where there is one in
    /// a line, other brackets with words in it are such text too.
    func findings() -> SlotScanner.Findings {
        var findings = SlotScanner.Findings()
        var isChoice = [Bool](repeating: false, count: parts.count)
        var hasPair = false
        for index in parts.indices.dropFirst() where areChoice(parts[index - 1], parts[index]) {
            isChoice[index - 1] = true
            isChoice[index] = true
            hasPair = true
        }
        if hasPair, !hasWordsOutside { (hasPair, isChoice) = (false, isChoice.map { _ in false }) }
        for (index, part) in parts.enumerated() {
            switch part.kind {
            case .slot: findings.slots.append(LineSlot(part.range))
            case .blank where !isChoice[index]: findings.slots.append(LineSlot(part.range))
            case .choice, .blank: findings.alternatives.append(LineSlot(part.range))
            case .words: if hasPair { findings.alternatives.append(LineSlot(part.range)) }
            case .other: break
            }
        }
        return findings
    }

    private func areChoice(_ first: Part, _ second: Part) -> Bool {
        guard first.isBracketed, second.isBracketed, isChoosable(first.kind), isChoosable(second.kind),
            first.kind != .blank || second.kind != .blank,
            first.range.upperBound <= second.range.lowerBound
        else { return false }
        let between = line[first.range.upperBound..<second.range.lowerBound]
        guard between.count <= 3, between.filter({ $0 == 0x2F }).count <= 1 else { return false }
        return between.allSatisfy { $0 == 0x20 || $0 == 0x2F }
    }

    private func isChoosable(_ kind: Kind) -> Bool { kind == .words || kind == .choice || kind == .blank }

    /// Whether the line is a sentence and not a row of brackets.
    private var hasWordsOutside: Bool {
        var position = 0
        for part in parts + [Part(range: line.count..<line.count, kind: .other)] {
            guard position <= part.range.lowerBound else { continue }
            var cursor = ScalarCursor(line, at: position)
            while cursor.offset < part.range.lowerBound {
                if LineWords.isLetter(cursor.scalar) || ScalarKind.isHan(cursor.scalar) { return true }
                cursor.advance()
            }
            position = part.range.upperBound
        }
        return false
    }
}
