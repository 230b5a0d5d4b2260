import Editing
import RecordDraft
import TextRope

/// What can be done to a heading and all that it holds.
extension StructurePlanner {
    mutating func insertHeading(after ordinal: Int) throws(StructureProblem) {
        let node = try node(ordinal)
        guard let start = draft.labelStart(ofLine: node.line) else { throw .noLabel }
        let label: Range<Int>
        let number: Rearrangement.Content
        if let member = HeadingRow.members(draft)[ordinal] {
            label = member.unit.range
            number = newLabel(in: member.key)
        } else if let open = draft.annexNumber(ofHeading: ordinal), open.style == .slot {
            // Annexes that are numbered later: so is the new one.
            label = open.range
            number = .text(text.string(in: open.range))
        } else {
            throw .noLabel
        }
        putIn(
            [
                .text(text.string(in: start..<label.lowerBound)), number,
                .text(separator(behind: label, node)), .caret,
            ],
            behind: block(ofHeading: ordinal))
    }

    /// What stands between the number of a heading and its title; where that is on a line of its own, the lines between.
    private func separator(behind label: Range<Int>, _ node: OutlineNode) -> String {
        let line = text.lineContent(node.line)
        let words = max(label.upperBound, draft.wordsStart(ofLine: node.line))
        if words >= line.upperBound, node.headingLines.count > 1 {
            return text.string(in: label.upperBound..<text.lineStart(node.headingLines[1]))
        }
        let behind = text.string(in: label.upperBound..<words)
        return behind.isEmpty ? " " : behind
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
        let members = HeadingRow.members(draft)
        var forms: [Int: LabelForm] = [:]
        for other in draft.headings(in: node.line..<node.endLine + 1) {
            let inner = draft.heading(other)
            let level = inner.level + shift
            guard let form = forms[level] ?? LabelForm(level: level, near: ordinal, in: draft, members) else {
                throw .noLevel
            }
            forms[level] = form
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
