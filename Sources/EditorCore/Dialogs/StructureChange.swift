import StructureEdits

/// An operation on structure with its plan, to be made as one undo step of the text that it was planned for.
struct StructureChange: Sendable {
    /// What is done.
    let operation: StructureOperation
    /// What it comes to.
    let plan: StructurePlan
    /// Whether numbers follow in it.
    let numbering: NumberingRule
    /// The version of the text that it was planned for.
    let version: Int
    /// Where the heading that it moves begins afterwards, in bytes; nil for anything else.
    var headingStart: Int?

    /// Of operations on headings that change more numbers, labels and references than this a list is shown first.
    private static let mostUnlisted = 20

    /// Whether all changes are listed before anything is done.
    var isListed: Bool {
        switch operation {
        case .renumber, .closeUp: true
        case .insertHeading, .deleteHeading, .moveHeadingUp, .moveHeadingDown, .promoteHeading,
            .demoteHeading:
            plan.renumberings.count + plan.references.count > Self.mostUnlisted
        default: false
        }
    }
}
