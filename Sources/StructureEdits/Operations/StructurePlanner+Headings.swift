import Editing
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

    /// Gives a heading and those that it holds another level. What stands below it stays where it is.
    mutating func shiftHeading(_ ordinal: Int, by shift: Int) throws(StructureProblem) {
        let node = try node(ordinal)
        guard !node.kind.opensDomain else { throw .noLevel }
        if shift < 0 {
            guard let above = draft.heading(before: ordinal, upTo: node.level - 1),
                !draft.heading(above).kind.opensDomain
            else { throw .noLevel }
        } else {
            guard let above = draft.heading(before: ordinal, upTo: node.level), isBeside(above, node) else {
                throw .noLevel
            }
        }
        for other in draft.headings(in: node.line..<node.endLine + 1) {
            let inner = draft.heading(other)
            guard let form = LabelForm(level: inner.level + shift, near: ordinal, in: draft) else {
                throw .noLevel
            }
            relabelled[inner.line] = form
        }
    }

    /// Whether headings that get another level are read with it once the change is made.
    func levelsAreRead(after changes: ChangeSet) -> Bool {
        guard !relabelled.isEmpty else { return true }
        var text = text
        changes.apply(to: &text)
        var after = draft
        after.update(after: changes, text: text)
        guard after.headingCount == draft.headingCount else { return false }
        return (0..<draft.headingCount).allSatisfy { ordinal in
            let node = draft.heading(ordinal)
            return after.heading(ordinal).level == relabelled[node.line]?.key.level ?? node.level
        }
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
