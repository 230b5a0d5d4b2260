import RecordDraft

extension DraftIndex {
    /// What an operation comes to in the text as it is, which must have been read to its end.
    ///
    /// - Throws: ``StructureProblem`` where it makes no sense.
    public func plan(_ operation: StructureOperation) throws(StructureProblem) -> StructurePlan {
        throw .nothingToDo
    }
}
