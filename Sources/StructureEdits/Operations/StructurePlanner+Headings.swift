import RecordDraft
import TextRope

/// What can be done to a heading and all that it holds.
extension StructurePlanner {
    mutating func insertHeading(after ordinal: Int) throws(StructureProblem) {
        let node = try node(ordinal)
        guard let member = HeadingRow.members(draft)[ordinal], let start = draft.labelStart(ofLine: node.line)
        else { throw .noLabel }
        let behind = text.string(
            in: member.unit.range
                .upperBound..<max(
                    member.unit.range.upperBound, draft.wordsStart(ofLine: node.line)))
        let before = text.string(in: start..<member.unit.range.lowerBound)
        putIn(
            [.text(before), newLabel(in: member.key), .text(behind.isEmpty ? " " : behind), .caret],
            behind: block(ofHeading: ordinal))
    }

    mutating func deleteHeading(_ ordinal: Int) throws(StructureProblem) {
        _ = try node(ordinal)
        takeOut(block(ofHeading: ordinal))
    }

    mutating func moveHeadingDown(_ ordinal: Int) throws(StructureProblem) {
        let node = try node(ordinal)
        guard let next = draft.heading(after: ordinal, upTo: node.level), isBeside(next, node) else {
            throw .noNeighbour
        }
        move(block(ofHeading: ordinal), behind: block(ofHeading: next))
    }

    mutating func moveHeadingUp(_ ordinal: Int) throws(StructureProblem) {
        let node = try node(ordinal)
        guard let above = draft.heading(before: ordinal, upTo: node.level), isBeside(above, node) else {
            throw .noNeighbour
        }
        move(block(ofHeading: above), behind: block(ofHeading: ordinal))
    }

    private func node(_ ordinal: Int) throws(StructureProblem) -> OutlineNode {
        guard (0..<draft.headingCount).contains(ordinal) else { throw .noHeading }
        return draft.heading(ordinal)
    }

    /// Whether two headings can change places: parts with parts, annexes with annexes.
    private func isBeside(_ other: Int, _ node: OutlineNode) -> Bool {
        let other = draft.heading(other)
        return other.level == node.level && other.kind.opensDomain == node.kind.opensDomain
    }
}
