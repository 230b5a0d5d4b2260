import RecordDraft
import TextRope

/// Blocks of whole lines: where they begin and end, and how they are taken out and put in.
extension StructurePlanner {
    /// The paragraph that holds a line, as lines.
    func block(at line: Int) throws(StructureProblem) -> Range<Int> {
        guard let block = draft.extent(ofParagraphAt: line), block.contains(line) || isGap(line) else {
            throw .noParagraph
        }
        return block
    }

    /// The paragraphs from the one that holds a line to the one that holds another, as lines; no heading may stand among them.
    func block(at lines: ClosedRange<Int>) throws(StructureProblem) -> Range<Int> {
        let first = try block(at: lines.lowerBound)
        let last = try block(at: lines.upperBound)
        let block = first.lowerBound..<max(first.upperBound, last.upperBound)
        guard draft.headings(in: block).isEmpty else { throw .headingBetween }
        return block
    }

    /// A blank line or one that a page break left belongs to the paragraph above it.
    func isGap(_ line: Int) -> Bool {
        switch draft.lineClass(line) {
        case .blank, .furniture, .rule: true
        default: false
        }
    }

    /// All that a heading holds, as lines: the blank ones at the end left out.
    func block(ofHeading ordinal: Int) -> Range<Int> {
        let node = draft.heading(ordinal)
        return node.line..<lastFilled(upTo: node.endLine) + 1
    }

    /// The last line up to one that holds something.
    func lastFilled(upTo line: Int) -> Int {
        var line = line
        while line > 0, draft.lineClass(line) == .blank { line -= 1 }
        return line
    }

    /// The bytes of a block, without the last line end.
    func content(of block: Range<Int>) -> Range<Int> {
        text.lineStart(block.lowerBound)..<text.lineContent(block.upperBound - 1).upperBound
    }

    /// The bytes that a block takes with what parts it from its neighbours on one side, so that these are parted as before.
    func removal(of block: Range<Int>) -> Range<Int> {
        let content = content(of: block)
        var above = block.lowerBound - 1
        while above >= 0, draft.lineClass(above) == .blank { above -= 1 }
        var below = block.upperBound
        while below < draft.lineCount, draft.lineClass(below) == .blank { below += 1 }
        let gaps = (above: block.lowerBound - 1 - above, below: below - block.upperBound)
        guard below < draft.lineCount else {
            guard above >= 0 else { return content }
            return text.lineContent(above).upperBound..<content.upperBound
        }
        guard above >= 0, gaps.above < gaps.below else {
            return content.lowerBound..<text.lineStart(below)
        }
        return text.lineContent(above).upperBound..<content.upperBound
    }

    /// Puts content behind a block, parted as the paragraphs around it are.
    mutating func putIn(_ content: [Rearrangement.Content], behind block: Range<Int>) {
        let end = self.content(of: block).upperBound
        let separator = BlockSpacing(around: block, in: draft).separator
        rearrangement.replace(end..<end, with: [.text(separator)] + content)
    }

    mutating func takeOut(_ block: Range<Int>) {
        rearrangement.replace(removal(of: block), with: [])
    }

    /// Moves a block behind another one.
    mutating func move(_ block: Range<Int>, behind other: Range<Int>) {
        takeAway(block, to: content(of: other).upperBound)
        putIn([.moved(content(of: block))], behind: other)
    }

    /// Moves a block before another one.
    mutating func move(_ block: Range<Int>, before other: Range<Int>) {
        let start = content(of: other).lowerBound
        takeAway(block, to: start)
        let separator = BlockSpacing(around: other, in: draft).separator
        rearrangement.replace(start..<start, with: [.moved(content(of: block)), .text(separator)])
    }

    /// Takes out a block that goes elsewhere; where its number is locked and does not go along, that stays.
    private mutating func takeAway(_ block: Range<Int>, to offset: Int) {
        guard let remainder = remainder(of: block, movedTo: offset) else { return takeOut(block) }
        rearrangement.replace(content(of: block), with: [.text(remainder)])
    }
}
