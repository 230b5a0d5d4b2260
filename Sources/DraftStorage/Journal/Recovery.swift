import Editing
import TextRope

/// What was recovered from a journal.
public struct Recovery: Sendable {
    /// What has become of the file since the journal's session last read or saved it.
    public enum FileState: Equatable, Sendable {
        /// The file is still that version, and the recovered text is based on it.
        case unchanged
        /// The file has another version: merge it, with ``Recovery/ancestor`` as the base.
        case changed
        /// There is no file (any more).
        case missing
        /// The file was being written in place when the session ended, and is torn: only the text counts.
        case torn
    }

    /// The text as it was when the session ended.
    public var text: TextRope
    /// The version of the file that the session last read or saved.
    public var ancestor: TextRope
    /// The caret when the session ended.
    public var selection: Selection
    /// What has become of the file.
    public var file: FileState
    /// The changes since ``start``, in order; those since the last save, as a rule.
    public var changes: [AppliedChange]
    /// The text that the first of ``changes`` applies to.
    public var start: TextRope
    /// The encoding of the file that the session last read or saved, or the one that it was to be saved in.
    public var encoding: TextEncoding
    /// Inserted text of changes that are intact but can't be applied, since a change before them is lost; in the order of the
    /// changes.
    public var pieces: [TextRope] = []
    /// Whether nothing was lost: all of the journal could be read, and all that it holds is in ``text``.
    public var isComplete: Bool

    init(startingFrom start: TextRope, encoding: TextEncoding, isComplete: Bool) {
        text = start
        ancestor = start
        selection = Selection(at: 0)
        file = .unchanged
        changes = []
        self.start = start
        self.encoding = encoding
        self.isComplete = isComplete
    }
}
