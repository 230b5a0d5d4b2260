import TextRope

/// One edit as it passes the gate: what changes, where the caret goes, and what it was for undo.
public struct Transaction: Equatable, Sendable {
    /// What an edit was, which decides whether it shares an undo step with the one before.
    ///
    /// Journals and kept histories store a kind by its index: new ones come last.
    public enum Kind: String, Equatable, Sendable, CaseIterable {
        /// Characters typed one after the other.
        case typing
        /// Characters deleted backwards one after the other.
        case deletingBackward
        /// Characters deleted forwards one after the other.
        case deletingForward
        /// An edit that is a step of its own: a paste, a slot filled, a line broken.
        case single
        /// What somebody else wrote: undo skips it.
        case remote
        /// What the editor itself had to put right after a ``remote`` one. It is undone and redone together with the
        /// user's step before it.
        case adjustment
        /// What an answer to a collision has left out.
        case answer
    }

    /// What becomes of the text.
    public var changes: ChangeSet
    /// The selection afterwards; `nil` where the one before is to move along with the text.
    public var selection: Selection?
    /// What kind of edit it is.
    public var kind: Kind
    /// Whether it goes into the undo step before it whatever the kinds, as the second and later characters do that are typed
    /// over a slot; also into one that was ended meanwhile.
    public var joinsPrevious: Bool

    /// An edit of the text.
    public init(
        _ changes: ChangeSet, selection: Selection? = nil, kind: Kind = .single, joinsPrevious: Bool = false
    ) {
        self.changes = changes
        self.selection = selection
        self.kind = kind
        self.joinsPrevious = joinsPrevious
    }
}
