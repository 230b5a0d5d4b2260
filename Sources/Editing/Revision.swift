/// A node of the undo tree: the change from its parent's text to its own, and the inverse change.
public struct Revision: Equatable, Sendable {
    /// The revision before this one, as an index into the history; `nil` for the root, the text as it was opened.
    public internal(set) var parent: Int?
    /// The child that redo goes to, as an index into the history: the one last made or last undone from; `nil` without children.
    public internal(set) var latestChild: Int?
    /// The change from the parent's text to this one's.
    public internal(set) var changes: ChangeSet
    /// The inverse change, from this one's text to the parent's.
    public internal(set) var inversion: ChangeSet
    /// The selection before the change.
    public internal(set) var selectionBefore: Selection
    /// The selection after the change.
    public internal(set) var selectionAfter: Selection
    /// The kind of the edits that it is made of.
    public internal(set) var kind: Transaction.Kind
    /// When the last edit was added to it, in milliseconds since 1970-01-01 UTC.
    public internal(set) var time: Int64

    /// A revision with all its parts, for restoring a stored one.
    public init(
        parent: Int?, latestChild: Int?, changes: ChangeSet, inversion: ChangeSet, selectionBefore: Selection,
        selectionAfter: Selection, kind: Transaction.Kind, time: Int64
    ) {
        self.parent = parent
        self.latestChild = latestChild
        self.changes = changes
        self.inversion = inversion
        self.selectionBefore = selectionBefore
        self.selectionAfter = selectionAfter
        self.kind = kind
        self.time = time
    }
}
