import RecordDraft

/// The numbers of one domain, or the labels of one row of headings, in their order before and after a rearrangement.
///
/// What follows from it: a number keeps its distance from the one before it, so that gaps and doubles that a draft has stay as they
/// are unless the domain is numbered anew. Where units were taken out, the next one takes the place of the first of them; what comes
/// in new or from elsewhere is one greater than what it stands behind.
struct NumberSequence {
    /// Something that bears a number.
    struct Unit: Equatable {
        /// The line that it begins, 0-based.
        let line: Int
        /// The bytes of its number.
        let range: Range<Int>
        let number: ParagraphNumber
    }

    /// A unit in its new order.
    enum Entry: Equatable {
        /// It stays in its place: by its index among the old ones.
        case kept(Int)
        /// It comes from elsewhere; whether it is the first of the piece that does.
        case moved(Unit, isFirst: Bool)
        /// It is new: by the order in which new ones were made.
        case fresh(Int)
    }

    let old: [Unit]
    let entries: [Entry]
    /// Those of the old ones that stay in their place.
    let isKept: [Bool]

    init(old: [Unit], entries: [Entry]) {
        self.old = old
        self.entries = entries
        var isKept = Array(repeating: false, count: old.count)
        for case .kept(let index) in entries { isKept[index] = true }
        self.isKept = isKept
    }

    /// The new numbers, entry by entry.
    func numbers() -> [ParagraphNumber] {
        var result: [ParagraphNumber] = []
        result.reserveCapacity(entries.count)
        var piece: ParagraphNumber?
        for entry in entries {
            guard let last = result.last else {
                result.append(first(entry))
                piece = moved(entry)?.number
                continue
            }
            switch entry {
            case .kept(let index): result.append(next(index, after: last))
            case .fresh: result.append(ParagraphNumber(last.number + 1, digits: last.digits))
            case .moved(let unit, let isFirst):
                if let piece, !isFirst, unit.number.number >= piece.number {
                    result.append(unit.number.shifted(to: last.number + unit.number.number - piece.number))
                } else {
                    result.append(unit.number.plain(last.number + 1))
                }
                piece = unit.number
            }
        }
        return result
    }

    /// The numbers as they are from an entry on one by one, each one greater than the one before; suffixes stay where their number
    /// does.
    func numbers(oneByOneFrom start: Int) -> [ParagraphNumber] {
        var result: [ParagraphNumber] = []
        result.reserveCapacity(entries.count)
        for (index, entry) in entries.enumerated() {
            let number = number(entry)
            guard index >= start, let last = result.last else {
                result.append(number)
                continue
            }
            let above = self.number(entries[index - 1])
            let isBeside = number.suffix > 0 && number.number == above.number && number > above
            result.append(isBeside ? number.shifted(to: last.number) : number.plain(last.number + 1))
        }
        return result
    }

    private func number(_ entry: Entry) -> ParagraphNumber {
        switch entry {
        case .kept(let index): old[index].number
        case .moved(let unit, _): unit.number
        case .fresh: ParagraphNumber(1)
        }
    }

    private func moved(_ entry: Entry) -> Unit? {
        if case .moved(let unit, _) = entry { return unit }
        return nil
    }

    private func first(_ entry: Entry) -> ParagraphNumber {
        let start = old.first?.number ?? ParagraphNumber(1)
        switch entry {
        case .kept(let index): return old[index].number.plain(start.number, unless: index == 0)
        case .moved(let unit, _): return unit.number.plain(start.number)
        case .fresh: return ParagraphNumber(start.number, digits: start.digits)
        }
    }

    /// The number of one that stays in its place.
    private func next(_ index: Int, after last: ParagraphNumber) -> ParagraphNumber {
        let number = old[index].number
        var stand = index
        while stand > 0, !isKept[stand - 1] { stand -= 1 }
        guard stand > 0 else { return number.plain(last.number + 1) }
        let distance = old[stand].number.number - old[stand - 1].number.number
        // The number that the suffix belonged to has gone.
        let isOrphan =
            stand < index && number.suffix > 0 && old[stand].number.suffix == 0
            && old[stand].number.number == number.number
        return isOrphan
            ? number.plain(last.number + distance) : number.shifted(to: last.number + distance)
    }
}

extension ParagraphNumber {
    /// The same with another number; a suffix stays.
    func shifted(to number: Int) -> ParagraphNumber {
        var result = self
        result.number = number
        return result
    }

    /// Another number with no suffix, in the same digits.
    func plain(_ number: Int, unless isKept: Bool = false) -> ParagraphNumber {
        isKept ? self : ParagraphNumber(number, digits: digits)
    }
}
