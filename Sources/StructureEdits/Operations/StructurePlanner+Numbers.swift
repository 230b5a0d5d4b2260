import RecordDraft
import TextRope

/// What can be done to the numbers alone.
extension StructurePlanner {
    mutating func addNumber(at line: Int) throws(StructureProblem) {
        let block = try block(at: line)
        // A block of text alone between two paragraphs is read as the rest of the one above until it has a number.
        let isRest = block.lowerBound < line && draft.lineClass(line) == .continuation
        guard isRest || draft.paragraph(at: line)?.isNumbered == false else { throw .isNumbered }
        let start = text.lineStart(isRest ? line : block.lowerBound)
        let label = label(near: line)
        let number = newNumber(in: draft.domain(at: block.lowerBound))
        // Directly below the words above it would stand closer than paragraphs do.
        let spacing = BlockSpacing(around: block, in: draft)
        let isTight = isRest && line > 0 && draft.lineClass(line - 1) != .blank
        let gap = isTight ? String(repeating: spacing.lineEnd, count: spacing.blankLines) : ""
        rearrangement.replace(start..<start, with: [.text(gap + label.before), number, .text(label.behind)])
    }

    mutating func removeNumber(at line: Int) throws(StructureProblem) {
        let block = try block(at: line)
        guard draft.paragraph(at: line)?.isNumbered == true,
            let start = draft.labelStart(ofLine: block.lowerBound)
        else { throw .notNumbered }
        rearrangement.replace(start..<draft.wordsStart(ofLine: block.lowerBound), with: [])
    }

    mutating func numberOn(from line: Int) throws(StructureProblem) {
        let block = try block(at: line)
        guard draft.paragraph(at: line)?.isNumbered == true else { throw .notNumbered }
        let domain = draft.domain(at: block.lowerBound)
        domains.append(domain)
        oneByOneFrom[domain] = block.lowerBound
    }

    mutating func renumber(_ domains: [NumberingDomain]) {
        self.domains += domains
        for domain in domains { oneByOneFrom[domain] = draft.numberedPlaces(of: domain).first?.line }
    }
}
