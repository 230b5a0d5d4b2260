/// What came of undo or redo.
public enum UndoOutcome: Equatable, Sendable {
    /// There was nothing to take back or to do again.
    case nothing
    /// The step was taken back or done again.
    case whole
    /// An answer to a collision was taken back: both sides stand in the text.
    case answer
    /// Somebody else has changed the same words since: only what was left of the step was taken back.
    case partial
}
