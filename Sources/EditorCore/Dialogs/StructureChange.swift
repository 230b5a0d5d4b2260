import Editing
import RecordDraft
import StructureEdits
import TextRope
import Wording

/// An operation on structure with its plan, to be made as one undo step of the text that it was planned for.
struct StructureChange: Sendable {
    /// What is done.
    let operation: StructureOperation
    /// What it comes to.
    let plan: StructurePlan
    /// The version of the text that it was planned for.
    let version: Int
    /// Where the heading that it moves begins afterwards, in bytes; nil for anything else.
    var headingStart: Int?
    /// Whether references to what goes become slots.
    var opensLost = false

    /// Of operations on headings that change more numbers, labels and references than this a list is shown first.
    private static let mostUnlisted = 20

    /// Whether all changes are listed before anything is done.
    var isListed: Bool {
        switch operation {
        case .renumber: true
        case .insertHeading, .deleteHeading, .moveHeadingUp, .moveHeadingDown:
            plan.renumberings.count + plan.references.count > Self.mostUnlisted
        default: false
        }
    }

    /// The numbers that become slots, in the text after the change.
    func lostTokens(in text: TextRope) -> [Range<Int>] {
        let map = OffsetMap(plan.changes)
        return plan.lost.flatMap { reference in
            let gone = reference.tokens.filter { token in
                guard let target = token.target else { return false }
                let line = text.lineContent(target.line)
                return map.map(line.lowerBound, bias: .after) >= map.map(line.upperBound, bias: .before)
            }
            return (gone.isEmpty ? reference.tokens : gone).map { token in
                let start = map.map(token.range.lowerBound, bias: .after)
                return start..<max(start, map.map(token.range.upperBound, bias: .before))
            }
        }
    }
}
