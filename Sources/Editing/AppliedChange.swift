/// A change that has been applied, with all that is needed to apply it again and to rebuild the undo history: what the
/// journal stores.
public struct AppliedChange: Equatable, Sendable {
    /// Where a change came from.
    public enum Origin: Equatable, Sendable {
        /// An edit; whether it goes into the undo step before it.
        case edit(Transaction.Kind, joinsPrevious: Bool)
        /// One step back in the history.
        case undo
        /// One step forward in the history.
        case redo
    }

    /// What became of the text.
    public var changes: ChangeSet
    /// The selection before.
    public var selectionBefore: Selection
    /// The selection after.
    public var selectionAfter: Selection
    /// Milliseconds since 1970.
    public var time: Int64
    /// Where it came from.
    public var origin: Origin

    /// A change to be kept.
    public init(
        _ changes: ChangeSet, selectionBefore: Selection, selectionAfter: Selection, time: Int64,
        origin: Origin
    ) {
        self.changes = changes
        self.selectionBefore = selectionBefore
        self.selectionAfter = selectionAfter
        self.time = time
        self.origin = origin
    }
}
