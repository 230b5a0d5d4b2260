/// A step back or forward in the history.
public struct UndoStep: Equatable, Sendable {
    /// What becomes of the text.
    public var changes: ChangeSet
    /// The selection afterwards.
    public var selection: Selection
    /// The kind of the edits that are taken back or done again.
    public var kind: Transaction.Kind
    /// Whether somebody else has changed the same words since, so that only what is left of the step was taken back.
    public var isPartial = false
}
