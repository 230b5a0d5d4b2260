import RecordDraft

extension DraftIndex {
    /// What an operation comes to in the text as it is, which must have been read to its end.
    ///
    /// - Parameters:
    ///   - caret: Where the caret is, in bytes: what moves takes it along.
    ///   - numbering: Whether the numbers of paragraphs follow.
    ///   - opensLost: Whether a number in a reference becomes a slot where what it denotes goes; else it stays as it is.
    /// - Throws: ``StructureProblem`` where it makes no sense.
    public func plan(
        _ operation: StructureOperation, caret: Int? = nil, numbering: NumberingRule = .runsOn,
        opensLost: Bool = false
    ) throws(StructureProblem) -> StructurePlan {
        var planner = StructurePlanner(self, numbering)
        planner.opensLost = opensLost
        try planner.checkLock(for: operation)
        switch operation {
        case .insertAfter(let line): try planner.insertParagraph(after: line)
        case .begin(let line): try planner.beginParagraph(inBlankLine: line)
        case .insertBefore(let line): try planner.insertParagraph(before: line)
        case .split(let offset): try planner.splitParagraph(at: offset)
        case .join(let line): try planner.joinParagraph(at: line)
        case .deleteParagraphs(let lines): try planner.deleteParagraphs(at: lines)
        case .moveParagraphsUp(let lines): try planner.moveParagraphsUp(at: lines)
        case .moveParagraphsDown(let lines): try planner.moveParagraphsDown(at: lines)
        case .moveParagraphs(let lines, let heading): try planner.moveParagraphs(at: lines, under: heading)
        case .addNumber(let line): try planner.addNumber(at: line)
        case .removeNumber(let line): try planner.removeNumber(at: line)
        case .numberOn(let line): try planner.numberOn(from: line)
        case .renumber(let domains): planner.renumber(domains)
        case .closeUp(let domains): planner.closeUp(domains)
        case .insertHeading(let heading): try planner.insertHeading(after: heading)
        case .deleteHeading(let heading): try planner.deleteHeading(heading)
        case .moveHeadingUp(let heading): try planner.moveHeadingUp(heading)
        case .moveHeadingDown(let heading): try planner.moveHeadingDown(heading)
        case .promoteHeading(let heading): try planner.shiftHeading(heading, by: -1)
        case .demoteHeading(let heading): try planner.shiftHeading(heading, by: 1)
        }
        let plan = try planner.plan(keeping: caret)
        if numbering.isLocked, plan.renumberings.contains(where: { $0.domain == nil }) {
            throw .numbersLocked
        }
        if plan.changes.isIdentity { throw .nothingToDo }
        guard planner.levelsAreRead(after: plan.changes) else { throw .noLevel }
        return plan
    }
}
