import Editing
import TextRope

/// Edits that an earlier session made and could not save, as its journal kept them.
public struct RecoveredEdits: Equatable, Sendable {
    /// The text with the edits.
    public var text: TextRope
    /// The text that they were made to.
    public var ancestor: TextRope
    /// The steps that lead from `ancestor` to `text`, in order; empty where they are not known one by one.
    public var steps: [AppliedChange]
    /// Where the caret was.
    public var selection: Selection
    /// When the last of them was made, in words of the local calendar.
    public var time: String

    /// Edits found in a journal.
    public init(
        text: TextRope, ancestor: TextRope, steps: [AppliedChange] = [], selection: Selection, time: String
    ) {
        self.text = text
        self.ancestor = ancestor
        self.steps = steps
        self.selection = selection
        self.time = time
    }
}

/// Who else has the draft open.
public struct LockHolder: Equatable, Sendable {
    /// The user's name, fit to be shown.
    public var user: String
    /// The machine's name, fit to be shown.
    public var host: String
    /// Since when, in words of the local calendar.
    public var since: String

    /// Somebody who has the draft open.
    public init(user: String, host: String, since: String) {
        self.user = user
        self.host = host
        self.since = since
    }
}
