import RecordDraft
import TextRope

/// Numbers that stay while others quote them, and the end of that.
extension StructurePlanner {
    /// Whether an operation is one that leaves all numbers and labels as they are.
    func checkLock(for operation: StructureOperation) throws(StructureProblem) {
        guard rule.isLocked else { return }
        switch operation {
        case .removeNumber, .numberOn, .renumber, .deleteHeading, .moveHeadingUp, .moveHeadingDown,
            .promoteHeading, .demoteHeading:
            throw .numbersLocked
        case .split(let offset): try refuseDeleted(text.line(at: offset))
        case .join(let line):
            try refuseDeleted(line)
            if let block = draft.extent(ofParagraphAt: line),
                let next = draft.paragraph(after: block.upperBound - 1)
            {
                try refuseDeleted(next.line)
            }
        case .deleteParagraphs(let lines): try refuseDeleted(lines.lowerBound)
        case .moveParagraphsUp(let lines), .moveParagraphsDown(let lines), .moveParagraphs(let lines, _):
            // Each of several would need a number of its own in the new place.
            guard
                draft.extent(ofParagraphAt: lines.lowerBound) == draft.extent(ofParagraphAt: lines.upperBound)
            else {
                throw .numbersLocked
            }
            try refuseDeleted(lines.lowerBound)
        case .insertAfter, .begin, .insertBefore, .addNumber, .insertHeading, .closeUp: break
        }
    }

    private func refuseDeleted(_ line: Int) throws(StructureProblem) {
        guard let block = draft.extent(ofParagraphAt: line) else { return }
        if draft.isDeletedParagraph(block.lowerBound) { throw .isDeleted }
    }

    /// Takes out the words of paragraphs whose numbers stay; where one has none, all of it.
    mutating func deleteWords(ofAll blocks: Range<Int>) {
        var line = blocks.lowerBound
        while line < blocks.upperBound, let block = draft.extent(ofParagraphAt: line), block.contains(line) {
            if !draft.isDeletedParagraph(block.lowerBound) { deleteWords(of: block) }
            line = block.upperBound
            while line < blocks.upperBound, draft.lineClass(line) == .blank { line += 1 }
        }
    }

    /// Takes out the words of a paragraph whose number stays; where it has none, all of it.
    mutating func deleteWords(of block: Range<Int>) {
        guard isNumbered(block) else { return takeOut(block) }
        let words = draft.wordsStart(ofLine: block.lowerBound)..<content(of: block).upperBound
        rearrangement.replace(words, with: [.text(blank(before: words.lowerBound) + deletedMark)])
    }

    /// What stays where a paragraph stood that goes elsewhere: nil where its number goes along.
    ///
    /// - Parameter offset: Where it goes, in bytes; nil where it is written on to another one.
    func remainder(of block: Range<Int>, movedTo offset: Int?) -> String? {
        guard rule.isLocked, isNumbered(block), let label = draft.labelStart(ofLine: block.lowerBound),
            !(offset.map { keepsNumber(block, movedTo: $0) } ?? false)
        else { return nil }
        let words = draft.wordsStart(ofLine: block.lowerBound)
        return text.string(in: label..<words) + blank(before: words) + deletedMark
    }

    /// A number with a suffix: as the draft writes it, else as its language does.
    func suffixSample(in places: [NumberSequence.Unit]) -> ParagraphNumber {
        if let own = places.first(where: { $0.number.suffix > 0 }) { return own.number }
        let others = draft.numberedPlaces(in: 0..<draft.lineCount)
        if let other = others.first(where: { $0.number.suffix > 0 }) { return other.number }
        return ParagraphNumber(1, suffix: 2, style: draft.language == .zh ? .chinese : .latin)
    }

    /// Takes out the paragraphs of which only the numbers are left, and numbers what stays one by one.
    mutating func closeUp(_ domains: [NumberingDomain]) {
        self.domains += domains
        for domain in domains {
            anew.insert(domain)
            var run: Range<Int>?
            for place in draft.numberedPlaces(of: domain) where draft.isDeletedParagraph(place.line) {
                guard let block = draft.extent(ofParagraphAt: place.line) else { continue }
                if let above = run, lastFilled(upTo: block.lowerBound - 1) < above.upperBound {
                    run = above.lowerBound..<block.upperBound
                } else {
                    if let run { takeOut(run) }
                    run = block
                }
            }
            if let run { takeOut(run) }
        }
    }

    private var deletedMark: String { DeletedMark.text(in: draft.language) }

    private func isNumbered(_ block: Range<Int>) -> Bool {
        draft.paragraph(at: block.lowerBound)?.isNumbered == true
    }

    /// A label that nothing stands behind has lost the blank that belongs there, as editors take those at the ends of lines.
    private func blank(before words: Int) -> String {
        guard words > 0, let last = text.bytes(in: words - 1..<words).first, last == UInt8(ascii: ".") else {
            return ""
        }
        return " "
    }

    /// Whether a paragraph has the same numbered neighbours in its new place.
    private func keepsNumber(_ block: Range<Int>, movedTo offset: Int) -> Bool {
        let domain = draft.domain(at: block.lowerBound)
        guard draft.domain(at: text.line(at: offset)) == domain else { return false }
        let places = draft.numberedPlaces(of: domain)
        guard let own = places.first(where: { $0.line == block.lowerBound })?.number else { return false }
        let others = places.filter { $0.line != block.lowerBound }
        let above = others.last { $0.range.lowerBound < offset }?.number
        let below = others.first { $0.range.lowerBound >= offset }?.number
        return (above.map { $0 < own } ?? true) && (below.map { own < $0 } ?? true)
    }
}
