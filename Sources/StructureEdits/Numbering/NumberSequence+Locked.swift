import RecordDraft

/// Numbers of which none becomes another, and numbers given anew when that ends.
extension NumberSequence {
    /// The new numbers, entry by entry, where all that stay in their place keep theirs: what comes in between is `45 bis`, `45 ter`;
    /// at the end it is one greater than the last. What moves keeps its number where this fits between its new neighbours.
    ///
    /// - Parameter sample: A number with a suffix, as the draft writes it.
    /// - Throws: ``StructureProblem`` where nothing stands above, or where the next number stands already.
    func lockedNumbers(suffixAs sample: ParagraphNumber) throws(StructureProblem) -> [ParagraphNumber] {
        var result: [ParagraphNumber] = []
        result.reserveCapacity(entries.count)
        for (position, entry) in entries.enumerated() {
            switch entry {
            case .kept(let index):
                result.append(old[index].number)
            case .moved(let unit, _) where old.contains(unit) && fits(unit.number, result.last, position):
                result.append(unit.number)
            case .moved, .fresh:
                result.append(try number(behind: result.last, before: kept(behind: position), sample))
            }
        }
        return result
    }

    /// Numbers from that of the first on, one by one, without suffixes.
    func numbersAnew() -> [ParagraphNumber] {
        let first = old.first?.number ?? ParagraphNumber(1)
        return entries.indices.map { first.plain(first.number + $0) }
    }

    private func fits(_ number: ParagraphNumber, _ last: ParagraphNumber?, _ position: Int) -> Bool {
        (last.map { $0 < number } ?? true) && (kept(behind: position).map { number < $0 } ?? true)
    }

    /// The first number behind an entry that stays as it is.
    private func kept(behind position: Int) -> ParagraphNumber? {
        for case .kept(let index) in entries[(position + 1)...] { return old[index].number }
        return nil
    }

    private func number(
        behind last: ParagraphNumber?, before next: ParagraphNumber?, _ sample: ParagraphNumber
    ) throws(StructureProblem) -> ParagraphNumber {
        guard let last else {
            if let next { throw .noNumberBefore(next.text) }
            return ParagraphNumber(1)
        }
        guard let next else { return last.plain(last.number + 1) }
        var number = last.following(style: sample.style)
        if last.suffix == 0 { number.isSpaced = sample.isSpaced }
        guard last < next else {
            // The draft itself has them in no order: the first suffix that is free.
            while old.contains(where: { $0.number == number }) { number.suffix += 1 }
            return number
        }
        // The words for how often end at some number.
        if number >= next || number.text.contains("/") { throw .noNumberBetween(last.text, next.text) }
        return number
    }
}
