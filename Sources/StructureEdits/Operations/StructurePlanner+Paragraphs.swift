import RecordDraft
import TextRope

/// What can be done to a paragraph.
extension StructurePlanner {
    mutating func insertParagraph(after line: Int) throws(StructureProblem) {
        // Also from the blank line below a heading that has just been typed.
        let above = draft.lineClass(line) == .blank ? lastFilled(upTo: line) : line
        if let ordinal = draft.headingOrdinal(at: line), draft.heading(ordinal).headingLines.contains(above) {
            let lines = draft.heading(ordinal).headingLines
            let heading = (lines.first ?? line)..<(lines.last ?? line) + 1
            return putIn(newParagraph(near: line), behind: heading)
        }
        putIn(newParagraph(near: line), behind: try block(at: line))
    }

    mutating func beginParagraph(inBlankLine line: Int) throws(StructureProblem) {
        guard line > 0, draft.lineClass(line) == .blank else { throw .noParagraph }
        let block = try block(at: line - 1)
        // The blank line is none of those that part the paragraphs around it.
        let spacing = BlockSpacing(around: block.lowerBound..<line + 1, in: draft)
        rearrangement.replace(
            content(of: block).upperBound..<text.lineContent(line).upperBound,
            with: [.text(spacing.separator)] + newParagraph(near: block.lowerBound))
    }

    mutating func insertParagraph(before line: Int) throws(StructureProblem) {
        let block = try block(at: line)
        let start = content(of: block).lowerBound
        let separator = BlockSpacing(around: block, in: draft).separator
        rearrangement.replace(start..<start, with: newParagraph(near: line) + [.text(separator)])
    }

    mutating func splitParagraph(at offset: Int) throws(StructureProblem) {
        let line = text.line(at: offset)
        let block = try block(at: line)
        let content = text.lineContent(line)
        guard draft.paragraph(at: line)?.isNumbered == true else { throw .notNumbered }
        let words = max(line == block.lowerBound ? draft.wordsStart(ofLine: line) : content.lowerBound, 0)
        guard block.contains(line), offset > words, offset < content.upperBound else { throw .outsideWords }
        let before = text.bytes(in: words..<offset).reversed().prefix { $0 == 0x20 || $0 == 0x09 }.count
        let behind = text.bytes(in: offset..<content.upperBound).prefix { $0 == 0x20 || $0 == 0x09 }.count
        let separator = BlockSpacing(around: block, in: draft).separator
        rearrangement.replace(
            offset - before..<offset + behind, with: [.text(separator)] + newParagraph(near: line))
    }

    mutating func joinParagraph(at line: Int) throws(StructureProblem) {
        let block = try block(at: line)
        guard let next = draft.paragraph(after: block.upperBound - 1),
            draft.headings(in: block.lowerBound..<next.line + 1)
                == draft.headings(in: block.lowerBound..<block.upperBound),
            (block.upperBound..<next.line).allSatisfy(isGap)
        else { throw .noNeighbour }
        let start = draft.wordsStart(ofLine: next.line)
        let above = text.lineContent(block.upperBound - 1)
        let junction = Junction(above, start..<text.lineContent(next.line).upperBound, in: text)
        let joint = junction.joint(words: WordCounts(of: [], in: text)) {
            WritingSpacing(text).setsApart(around: [above, start..<start])
        }
        joined[next.line] = draft.paragraph(at: line)?.isNumbered == true ? block.lowerBound : nil
        let other = try self.block(at: next.line)
        let glue = [Rearrangement.Content.text(joint == .blank ? " " : ""), .caret]
        if (block.upperBound..<next.line).contains(where: { draft.lineClass($0) != .blank }), !rule.isLocked {
            // What a page break left in between stays, below both.
            let words = start..<content(of: other).upperBound
            rearrangement.replace(above.upperBound..<above.upperBound, with: glue + [.moved(words)])
            takeOut(other)
            return
        }
        rearrangement.replace(above.upperBound..<start, with: glue)
        if let remainder = remainder(of: other, movedTo: nil) { putIn([.text(remainder)], behind: other) }
    }

    mutating func deleteParagraphs(at lines: ClosedRange<Int>) throws(StructureProblem) {
        let block = try block(at: lines)
        guard !rule.isLocked else { return deleteWords(ofAll: block) }
        rearrangement.replace(removal(of: block), with: [.caret])
    }

    mutating func moveParagraphsDown(at lines: ClosedRange<Int>) throws(StructureProblem) {
        let block = try block(at: lines)
        guard let next = nextStop(below: block) else { throw .noNeighbour }
        move(block, behind: next)
    }

    mutating func moveParagraphsUp(at lines: ClosedRange<Int>) throws(StructureProblem) {
        let block = try block(at: lines)
        guard let above = draft.paragraph(before: block.lowerBound) else {
            guard let heading = lastHeading(above: block), heading > 0 else { throw .noNeighbour }
            return move(block, behind: stop(aboveHeading: heading))
        }
        if let heading = lastHeading(above: block), draft.heading(heading).line > above.line {
            guard heading > 0 else { throw .noNeighbour }
            return move(block, behind: stop(aboveHeading: heading))
        }
        let other = try self.block(at: above.line)
        // Of the two the one that is meant loses its number where numbers are locked.
        if rule.isLocked { move(block, before: other) } else { move(other, behind: block) }
    }

    mutating func moveParagraphs(at lines: ClosedRange<Int>, under heading: Int) throws(StructureProblem) {
        let block = try block(at: lines)
        let node = draft.heading(heading)
        let end = heading + 1 < draft.headingCount ? draft.heading(heading + 1).line : draft.lineCount
        let last = lastFilled(upTo: max(node.headingLines.last ?? node.line, end - 1))
        guard !block.contains(last) else { throw .isThere }
        move(block, behind: self.block(endingAt: last))
    }

    private func lastHeading(above block: Range<Int>) -> Int? {
        block.lowerBound > 0 ? draft.headingOrdinal(at: block.lowerBound - 1) : nil
    }

    /// Where a paragraph that goes above a heading comes to stand behind: the end of what stands above that.
    private func stop(aboveHeading heading: Int) -> Range<Int> {
        block(endingAt: lastFilled(upTo: max(0, draft.heading(heading).line - 1)))
    }

    /// The paragraph that ends with a line; the line alone where none does.
    private func block(endingAt line: Int) -> Range<Int> {
        guard let block = draft.extent(ofParagraphAt: line), block.upperBound == line + 1 else {
            return line..<line + 1
        }
        return block
    }

    /// What a paragraph that goes down comes to stand behind: the next paragraph, or the heading that comes first.
    private func nextStop(below block: Range<Int>) -> Range<Int>? {
        let next = draft.paragraph(after: block.upperBound - 1)
        let headings = draft.headings(in: block.upperBound..<(next?.line ?? draft.lineCount))
        if let heading = headings.first {
            let lines = draft.heading(heading).headingLines
            return (lines.last ?? block.upperBound)..<(lines.last ?? block.upperBound) + 1
        }
        return next.flatMap { draft.extent(ofParagraphAt: $0.line) }
    }

    /// The label of a new paragraph, with the caret behind it, written as those around it are.
    func label(near line: Int) -> (before: String, behind: String) {
        let domain = draft.domain(at: line)
        let above = draft.lastNumbered(above: line + 1, of: domain)
        guard
            let place = above ?? draft.numberedPlaces(of: domain).first
                ?? draft.numberedPlaces(in: 0..<draft.lineCount).first,
            let start = draft.labelStart(ofLine: place.line)
        else { return ("", ". ") }
        let words = draft.wordsStart(ofLine: place.line)
        let behind = text.string(in: place.range.upperBound..<max(place.range.upperBound, words))
        return (text.string(in: start..<place.range.lowerBound), behind.isEmpty ? ". " : behind)
    }

    private mutating func newParagraph(near line: Int) -> [Rearrangement.Content] {
        guard rule != .lockedWithoutNumber else { return [.caret] }
        let label = label(near: line)
        return [.text(label.before), newNumber(in: draft.domain(at: line)), .text(label.behind), .caret]
    }
}
