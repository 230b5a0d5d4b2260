import Editing
import TextRope

/// Unsaved edits of an earlier session, recovered from its journal.
public struct RecoveredEdits: Equatable, Sendable {
    /// The text with the edits.
    public var text: TextRope
    /// The text without the edits: the version of the file that the session last read or saved.
    public var ancestor: TextRope
    /// The steps that lead from `ancestor` to `text`, in order; empty where the single steps are not known.
    public var steps: [AppliedChange]
    /// Where the caret was.
    public var selection: Selection
    /// When the last edit was made: local date and time, formatted for the user.
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
    /// The user's name, escaped for display.
    public var user: String
    /// The machine's name, escaped for display.
    public var host: String
    /// Since when: local date and time, formatted for the user.
    public var since: String

    /// Somebody who has the draft open.
    public init(user: String, host: String, since: String) {
        self.user = user
        self.host = host
        self.since = since
    }
}
