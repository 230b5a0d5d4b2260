/// The outcome of undo or redo.
public enum UndoOutcome: Equatable, Sendable {
    /// There was nothing to undo or redo.
    case nothing
    /// The step was undone or redone.
    case whole
    /// An answer to a collision was undone: the text has both sides again.
    case answer
    /// Somebody else has changed the same words since: only what was left of the step was undone.
    case partial
}
